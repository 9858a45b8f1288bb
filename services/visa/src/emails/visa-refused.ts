import { type Email, type EmailContent, email } from '@trousseau/service/email';
import { typography } from '@trousseau/values/french';
import { dayIn, type Language } from '@trousseau/values/language';
import type { Temporal } from 'temporal-polyfill';

interface Refused {
  number: string;
  /** As the officer wrote them, in French. */
  reasons: readonly string[];
  url: string;
}

interface Contestable {
  /** Last day to contest; null when a rule refuses, which other answers only would change. */
  until: Temporal.PlainDate | null;
}

const inList = (reasons: readonly string[]) => reasons.map((reason) => `–\u00a0${reason}`);

/** « Votre demande n’a pas pu être acceptée »: the reasons, and what remains possible. */
export function visaRefused({ number, reasons, until, url }: Refused & Contestable, language: Language): Email {
  const listed = inList(reasons);
  const content: Record<Language, EmailContent> = {
    FR: {
      subject: `Réponse à votre demande de visa ${number}`,
      paragraphs: [
        typography(
          'Nous avons examiné votre demande de visa. Elle n’a pas pu être acceptée, pour les motifs que voici :',
        ),
        ...listed,
        'Si votre situation change ou si une information était inexacte, vous pouvez refaire une demande tout de suite, sans délai.',
        typography(
          until
            ? `Vous contestez cette décision ? Dites pourquoi depuis la page de la demande, jusqu’au ${dayIn('FR', until)} inclus : une autre personne l’examinera de nouveau, sans que vous ayez rien à ressaisir.`
            : 'Si vous contestez cette décision, refaites la demande avec vos réponses et joignez, à « Autre document », ce que vous voulez faire valoir : elle est examinée de nouveau.',
        ),
      ],
      action: { label: 'Voir ma demande', url },
    },
    EN: {
      subject: `Answer to your visa request ${number}`,
      paragraphs: [
        'We examined your visa request. It could not be accepted, for these reasons (written in French, the language of the decision):',
        ...listed,
        'If your situation changes or some information was wrong, you can make another request right away.',
        until
          ? `Do you contest this decision? Say why on the page of the request, until ${dayIn('EN', until)} included: somebody else will examine it again, and you type nothing anew.`
          : 'If you contest this decision, make the request again with your answers and attach what you want to be heard as “Other document”: it is examined anew.',
      ],
      action: { label: 'See my request', url },
    },
  };
  return email({ language, ...content[language] });
}

/** « Le refus est confirmé »: the reasons of the second person, the last word here, and who else may be asked. */
export function refusalUpheld({ number, reasons, url }: Refused, language: Language): Email {
  const listed = inList(reasons);
  const content: Record<Language, EmailContent> = {
    FR: {
      subject: `Réponse à votre contestation au sujet de la demande ${number}`,
      paragraphs: [
        typography(
          'Une autre personne a réexaminé votre demande, avec ce que vous avez écrit et joint. Elle confirme le refus, pour les motifs que voici :',
        ),
        ...listed,
        'Cette réponse est définitive pour nous. Si vous la contestez encore, vous pouvez saisir gratuitement un conciliateur de justice ou un médiateur, puis le tribunal judiciaire. L’ADIL de votre département vous renseigne gratuitement.',
        'Si votre situation change, vous pouvez refaire une demande tout de suite, sans délai.',
      ],
      action: { label: 'Voir ma demande', url },
    },
    EN: {
      subject: `Answer to what you contested in request ${number}`,
      paragraphs: [
        'Somebody else examined your request again, with what you wrote and attached. They confirm the refusal, for these reasons (written in French, the language of the decision):',
        ...listed,
        'This answer is our last. If you still contest it, you can turn free of charge to a “conciliateur de justice” or a mediator, then to the court (“tribunal judiciaire”). The ADIL of your département advises you free of charge.',
        'If your situation changes, you can make another request right away.',
      ],
      action: { label: 'See my request', url },
    },
  };
  return email({ language, ...content[language] });
}
