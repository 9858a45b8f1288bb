import { type Email, type EmailContent, email } from '@trousseau/service/email';
import { dayIn, type Language } from '@trousseau/values/language';
import type { Temporal } from 'temporal-polyfill';

interface SentBack {
  number: string;
  fileName: string;
  note: string;
  documentsByOn: Temporal.PlainDate;
  url: string;
}

/** To the landlord: one paper of the claim is to be sent again, why, and until when (K-DOCS). */
export function documentSentBack({ number, fileName, note, documentsByOn, url }: SentBack, language: Language): Email {
  const content: Record<Language, EmailContent> = {
    FR: {
      subject: `Une pièce de votre dossier d’impayé ${number} est à refaire`,
      paragraphs: [
        'Un chargé d’instruction a lu les pièces de votre dossier. Une seule chose est à reprendre\u00a0: envoyez de nouveau la pièce ci-dessous, les autres restent valables.',
      ],
      facts: [
        ['Pièce', fileName],
        ['Ce qui ne va pas', note],
        ['À renvoyer au plus tard le', dayIn(language, documentsByOn)],
      ],
      action: { label: 'Renvoyer la pièce', url },
    },
    EN: {
      subject: `A document of your claim ${number} is to be sent again`,
      paragraphs: [
        'An officer has read the documents of your claim. Send the one below again; the others remain good.',
      ],
      facts: [
        ['Document', fileName],
        ['What is wrong', note],
        ['To send again by', dayIn(language, documentsByOn)],
      ],
      action: { label: 'Send the document again', url },
    },
  };
  return email({ language, ...content[language] });
}
