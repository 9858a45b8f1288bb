import { type Email, type EmailContent, email } from '@trousseau/service/email';
import { typography } from '@trousseau/values/french';
import type { Language } from '@trousseau/values/language';

interface Asked {
  number: string;
  /** Each with the officer's words, in French, when there are any. */
  papers: readonly { label: string; note: string | null }[];
  url: string;
}

/** « Il nous manque des documents »: which ones, and that the answer waits for them. */
export function documentsAsked({ number, papers, url }: Asked, language: Language): Email {
  const listed = papers.map(({ label, note }) => typography(`–\u00a0${label}${note ? ` : ${note}` : ''}`));
  const content: Record<Language, EmailContent> = {
    FR: {
      subject: `Des documents à envoyer pour votre demande de visa ${number}`,
      paragraphs: [
        typography('Nous avons commencé à examiner votre demande de visa. Pour vous répondre, il nous faut encore :'),
        ...listed,
        'Votre demande garde sa place : dès que ces documents sont là, le délai de réponse repart.',
      ].map(typography),
      action: { label: 'Envoyer mes documents', url },
    },
    EN: {
      subject: `Papers to send for your visa request ${number}`,
      paragraphs: [
        'We began to examine your visa request. To answer it we still need these papers (named in French, as on the page):',
        ...listed,
        'Your request is kept: as soon as the papers are there, the time to answer starts again.',
      ],
      action: { label: 'Send my papers', url },
    },
  };
  return email({ language, ...content[language] });
}
