import type { Position } from '@trousseau/scheme/rights/positions';
import { type Email, email } from '@trousseau/service/email';
import type { Language } from '@trousseau/values/language';
import { positionWords } from './position-words.ts';

/** What the invitation needs to know; `invitedBy` is the address of who asked, null when they are gone. */
export interface InvitationEmail {
  language: Language;
  spaceName: string;
  invitedBy: string | null;
  position: Position;
  link: string;
  validDays: number;
  publicOrigin: string;
}

/** D-ACC-04. Asks somebody into a space; the secret of the link stands after `#`, which no log keeps. */
export function invitationEmail(about: InvitationEmail): Email {
  const { language, spaceName, invitedBy, validDays } = about;
  const { name, may } = positionWords[language][about.position];
  const url = `${about.publicOrigin}/invitation#${about.link}`;
  const words = {
    FR: {
      subject: `Invitation dans l’espace ${spaceName}`,
      paragraphs: [
        `${invitedBy ?? 'Un responsable'} vous invite dans l’espace ${spaceName}, comme ${name}\u00a0: ${may}.`,
        'Si vous avez déjà un espace ici, acceptez avec votre adresse et votre mot de passe habituels. Sinon, vous choisirez un mot de passe\u00a0: rien d’autre ne vous est demandé.',
        `Le lien sert une seule fois et reste valable ${validDays}\u00a0jours. Vous ne connaissez pas cette personne\u202f? Ignorez ce message\u00a0: il ne se passe rien.`,
      ],
      action: { label: 'Voir l’invitation', url },
    },
    EN: {
      subject: `Invitation to the space ${spaceName}`,
      paragraphs: [
        `${invitedBy ?? 'An owner'} invites you to the space ${spaceName}, as ${name}: ${may}.`,
        'If you already have a space here, accept with your usual address and password. If not, you will choose a password: nothing else is asked of you.',
        `The link works once and for ${validDays} days. You do not know this person? Ignore this message: nothing happens.`,
      ],
      action: { label: 'See the invitation', url },
    },
  }[language];
  return email({ language, ...words });
}
