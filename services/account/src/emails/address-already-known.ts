import { type Email, email } from '@trousseau/service/email';

const ROLE: Record<string, string> = {
  TENANT: 'locataire',
  LANDLORD: 'bailleur',
  PARTNER: 'partenaire',
  OFFICER: 'chargé d’instruction',
};

/** S09, R-ACC-09. Tells the owner of an address, and nobody else, that it has a space already. */
export function addressAlreadyKnownEmail({
  role,
  activated,
  publicOrigin,
}: {
  role: string;
  activated: boolean;
  publicOrigin: string;
}): Email {
  return email({
    subject: 'Vous avez déjà un espace Trousseau',
    paragraphs: [
      `Quelqu’un vient de s’inscrire ou de demander un code avec cette adresse. Vous avez déjà un espace ${ROLE[role] ?? ''}\u00a0: rien n’y a changé, et aucun second espace n’a été ouvert.`,
      activated
        ? 'C’était vous\u202f? Connectez-vous avec votre adresse et votre mot de passe.'
        : 'C’était vous\u202f? Votre espace attend encore son activation\u00a0: demandez un nouveau code.',
      'Une adresse reste liée au rôle choisi à l’inscription. Si vous vous êtes trompé de rôle, écrivez-nous\u00a0: nous pouvons libérer cette adresse.',
      'Ce n’était pas vous\u202f? Ignorez ce message\u00a0: votre espace est en sécurité.',
    ],
    action: activated
      ? { label: 'Me connecter', url: `${publicOrigin}/connexion` }
      : { label: 'Activer mon espace', url: `${publicOrigin}/activation` },
  });
}
