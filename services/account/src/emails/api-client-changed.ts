import { type Email, email } from '@trousseau/service/email';
import type { Language } from '@trousseau/values/language';

/** What the e-mail needs to know; `change` is the name of the event. */
export interface ApiClientChangedEmail {
  language: Language;
  change: string;
  name: string;
  publicOrigin: string;
}

/** What happened, by event. */
const CHANGES: Readonly<Record<string, Record<Language, { subject: string; fact: (name: string) => string }>>> = {
  ApiClientCreated: {
    FR: {
      subject: 'Un programme peut lire vos données',
      fact: (name) =>
        `Le programme «\u00a0${name}\u00a0» peut désormais lire, pour votre organisme, ce que vous avez coché.`,
    },
    EN: {
      subject: 'A program may read your data',
      fact: (name) => `The program “${name}” may now read, for your organisation, what you ticked.`,
    },
  },
  ApiClientSecretRotated: {
    FR: {
      subject: 'Le secret d’un programme a été renouvelé',
      fact: (name) =>
        `Le programme «\u00a0${name}\u00a0» a un nouveau secret. Le précédent ouvre encore une semaine, le temps de le remplacer.`,
    },
    EN: {
      subject: 'The secret of a program was renewed',
      fact: (name) =>
        `The program “${name}” has a new secret. The previous one works for another week, time enough to replace it.`,
    },
  },
  ApiClientRevoked: {
    FR: {
      subject: 'L’accès d’un programme est révoqué',
      fact: (name) =>
        `Le programme «\u00a0${name}\u00a0» ne lit plus rien\u00a0: son secret et ses jetons n’ouvrent plus.`,
    },
    EN: {
      subject: 'The access of a program is revoked',
      fact: (name) => `The program “${name}” reads nothing any more: its secret and its tokens open nothing.`,
    },
  },
};

const WAS_IT_YOU: Record<Language, string[]> = {
  FR: [
    'C’était vous\u202f? Vous n’avez rien à faire.',
    'Ce n’était pas vous\u202f? Révoquez cet accès depuis votre espace, puis changez votre mot de passe.',
  ],
  EN: [
    'Was it you? There is nothing to do.',
    'It was not you? Revoke this access from your space, then change your password.',
  ],
};

/** S13, S29. An access by program was opened, renewed or closed; what to do when it was somebody else. */
export function apiClientChangedEmail({ language, change, name, publicOrigin }: ApiClientChangedEmail): Email {
  const said = CHANGES[change]?.[language];
  if (!said) throw new Error(`Nothing is said about ${change}.`);
  const label = { FR: 'Voir les accès par programme', EN: 'See the programs that have access' }[language];
  return email({
    language,
    subject: said.subject,
    paragraphs: [said.fact(name), ...WAS_IT_YOU[language]],
    action: { label, url: `${publicOrigin}/partenaire/programmes` },
  });
}
