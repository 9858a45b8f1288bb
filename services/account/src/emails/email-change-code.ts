import { type Email, email } from '@trousseau/service/email';

/** What the e-mail with the code needs to know. */
export interface EmailChangeCodeEmail {
  code: string;
  validMinutes: number;
  publicOrigin: string;
}

/** R-ACC-16. The code that makes this address the login. */
export function emailChangeCodeEmail({ code, validMinutes, publicOrigin }: EmailChangeCodeEmail): Email {
  return email({
    subject: 'Confirmez votre nouvelle adresse',
    paragraphs: [
      'Vous avez demandé à utiliser cette adresse pour votre espace. Saisissez ce code dans «\u00a0Mon compte\u00a0» pour la confirmer.',
      `Il sert une seule fois et reste valable ${validMinutes}\u00a0minutes. Tant qu’il n’est pas saisi, rien ne change.`,
      'Vous n’avez rien demandé\u202f? Ignorez ce message\u00a0: quelqu’un s’est sans doute trompé d’adresse.',
    ],
    highlight: code,
    action: { label: 'Ouvrir mon compte', url: `${publicOrigin}/compte` },
  });
}
