import { type Email, type EmailContent, email } from '@trousseau/service/email';
import { typography } from '@trousseau/values/french';
import { dayIn, type Language } from '@trousseau/values/language';
import type { Temporal } from 'temporal-polyfill';

interface Declared {
  number: string;
  declaredOn: Temporal.PlainDate;
  documentsByOn: Temporal.PlainDate;
  late: boolean;
  /** Papers the file needs, as French sentences. */
  documents: string[];
  url: string;
}

/** N-CLAIM, to the landlord: the declaration is received, here is what to send and until when (K-DOCS). */
export function unpaidRentDeclaredToLandlord(facts: Declared, language: Language): Email {
  const { number, late, documents, url } = facts;
  const [declared, documentsBy] = [dayIn(language, facts.declaredOn), dayIn(language, facts.documentsByOn)];
  const content: Record<Language, EmailContent> = {
    FR: {
      subject: `Votre déclaration d’impayé ${number} est enregistrée`,
      paragraphs: [
        `Nous avons reçu votre déclaration le ${declared}.${late ? ' Elle est arrivée après le trentième jour\u00a0: un chargé d’instruction l’examinera, elle n’est pas refusée.' : ''}`,
        typography(`Joignez maintenant les pièces : ${documents.join(' ; ')}.`),
        'Un chargé d’instruction les vérifie, puis établit une quittance subrogative que vous validez en ligne. L’indemnité est versée ensuite.',
      ],
      facts: [
        ['Dossier', number],
        ['Pièces à joindre au plus tard le', documentsBy],
      ],
      action: { label: 'Joindre les pièces', url },
    },
    EN: {
      subject: `Your declaration of unpaid rent ${number} is recorded`,
      paragraphs: [
        `We received your declaration on ${declared}.${late ? ' It came after the thirtieth day: an officer will look at it, it is not refused.' : ''}`,
        `Now add the documents the file asks for (${documents.length} of them, listed on the page).`,
        'An officer checks them, then makes a receipt (quittance subrogative) that you validate online. The indemnity is paid afterwards.',
      ],
      facts: [
        ['File', number],
        ['Documents to add by', documentsBy],
      ],
      action: { label: 'Add the documents', url },
    },
  };
  return email({ language, ...content[language] });
}
