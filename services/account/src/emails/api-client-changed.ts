import { type Email, email } from '@trousseau/service/email';

/** What the e-mail needs to know; `change` is the name of the event. */
export interface ApiClientChangedEmail {
  change: string;
  name: string;
  publicOrigin: string;
}

/** What happened, by event. */
const CHANGES: Readonly<Record<string, { subject: string; fact: (name: string) => string }>> = {
  ApiClientCreated: {
    subject: 'Un programme peut lire vos données',
    fact: (name) =>
      `Le programme «\u00a0${name}\u00a0» peut désormais lire, pour votre organisme, ce que vous avez coché.`,
  },
  ApiClientSecretRotated: {
    subject: 'Le secret d’un programme a été renouvelé',
    fact: (name) =>
      `Le programme «\u00a0${name}\u00a0» a un nouveau secret. Le précédent ouvre encore une semaine, le temps de le remplacer.`,
  },
  ApiClientRevoked: {
    subject: 'L’accès d’un programme est révoqué',
    fact: (name) =>
      `Le programme «\u00a0${name}\u00a0» ne lit plus rien\u00a0: son secret et ses jetons n’ouvrent plus.`,
  },
};

/** S13, S29. An access by program was opened, renewed or closed; what to do when it was somebody else. */
export function apiClientChangedEmail({ change, name, publicOrigin }: ApiClientChangedEmail): Email {
  const said = CHANGES[change];
  if (!said) throw new Error(`Nothing is said about ${change}.`);
  return email({
    subject: said.subject,
    paragraphs: [
      said.fact(name),
      'C’était vous\u202f? Vous n’avez rien à faire.',
      'Ce n’était pas vous\u202f? Révoquez cet accès depuis votre espace, puis changez votre mot de passe.',
    ],
    action: { label: 'Voir les accès par programme', url: `${publicOrigin}/partenaire/programmes` },
  });
}
