import type { Position } from '@trousseau/scheme/rights/positions';
import { type Email, email } from '@trousseau/service/email';
import { positionWords } from './position-words.ts';

/** What became of somebody in a space; the position they have now, or are asked to have. */
export type MemberChange =
  | { kind: 'INVITED' | 'JOINED' | 'ROLE_CHANGED'; position: Position }
  | { kind: 'REMOVED' | 'LEFT' };

/** Whom it happened to, where, and who did it: addresses, since a login has no other name. */
export interface MembersChanged {
  change: MemberChange;
  member: string;
  actor: string | null;
  spaceName: string;
  publicOrigin: string;
}

/** D-ACC-04. To every owner of the space, so that nobody enters or leaves it unseen. */
export function membersChangedEmail(about: MembersChanged): Email {
  return email({
    subject: `${about.spaceName}\u00a0: ${SUBJECTS[about.change.kind]}`,
    paragraphs: [
      `${sentence(about)}.`,
      'Ce n’était pas voulu\u202f? Vous pouvez revenir dessus aussitôt, et changer votre mot de passe si quelqu’un l’a fait à votre place.',
    ],
    action: { label: 'Voir qui a accès', url: `${about.publicOrigin}/personnes` },
  });
}

const SUBJECTS: Record<MemberChange['kind'], string> = {
  INVITED: 'une personne est invitée',
  JOINED: 'une personne a rejoint l’espace',
  ROLE_CHANGED: 'un rôle a changé',
  REMOVED: 'une personne a été retirée',
  LEFT: 'une personne a quitté l’espace',
};

function sentence({ change, member, actor, spaceName }: MembersChanged): string {
  const by = actor ?? 'Un responsable';
  switch (change.kind) {
    case 'INVITED':
      return `${by} a invité ${member} dans l’espace ${spaceName}, comme ${positionWords[change.position].name}`;
    case 'JOINED':
      return `${member} a accepté l’invitation et a maintenant accès à l’espace ${spaceName}, comme ${positionWords[change.position].name}`;
    case 'ROLE_CHANGED':
      return `${by} a changé le rôle de ${member} dans l’espace ${spaceName}\u00a0: ${positionWords[change.position].name}`;
    case 'REMOVED':
      return `${by} a retiré ${member} de l’espace ${spaceName}`;
    case 'LEFT':
      return `${member} a quitté l’espace ${spaceName}`;
  }
}
