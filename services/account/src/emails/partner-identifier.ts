import { type Email, email } from '@trousseau/service/email';

/** What the first of the two e-mails needs to know. */
export interface PartnerIdentifierEmail {
  organisation: string;
  landlord: string;
  identifier: string;
  userNumber: string;
  publicOrigin: string;
}

/** R-CAF-01, R-CAF-05. The identifier, and the number that pairs it with the password of the other e-mail. */
export function partnerIdentifierEmail(facts: PartnerIdentifierEmail): Email {
  const { organisation, landlord, identifier, userNumber, publicOrigin } = facts;
  return email({
    subject: 'Votre identifiant pour l’espace bailleur',
    paragraphs: [
      `${organisation} vous ouvre un accès à l’espace bailleur, pour ${landlord}. Voici votre identifiant. Votre mot de passe provisoire vous parvient dans un autre message, qui porte le même numéro d’utilisateur.`,
      'La première connexion se fait en cinq étapes\u00a0: vos identifiants, quelques informations, votre propre mot de passe, les règles d’usage et les conditions d’utilisation. Interrompue, elle reprend où vous l’avez laissée.',
      'Vous avez plusieurs comptes\u202f? Le numéro d’utilisateur indique quel mot de passe va avec quel identifiant.',
    ],
    highlight: identifier,
    facts: [['Numéro d’utilisateur', userNumber]],
    action: { label: 'Faire ma première connexion', url: `${publicOrigin}/espace-bailleur-partenaire` },
  });
}
