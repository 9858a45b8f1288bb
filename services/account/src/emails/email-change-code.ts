import { type Email, email } from '@trousseau/service/email';
import type { Language } from '@trousseau/values/language';

/** What the e-mail with the code needs to know. */
export interface EmailChangeCodeEmail {
  language: Language;
  code: string;
  validMinutes: number;
  publicOrigin: string;
}

/** R-ACC-16. The code that makes this address the login. */
export function emailChangeCodeEmail({ language, code, validMinutes, publicOrigin }: EmailChangeCodeEmail): Email {
  const url = `${publicOrigin}/compte`;
  const words = {
    FR: {
      subject: 'Confirmez votre nouvelle adresse',
      paragraphs: [
        'Vous avez demandé à utiliser cette adresse pour votre espace. Saisissez ce code dans «\u00a0Mon compte\u00a0» pour la confirmer.',
        `Il sert une seule fois et reste valable ${validMinutes}\u00a0minutes. Tant qu’il n’est pas saisi, rien ne change.`,
        'Vous n’avez rien demandé\u202f? Ignorez ce message\u00a0: quelqu’un s’est sans doute trompé d’adresse.',
      ],
      action: { label: 'Ouvrir mon compte', url },
    },
    EN: {
      subject: 'Confirm your new address',
      paragraphs: [
        'You asked to use this address for your space. Type this code in “My account” to confirm it.',
        `It works once and for ${validMinutes} minutes. Until it is typed, nothing changes.`,
        'You asked for nothing? Ignore this message: somebody probably mistyped their address.',
      ],
      action: { label: 'Open my account', url },
    },
  }[language];
  return email({ language, ...words, highlight: code });
}
