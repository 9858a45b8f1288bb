import { type Email, email } from '@trousseau/service/email';
import { formatDay } from '@trousseau/values/french';
import { maskIban } from '@trousseau/values/iban';
import type { Temporal } from 'temporal-polyfill';

/** What the notice to an owner needs to know; IBANs are masked here. */
export interface PayoutAccountChangedEmail {
  spaceName: string;
  formerIban: string;
  iban: string;
  holderName: string;
  heldUntilOn: Temporal.PlainDate;
  token: string;
  publicOrigin: string;
}

/** S13, S59. To every owner: the money of this space goes elsewhere, from when, and how to take that back. */
export function payoutAccountChangedEmail(facts: PayoutAccountChangedEmail): Email {
  const day = formatDay(facts.heldUntilOn);
  return email({
    subject: `Le compte bancaire de ${facts.spaceName} a changé`,
    paragraphs: [
      `Le compte sur lequel ${facts.spaceName} est payé vient d’être remplacé, avec le mot de passe d’un de ses responsables. Par sécurité, aucun versement ne part avant le ${day}.`,
      'C’était vous\u202f? Vous n’avez rien à faire\u00a0: les versements reprendront ce jour-là, sur le nouveau compte.',
      'Ce n’était pas vous\u202f? Annulez ce changement avant cette date par ce lien\u00a0: l’ancien compte est rétabli et la personne qui l’a changé est déconnectée. Choisissez ensuite un nouveau mot de passe, et vérifiez qui a accès à l’espace.',
    ],
    facts: [
      ['Ancien compte', maskIban(facts.formerIban)],
      ['Nouveau compte', maskIban(facts.iban)],
      ['Titulaire indiqué', facts.holderName],
      ['Versements retenus jusqu’au', day],
    ],
    action: {
      label: 'Annuler ce changement',
      url: `${facts.publicOrigin}/annuler-un-changement-de-compte#${facts.token}`,
    },
  });
}
