import type { Position } from '@trousseau/scheme/rights/positions';
import { type Email, email } from '@trousseau/service/email';
import { positionWords } from './position-words.ts';

/** What the invitation needs to know; `invitedBy` is the address of who asked. */
export interface InvitationEmail {
  spaceName: string;
  invitedBy: string;
  position: Position;
  link: string;
  validDays: number;
  publicOrigin: string;
}

/** D-ACC-04. Asks somebody into a space; the secret of the link stands after `#`, which no log keeps. */
export function invitationEmail(about: InvitationEmail): Email {
  const { name, may } = positionWords[about.position];
  return email({
    subject: `Invitation dans l’espace ${about.spaceName}`,
    paragraphs: [
      `${about.invitedBy} vous invite dans l’espace ${about.spaceName}, comme ${name}\u00a0: ${may}.`,
      'Si vous avez déjà un espace ici, acceptez avec votre adresse et votre mot de passe habituels. Sinon, vous choisirez un mot de passe\u00a0: rien d’autre ne vous est demandé.',
      `Le lien sert une seule fois et reste valable ${about.validDays}\u00a0jours. Vous ne connaissez pas cette personne\u202f? Ignorez ce message\u00a0: il ne se passe rien.`,
    ],
    action: { label: 'Voir l’invitation', url: `${about.publicOrigin}/invitation#${about.link}` },
  });
}
