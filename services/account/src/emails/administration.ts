import { type Email, email } from '@trousseau/service/email';

/** Which body it is about, and where to act. */
export interface AdministrationEmail {
  body: string;
  publicOrigin: string;
}

/** R-CAF-03. To the organisation: a body asks for another administrator. */
export const administrationToDecideEmail = ({ body, publicOrigin }: AdministrationEmail): Email =>
  email({
    subject: `${body} demande un nouvel administrateur`,
    paragraphs: [
      `Une personne de ${body} dit que son administrateur n’est plus là et demande à prendre sa place. La décision vous revient, avec son motif.`,
      'Vérifiez la demande auprès de l’organisme avant de décider\u00a0: l’accès de l’administrateur actuel prendra fin si vous l’acceptez.',
    ],
    action: { label: 'Voir la demande', url: `${publicOrigin}/partenaire/demandes` },
  });

/** R-CAF-03. To the administrator said to be gone: somebody asks for the place. */
export const administrationContestedEmail = ({ body, publicOrigin }: AdministrationEmail): Email =>
  email({
    subject: 'Une personne demande à vous remplacer',
    paragraphs: [
      `Une personne de ${body} a écrit à l’organisme qui a ouvert ce compte\u00a0: elle dit que vous n’êtes plus là et demande à devenir administratrice.`,
      'Vous êtes toujours là\u202f? Connectez-vous et prévenez cet organisme avant qu’il ne décide. Vous pouvez aussi passer la main vous-même, ou retirer l’accès de cette personne.',
    ],
    action: { label: 'Voir les utilisateurs', url: `${publicOrigin}/bailleur/utilisateurs` },
  });

/** R-CAF-03. To who asked: what the organisation decided, and why. */
export const administrationDecidedEmail = (
  facts: AdministrationEmail & { isApproved: boolean; reason: string },
): Email =>
  email({
    subject: facts.isApproved ? `Vous administrez ${facts.body}` : 'Votre demande n’est pas acceptée',
    paragraphs: [
      facts.isApproved
        ? `L’organisme qui a ouvert le compte a accepté votre demande\u00a0: vous êtes administrateur de ${facts.body}.`
        : `L’organisme qui a ouvert le compte n’accepte pas votre demande d’administrer ${facts.body}.`,
      `Son motif\u00a0: ${facts.reason}`,
    ],
    action: { label: 'Voir les utilisateurs', url: `${facts.publicOrigin}/bailleur/utilisateurs` },
  });

/** R-CAF-03. To who becomes administrator by the hand of the former one. */
export const administratorNamedEmail = ({ body, publicOrigin }: AdministrationEmail): Email =>
  email({
    subject: `Vous administrez ${body}`,
    paragraphs: [
      `Vous êtes désormais administrateur de ${body}. Vous créez les accès de vos collègues, dites ce qu’ils peuvent faire, et retirez ceux de qui s’en va.`,
      'Un organisme a un seul administrateur. Avant de partir vous-même, passez la main.',
    ],
    action: { label: 'Voir les utilisateurs', url: `${publicOrigin}/bailleur/utilisateurs` },
  });
