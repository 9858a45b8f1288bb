import type { Position } from '@trousseau/scheme/rights/positions';
import { type Email, email } from '@trousseau/service/email';
import type { Language } from '@trousseau/values/language';
import { positionWords } from './position-words.ts';

/** What became of somebody in a space; the position they have now, or are asked to have. */
export type MemberChange =
  | { kind: 'INVITED' | 'JOINED' | 'ROLE_CHANGED'; position: Position }
  | { kind: 'REMOVED' | 'LEFT' };

/** Whom it happened to, where, and who did it: addresses, since a login has no other name. */
export interface MembersChanged {
  language: Language;
  change: MemberChange;
  member: string;
  actor: string | null;
  spaceName: string;
  publicOrigin: string;
}

/** D-ACC-04. To every owner of the space, so that nobody enters or leaves it unseen. */
export function membersChangedEmail(about: MembersChanged): Email {
  const { language, change, spaceName } = about;
  const url = `${about.publicOrigin}/personnes`;
  const words = {
    FR: {
      subject: `${spaceName}\u00a0: ${SUBJECTS.FR[change.kind]}`,
      paragraphs: [
        `${inFrench(about)}.`,
        'Ce n’était pas voulu\u202f? Vous pouvez revenir dessus aussitôt, et changer votre mot de passe si quelqu’un l’a fait à votre place.',
      ],
      action: { label: 'Voir qui a accès', url },
    },
    EN: {
      subject: `${spaceName}: ${SUBJECTS.EN[change.kind]}`,
      paragraphs: [
        `${inEnglish(about)}.`,
        'This was not intended? You can undo it at once, and change your password if somebody did it in your place.',
      ],
      action: { label: 'See who has access', url },
    },
  }[language];
  return email({ language, ...words });
}

const SUBJECTS: Record<Language, Record<MemberChange['kind'], string>> = {
  FR: {
    INVITED: 'une personne est invitée',
    JOINED: 'une personne a rejoint l’espace',
    ROLE_CHANGED: 'un rôle a changé',
    REMOVED: 'une personne a été retirée',
    LEFT: 'une personne a quitté l’espace',
  },
  EN: {
    INVITED: 'somebody is invited',
    JOINED: 'somebody has joined the space',
    ROLE_CHANGED: 'a role has changed',
    REMOVED: 'somebody was removed',
    LEFT: 'somebody has left the space',
  },
};

function inFrench({ change, member, actor, spaceName }: MembersChanged): string {
  const by = actor ?? 'Un responsable';
  switch (change.kind) {
    case 'INVITED':
      return `${by} a invité ${member} dans l’espace ${spaceName}, comme ${positionWords.FR[change.position].name}`;
    case 'JOINED':
      return `${member} a accepté l’invitation et a maintenant accès à l’espace ${spaceName}, comme ${positionWords.FR[change.position].name}`;
    case 'ROLE_CHANGED':
      return `${by} a changé le rôle de ${member} dans l’espace ${spaceName}\u00a0: ${positionWords.FR[change.position].name}`;
    case 'REMOVED':
      return `${by} a retiré ${member} de l’espace ${spaceName}`;
    case 'LEFT':
      return `${member} a quitté l’espace ${spaceName}`;
  }
}

function inEnglish({ change, member, actor, spaceName }: MembersChanged): string {
  const by = actor ?? 'An owner';
  switch (change.kind) {
    case 'INVITED':
      return `${by} has invited ${member} to the space ${spaceName}, as ${positionWords.EN[change.position].name}`;
    case 'JOINED':
      return `${member} has accepted the invitation and now has access to the space ${spaceName}, as ${positionWords.EN[change.position].name}`;
    case 'ROLE_CHANGED':
      return `${by} has changed the role of ${member} in the space ${spaceName}: ${positionWords.EN[change.position].name}`;
    case 'REMOVED':
      return `${by} has removed ${member} from the space ${spaceName}`;
    case 'LEFT':
      return `${member} has left the space ${spaceName}`;
  }
}
