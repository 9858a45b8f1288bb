import { type Email, email } from '@trousseau/service/email';

/** What the second of the two e-mails needs to know. */
export interface PartnerSecretEmail {
  organisation: string;
  secret: string;
  userNumber: string;
  validUntil: string;
  publicOrigin: string;
}

/** R-CAF-01, R-CAF-05. The provisional password, without the identifier it goes with. */
export function partnerSecretEmail(facts: PartnerSecretEmail): Email {
  const { organisation, secret, userNumber, validUntil, publicOrigin } = facts;
  return email({
    subject: 'Votre mot de passe provisoire pour l’espace bailleur',
    paragraphs: [
      `Voici le mot de passe provisoire de l’accès que vous ouvre ${organisation}. Il va avec l’identifiant reçu dans un autre message, qui porte le même numéro d’utilisateur.`,
      `Il sert jusqu’au ${validUntil}, une seule fois\u00a0: vous choisirez votre propre mot de passe pendant la première connexion. De nouveaux identifiants remplacent ceux-ci.`,
      'Vous n’êtes pas concerné\u202f? Ignorez ce message\u00a0: sans l’identifiant, il n’ouvre rien.',
    ],
    highlight: secret,
    facts: [['Numéro d’utilisateur', userNumber]],
    action: { label: 'Faire ma première connexion', url: `${publicOrigin}/espace-bailleur-partenaire` },
  });
}
