import { type Email, email } from '@trousseau/service/email';
import { maskIban } from '@trousseau/values/iban';
import type { Language } from '@trousseau/values/language';

/** What the notice to an owner needs to know; the IBAN is masked here. */
export interface PayoutAccountRestoredEmail {
  language: Language;
  spaceName: string;
  iban: string;
  publicOrigin: string;
}

/** S59. To every owner: a change of account was taken back; whoever made it may still know the password. */
export function payoutAccountRestoredEmail(about: PayoutAccountRestoredEmail): Email {
  const { language, spaceName, iban, publicOrigin } = about;
  const url = `${publicOrigin}/mot-de-passe-oublie`;
  const words = {
    FR: {
      subject: `Le changement de compte bancaire de ${spaceName} est annulé`,
      paragraphs: [
        `${spaceName} est de nouveau payé sur son ancien compte, ${maskIban(iban)}. Les versements retenus partent sur ce compte.`,
        'La personne qui avait changé le compte connaissait un mot de passe de l’espace. Si ce n’était pas vous, choisissez-en un nouveau tout de suite.',
      ],
      action: { label: 'Choisir un nouveau mot de passe', url },
    },
    EN: {
      subject: `The change of the bank account of ${spaceName} is undone`,
      paragraphs: [
        `${spaceName} is paid on its former account again, ${maskIban(iban)}. The payments that were held leave for this account.`,
        'Whoever had changed the account knew a password of the space. If it was not you, choose a new one at once.',
      ],
      action: { label: 'Choose a new password', url },
    },
  }[language];
  return email({ language, ...words });
}
