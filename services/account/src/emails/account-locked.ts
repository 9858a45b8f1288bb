import { type Email, email } from '@trousseau/service/email';
import type { Language } from '@trousseau/values/language';

/** What the notice needs to know; `locked` false: the login is open again. */
export interface AccountLockedEmail {
  language: Language;
  locked: boolean;
  publicOrigin: string;
}

/** R-STATE-ACCOUNT. A login was locked by an officer, or opened again. */
export function accountLockedEmail({ language, locked, publicOrigin }: AccountLockedEmail): Email {
  return email({ language, ...(locked ? lockedWords(publicOrigin) : openWords(publicOrigin))[language] });
}

const lockedWords = (origin: string) => ({
  FR: {
    subject: 'Votre compte est verrouillé',
    paragraphs: [
      'Une personne du garant a verrouillé votre compte\u00a0: votre adresse et votre mot de passe n’ouvrent plus rien pour le moment, et vos appareils sont déconnectés. Rien n’est effacé, vos contrats continuent, et les autres personnes de vos espaces y entrent toujours.',
      'Pour le rouvrir, choisissez un nouveau mot de passe. Si vous ne savez pas pourquoi il a été verrouillé, répondez à cet e-mail.',
    ],
    action: { label: 'Choisir un nouveau mot de passe', url: `${origin}/mot-de-passe-oublie` },
  },
  EN: {
    subject: 'Your account is locked',
    paragraphs: [
      'Somebody of the guarantor locked your account: your address and your password open nothing for now, and your devices are signed out. Nothing is erased, your contracts go on, and the others in your spaces still enter.',
      'To open it again, choose a new password. If you do not know why it was locked, answer this e-mail.',
    ],
    action: { label: 'Choose a new password', url: `${origin}/mot-de-passe-oublie` },
  },
});

const openWords = (origin: string) => ({
  FR: {
    subject: 'Votre compte est de nouveau ouvert',
    paragraphs: ['Votre compte avait été verrouillé. Il est rouvert\u00a0: connectez-vous comme d’habitude.'],
    action: { label: 'Se connecter', url: `${origin}/connexion` },
  },
  EN: {
    subject: 'Your account is open again',
    paragraphs: ['Your account was locked. It is open again: sign in as usual.'],
    action: { label: 'Sign in', url: `${origin}/connexion` },
  },
});
