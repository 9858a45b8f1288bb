import { type Email, email } from '@trousseau/service/email';
import type { Language } from '@trousseau/values/language';

/** What the notice to the new address needs to know. */
export interface EmailInUseEmail {
  language: Language;
  hours: number;
  publicOrigin: string;
}

/** R-STATE-ACCOUNT. To the new address: it is the login now, and the former one was told. */
export function emailInUseEmail({ language, hours, publicOrigin }: EmailInUseEmail): Email {
  const url = `${publicOrigin}/connexion`;
  const words = {
    FR: {
      subject: 'Cette adresse ouvre maintenant votre espace',
      paragraphs: [
        'Vous vous connectez désormais avec cette adresse, et votre mot de passe reste le même. Vos messages arrivent ici.',
        `L’adresse précédente en est prévenue\u00a0: pendant ${hours}\u00a0heures, le lien qu’elle a reçu peut annuler ce changement.`,
      ],
      action: { label: 'Me connecter', url },
    },
    EN: {
      subject: 'This address now opens your space',
      paragraphs: [
        'From now on you sign in with this address, and your password stays the same. Your messages arrive here.',
        `The former address was told: for ${hours} hours, the link it received can take this change back.`,
      ],
      action: { label: 'Sign in', url },
    },
  }[language];
  return email({ language, ...words });
}
