import { type Email, type EmailContent, email } from '@trousseau/service/email';
import type { Language } from '@trousseau/values/language';

interface Revoked {
  number: string;
  /** In French, as the officer wrote it. */
  reason: string;
  url: string;
}

/** « Votre visa est retiré »: why, that no lease is signed with it, and how to go on. */
export function visaRevoked({ number, reason, url }: Revoked, language: Language): Email {
  const content: Record<Language, EmailContent> = {
    FR: {
      subject: 'Votre visa est retiré',
      paragraphs: [
        `Votre visa ${number} est retiré : ne signez plus de bail avec lui, le bailleur ne serait pas couvert.`,
        `Motif : ${reason}`,
        'Si c’est une erreur, refaites une demande dès maintenant avec les documents qui le montrent : elle sera examinée de nouveau.',
      ],
      action: { label: 'Voir mon visa', url },
    },
    EN: {
      subject: 'Your visa is withdrawn',
      paragraphs: [
        `Your visa ${number} is withdrawn: sign no lease with it any longer, the landlord would not be covered.`,
        `Reason, as it was written in French: ${reason}`,
        'If this is a mistake, ask again right away with the documents that show it: your request will be examined anew.',
      ],
      action: { label: 'See my visa', url },
    },
  };
  return email({ language, ...content[language] });
}
