import { type Email, email } from '@trousseau/service/email';

/** What the e-mail with the code needs to know; `asker` is the login that will hold the spaces. */
export interface AttachmentCodeEmail {
  code: string;
  asker: string;
  validMinutes: number;
}

/** D-ACC-04. The code that lets another login hold the spaces of this one; says whose, so that nobody gives it away unawares. */
export function attachmentCodeEmail({ code, asker, validMinutes }: AttachmentCodeEmail): Email {
  return email({
    subject: 'Votre code pour rattacher vos espaces',
    paragraphs: [
      `La personne qui se connecte avec ${asker} demande à réunir sur son trousseau les espaces de cette adresse, et à y tout pouvoir faire. Recopiez ce code si c’est vous.`,
      `Il reste valable ${validMinutes}\u00a0minutes. Cette adresse continuera d’ouvrir ses espaces.`,
      'Ce n’est pas vous\u202f? Ne donnez ce code à personne\u00a0: sans lui, rien ne change.',
    ],
    highlight: code,
  });
}
