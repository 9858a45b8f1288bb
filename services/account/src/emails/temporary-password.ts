import { type Email, email } from '@trousseau/service/email';

/** What the e-mail with a temporary password needs to know. */
export interface TemporaryPasswordEmail {
  secret: string;
  userNumber: string;
  hours: number;
  publicOrigin: string;
}

/** R-CAF-06. The temporary password, to be replaced when one signs in. */
export function temporaryPasswordEmail({ secret, userNumber, hours, publicOrigin }: TemporaryPasswordEmail): Email {
  return email({
    subject: 'Votre mot de passe provisoire',
    paragraphs: [
      'Vous avez demandé un nouveau mot de passe pour l’espace bailleur. Connectez-vous avec celui-ci\u00a0: il vous sera demandé d’en choisir un à vous.',
      `Il sert une seule fois, pendant ${hours}\u00a0heures. Un autre, demandé plus tard, remplace celui-ci.`,
      'Vous n’avez rien demandé\u202f? Ignorez ce message et connectez-vous comme d’habitude\u00a0: votre mot de passe n’a pas changé.',
    ],
    highlight: secret,
    facts: [['Numéro d’utilisateur', userNumber]],
    action: { label: 'Me connecter', url: `${publicOrigin}/espace-bailleur-partenaire` },
  });
}
