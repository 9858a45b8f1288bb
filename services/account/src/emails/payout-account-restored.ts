import { type Email, email } from '@trousseau/service/email';
import { maskIban } from '@trousseau/values/iban';

/** What the notice to an owner needs to know; the IBAN is masked here. */
export interface PayoutAccountRestoredEmail {
  spaceName: string;
  iban: string;
  publicOrigin: string;
}

/** S59. To every owner: a change of account was taken back; whoever made it may still know the password. */
export function payoutAccountRestoredEmail({ spaceName, iban, publicOrigin }: PayoutAccountRestoredEmail): Email {
  return email({
    subject: `Le changement de compte bancaire de ${spaceName} est annulé`,
    paragraphs: [
      `${spaceName} est de nouveau payé sur son ancien compte, ${maskIban(iban)}. Les versements retenus partent sur ce compte.`,
      'La personne qui avait changé le compte connaissait un mot de passe de l’espace. Si ce n’était pas vous, choisissez-en un nouveau tout de suite.',
    ],
    action: { label: 'Choisir un nouveau mot de passe', url: `${publicOrigin}/mot-de-passe-oublie` },
  });
}
