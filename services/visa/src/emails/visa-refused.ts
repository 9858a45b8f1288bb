import { type Email, type EmailContent, email } from '@trousseau/service/email';
import { typography } from '@trousseau/values/french';
import type { Language } from '@trousseau/values/language';

interface Refused {
  number: string;
  /** As the officer wrote them, in French. */
  reasons: readonly string[];
  url: string;
}

/** « Votre demande n’a pas pu être acceptée »: the reasons, and what remains possible. */
export function visaRefused({ number, reasons, url }: Refused, language: Language): Email {
  const listed = reasons.map((reason) => `–\u00a0${reason}`);
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
          'Si vous contestez cette décision, refaites la demande avec vos réponses et joignez, à « Autre document », ce que vous voulez faire valoir : elle est examinée de nouveau.',
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
        'If you contest this decision, make the request again with your answers and attach what you want to be heard as “Other document”: it is examined anew.',
      ],
      action: { label: 'See my request', url },
    },
  };
  return email({ language, ...content[language] });
}
