import { type Email, email } from '@trousseau/service/email';
import type { MemberChange } from './members-changed.ts';
import { positionWords } from './position-words.ts';

/** What became of one’s own access; `wasLast`: the login opened nothing else and is forgotten. */
export interface OwnAccessChanged {
  change: Exclude<MemberChange, { kind: 'INVITED' }>;
  spaceName: string;
  wasLast: boolean;
  publicOrigin: string;
}

/** D-ACC-04. To whoever entered a space, has another role in it, or is there no longer. */
export function ownAccessChangedEmail({ change, spaceName, wasLast, publicOrigin }: OwnAccessChanged): Email {
  const stays = 'position' in change;
  return email({
    subject: stays ? `Votre rôle dans l’espace ${spaceName}` : `Vous n’avez plus accès à l’espace ${spaceName}`,
    paragraphs: [
      stays
        ? `Dans l’espace ${spaceName}, vous êtes ${positionWords[change.position].name}\u00a0: ${positionWords[change.position].may}.`
        : `${change.kind === 'LEFT' ? 'Vous avez quitté' : 'Un responsable vous a retiré de'} l’espace ${spaceName}. Vous n’y voyez plus rien et ne recevez plus ses messages.`,
      ...(wasLast ? [NOTHING_LEFT] : []),
      ...(stays ? [] : ['C’est une erreur\u202f? Demandez une nouvelle invitation à un responsable de cet espace.']),
    ],
    action: { label: 'Ouvrir Trousseau', url: publicOrigin },
  });
}

const NOTHING_LEFT =
  'Votre adresse n’ouvrait aucun autre espace\u00a0: votre accès et votre mot de passe sont effacés. Vous pourrez vous inscrire, ou être invité de nouveau, comme si vous n’étiez jamais venu.';
