import { type Email, email } from '@trousseau/service/email';

/** What the reminder needs to know. */
export interface IdentifierReminderEmail {
  identifier: string;
  userNumber: string;
  landlord: string;
  publicOrigin: string;
}

/** S-CAF-03. The identifier of an account, and the number that pairs it with its password. */
export function identifierReminderEmail(facts: IdentifierReminderEmail): Email {
  const { identifier, userNumber, landlord, publicOrigin } = facts;
  return email({
    subject: 'Rappel de votre identifiant',
    paragraphs: [
      `Vous avez demandé l’identifiant de l’accès à l’espace bailleur de ${landlord}. Après la première connexion, votre adresse e-mail sert aussi d’identifiant.`,
      'Vous n’avez rien demandé\u202f? Ignorez ce message\u00a0: l’identifiant seul n’ouvre rien.',
    ],
    highlight: identifier,
    facts: [['Numéro d’utilisateur', userNumber]],
    action: { label: 'Me connecter', url: `${publicOrigin}/espace-bailleur-partenaire` },
  });
}
