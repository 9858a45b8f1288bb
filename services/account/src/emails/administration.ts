import { type Email, email } from '@trousseau/service/email';
import type { Language } from '@trousseau/values/language';

/** Which body it is about, and where to act. */
export interface AdministrationEmail {
  language: Language;
  body: string;
  publicOrigin: string;
}

const SEE_USERS: Record<Language, string> = { FR: 'Voir les utilisateurs', EN: 'See the users' };
const users = ({ language, publicOrigin }: AdministrationEmail) => ({
  label: SEE_USERS[language],
  url: `${publicOrigin}/bailleur/utilisateurs`,
});

/** R-CAF-03. To the organisation: a body asks for another administrator. */
export function administrationToDecideEmail({ language, body, publicOrigin }: AdministrationEmail): Email {
  const url = `${publicOrigin}/partenaire/demandes`;
  const words = {
    FR: {
      subject: `${body} demande un nouvel administrateur`,
      paragraphs: [
        `Une personne de ${body} dit que son administrateur n’est plus là et demande à prendre sa place. La décision vous revient, avec son motif.`,
        'Vérifiez la demande auprès de l’organisme avant de décider\u00a0: l’accès de l’administrateur actuel prendra fin si vous l’acceptez.',
      ],
      action: { label: 'Voir la demande', url },
    },
    EN: {
      subject: `${body} asks for a new administrator`,
      paragraphs: [
        `A person of ${body} says that its administrator is no longer there and asks to take the place. The decision is yours, with its reason.`,
        'Check the request with the body before you decide: the access of the present administrator ends if you accept it.',
      ],
      action: { label: 'See the request', url },
    },
  }[language];
  return email({ language, ...words });
}

/** R-CAF-03. To the administrator said to be gone: somebody asks for the place. */
export function administrationContestedEmail(about: AdministrationEmail): Email {
  const { language, body } = about;
  const words = {
    FR: {
      subject: 'Une personne demande à vous remplacer',
      paragraphs: [
        `Une personne de ${body} a écrit à l’organisme qui a ouvert ce compte\u00a0: elle dit que vous n’êtes plus là et demande à devenir administratrice.`,
        'Vous êtes toujours là\u202f? Connectez-vous et prévenez cet organisme avant qu’il ne décide. Vous pouvez aussi passer la main vous-même, ou retirer l’accès de cette personne.',
      ],
    },
    EN: {
      subject: 'Somebody asks to replace you',
      paragraphs: [
        `A person of ${body} has written to the organisation that opened this account: they say that you are no longer there and ask to become its administrator.`,
        'You are still there? Sign in and tell this organisation before it decides. You can also hand over yourself, or remove this person’s access.',
      ],
    },
  }[language];
  return email({ language, ...words, action: users(about) });
}

/** R-CAF-03. To who asked: what the organisation decided, and why. */
export function administrationDecidedEmail(
  about: AdministrationEmail & { isApproved: boolean; reason: string },
): Email {
  const { language, body, isApproved, reason } = about;
  const words = {
    FR: {
      subject: isApproved ? `Vous administrez ${body}` : 'Votre demande n’est pas acceptée',
      paragraphs: [
        isApproved
          ? `L’organisme qui a ouvert le compte a accepté votre demande\u00a0: vous êtes administrateur de ${body}.`
          : `L’organisme qui a ouvert le compte n’accepte pas votre demande d’administrer ${body}.`,
        `Son motif\u00a0: ${reason}`,
      ],
    },
    EN: {
      subject: isApproved ? `You administer ${body}` : 'Your request is not accepted',
      paragraphs: [
        isApproved
          ? `The organisation that opened the account has accepted your request: you are the administrator of ${body}.`
          : `The organisation that opened the account does not accept your request to administer ${body}.`,
        `Its reason: ${reason}`,
      ],
    },
  }[language];
  return email({ language, ...words, action: users(about) });
}

/** R-CAF-03. To who becomes administrator by the hand of the former one. */
export function administratorNamedEmail(about: AdministrationEmail): Email {
  const { language, body } = about;
  const words = {
    FR: {
      subject: `Vous administrez ${body}`,
      paragraphs: [
        `Vous êtes désormais administrateur de ${body}. Vous créez les accès de vos collègues, dites ce qu’ils peuvent faire, et retirez ceux de qui s’en va.`,
        'Un organisme a un seul administrateur. Avant de partir vous-même, passez la main.',
      ],
    },
    EN: {
      subject: `You administer ${body}`,
      paragraphs: [
        `You are now the administrator of ${body}. You create the accesses of your colleagues, say what they may do, and remove those of who leaves.`,
        'A body has only one administrator. Before you leave, hand over.',
      ],
    },
  }[language];
  return email({ language, ...words, action: users(about) });
}
