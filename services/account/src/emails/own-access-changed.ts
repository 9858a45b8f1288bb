import type { Position } from '@trousseau/scheme/rights/positions';
import { type Email, email } from '@trousseau/service/email';
import type { Language } from '@trousseau/values/language';
import type { MemberChange } from './members-changed.ts';
import { positionWords } from './position-words.ts';

/** What became of one’s own access; `wasLast`: the login opened nothing else and is forgotten. */
export interface OwnAccessChanged {
  language: Language;
  change: Exclude<MemberChange, { kind: 'INVITED' }>;
  spaceName: string;
  wasLast: boolean;
  publicOrigin: string;
}

/** D-ACC-04. To whoever entered a space, has another role in it, or is there no longer. */
export function ownAccessChangedEmail(about: OwnAccessChanged): Email {
  const { language, change, publicOrigin } = about;
  const content = 'position' in change ? staying(about, change.position) : leaving(about, change.kind === 'LEFT');
  const label = { FR: 'Ouvrir Trousseau', EN: 'Open Trousseau' }[language];
  return email({ language, ...content, action: { label, url: publicOrigin } });
}

function staying({ language, spaceName }: OwnAccessChanged, position: Position) {
  const { name, may } = positionWords[language][position];
  return {
    FR: {
      subject: `Votre rôle dans l’espace ${spaceName}`,
      paragraphs: [`Dans l’espace ${spaceName}, vous êtes ${name}\u00a0: ${may}.`],
    },
    EN: {
      subject: `Your role in the space ${spaceName}`,
      paragraphs: [`In the space ${spaceName}, you are ${name}: ${may}.`],
    },
  }[language];
}

function leaving({ language, spaceName, wasLast }: OwnAccessChanged, left: boolean) {
  return {
    FR: {
      subject: `Vous n’avez plus accès à l’espace ${spaceName}`,
      paragraphs: [
        `${left ? 'Vous avez quitté' : 'Un responsable vous a retiré de'} l’espace ${spaceName}. Vous n’y voyez plus rien et ne recevez plus ses messages.`,
        ...(wasLast ? [NOTHING_LEFT.FR] : []),
        'C’est une erreur\u202f? Demandez une nouvelle invitation à un responsable de cet espace.',
      ],
    },
    EN: {
      subject: `You no longer have access to the space ${spaceName}`,
      paragraphs: [
        `${left ? 'You have left' : 'An owner has removed you from'} the space ${spaceName}. You see nothing of it any more and no longer receive its messages.`,
        ...(wasLast ? [NOTHING_LEFT.EN] : []),
        'Is this a mistake? Ask an owner of this space for a new invitation.',
      ],
    },
  }[language];
}

const NOTHING_LEFT: Record<Language, string> = {
  FR: 'Votre adresse n’ouvrait aucun autre espace\u00a0: votre accès et votre mot de passe sont effacés. Vous pourrez vous inscrire, ou être invité de nouveau, comme si vous n’étiez jamais venu.',
  EN: 'Your address opened no other space: your access and your password are erased. You can sign up, or be invited again, as if you had never come.',
};
