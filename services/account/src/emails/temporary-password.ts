import { type Email, type EmailContent, email } from '@trousseau/service/email';
import type { Language } from '@trousseau/values/language';

/** What the e-mail with a temporary password needs to know. */
export interface TemporaryPasswordEmail {
  language: Language;
  secret: string;
  userNumber: string;
  hours: number;
  publicOrigin: string;
}

/** R-CAF-06. The temporary password, to be replaced when one signs in. */
export function temporaryPasswordEmail(about: TemporaryPasswordEmail): Email {
  const { language, secret, userNumber, hours, publicOrigin } = about;
  const url = `${publicOrigin}/espace-bailleur-partenaire`;
  const words: Record<Language, EmailContent> = {
    FR: {
      subject: 'Votre mot de passe provisoire',
      paragraphs: [
        'Vous avez demandé un nouveau mot de passe pour l’espace bailleur. Connectez-vous avec celui-ci\u00a0: il vous sera demandé d’en choisir un à vous.',
        `Il sert une seule fois, pendant ${hours}\u00a0heures. Un autre, demandé plus tard, remplace celui-ci.`,
        'Vous n’avez rien demandé\u202f? Ignorez ce message et connectez-vous comme d’habitude\u00a0: votre mot de passe n’a pas changé.',
      ],
      facts: [['Numéro d’utilisateur', userNumber]],
      action: { label: 'Me connecter', url },
    },
    EN: {
      subject: 'Your temporary password',
      paragraphs: [
        'You asked for a new password for the landlord space. Sign in with this one: you will be asked to choose one of your own.',
        `It works once, for ${hours} hours. Another one, asked for later, replaces it.`,
        'You asked for nothing? Ignore this message and sign in as usual: your password has not changed.',
      ],
      facts: [['User number', userNumber]],
      action: { label: 'Sign in', url },
    },
  };
  return email({ language, ...words[language], highlight: secret });
}
