import { type Email, email } from '@trousseau/service/email';
import type { Language } from '@trousseau/values/language';

/** What the owner of the address is told. */
export interface AddressAlreadyKnownEmail {
  language: Language;
  role: string;
  activated: boolean;
  publicOrigin: string;
}

const ROLE: Record<Language, Record<string, string>> = {
  FR: { TENANT: 'locataire', LANDLORD: 'bailleur', PARTNER: 'partenaire', OFFICER: 'chargé d’instruction' },
  EN: { TENANT: 'tenant', LANDLORD: 'landlord', PARTNER: 'partner', OFFICER: 'officer' },
};

/** S09, R-ACC-09. Tells the owner of an address, and nobody else, that it has a space already. */
export function addressAlreadyKnownEmail(facts: AddressAlreadyKnownEmail): Email {
  const { language, activated, publicOrigin } = facts;
  const role = ROLE[language][facts.role] ?? '';
  const url = `${publicOrigin}${activated ? '/connexion' : '/activation'}`;
  const words = {
    FR: {
      subject: 'Vous avez déjà un espace Trousseau',
      paragraphs: [
        `Quelqu’un vient de s’inscrire ou de demander un code avec cette adresse. Vous avez déjà un espace ${role}\u00a0: rien n’y a changé, et aucun second espace n’a été ouvert.`,
        activated
          ? 'C’était vous\u202f? Connectez-vous avec votre adresse et votre mot de passe.'
          : 'C’était vous\u202f? Votre espace attend encore son activation\u00a0: demandez un nouveau code.',
        'Une adresse reste liée au rôle choisi à l’inscription. Si vous vous êtes trompé de rôle, écrivez-nous\u00a0: nous pouvons libérer cette adresse.',
        'Ce n’était pas vous\u202f? Ignorez ce message\u00a0: votre espace est en sécurité.',
      ],
      action: { label: activated ? 'Me connecter' : 'Activer mon espace', url },
    },
    EN: {
      subject: 'You already have a Trousseau space',
      paragraphs: [
        `Somebody has just signed up or asked for a code with this address. You already have a ${role} space: nothing has changed in it, and no second space was opened.`,
        activated
          ? 'Was it you? Sign in with your address and your password.'
          : 'Was it you? Your space still waits for its activation: ask for a new code.',
        'An address stays tied to the role chosen at sign-up. If you chose the wrong role, write to us: we can free this address.',
        'It was not you? Ignore this message: your space is safe.',
      ],
      action: { label: activated ? 'Sign in' : 'Activate my space', url },
    },
  }[language];
  return email({ language, ...words });
}
