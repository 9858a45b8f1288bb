import { type Email, email } from '@trousseau/service/email';
import type { Language } from '@trousseau/values/language';

/** What the e-mail with the code needs to know; `asker` is the login that will hold the spaces. */
export interface AttachmentCodeEmail {
  language: Language;
  code: string;
  asker: string;
  validMinutes: number;
}

/** D-ACC-04. The code that lets another login hold the spaces of this one; says whose, so that nobody gives it away unawares. */
export function attachmentCodeEmail({ language, code, asker, validMinutes }: AttachmentCodeEmail): Email {
  const words = {
    FR: {
      subject: 'Votre code pour rattacher vos espaces',
      paragraphs: [
        `La personne qui se connecte avec ${asker} demande à réunir sur son trousseau les espaces de cette adresse, et à y tout pouvoir faire. Recopiez ce code si c’est vous.`,
        `Il reste valable ${validMinutes}\u00a0minutes. Cette adresse continuera d’ouvrir ses espaces.`,
        'Ce n’est pas vous\u202f? Ne donnez ce code à personne\u00a0: sans lui, rien ne change.',
      ],
    },
    EN: {
      subject: 'Your code to bring your spaces together',
      paragraphs: [
        `The person who signs in with ${asker} asks to hold the spaces of this address on their ring, and to do everything in them. Copy this code if it is you.`,
        `It works for ${validMinutes} minutes. This address will still open its spaces.`,
        'It is not you? Give this code to nobody: without it, nothing changes.',
      ],
    },
  }[language];
  return email({ language, ...words, highlight: code });
}
