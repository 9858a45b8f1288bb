import { type Email, type EmailContent, email } from '@trousseau/service/email';
import { maskIban } from '@trousseau/values/iban';
import { dayIn, type Language } from '@trousseau/values/language';
import type { Temporal } from 'temporal-polyfill';

/** What the notice to an owner needs to know; IBANs are masked here. */
export interface PayoutAccountChangedEmail {
  language: Language;
  spaceName: string;
  formerIban: string;
  iban: string;
  holderName: string;
  heldUntilOn: Temporal.PlainDate;
  token: string;
  publicOrigin: string;
}

/** S13, S59. To every owner: the money of this space goes elsewhere, from when, and how to take that back. */
export function payoutAccountChangedEmail(about: PayoutAccountChangedEmail): Email {
  const { language, spaceName, holderName } = about;
  const day = dayIn(language, about.heldUntilOn);
  const [former, present] = [maskIban(about.formerIban), maskIban(about.iban)];
  const url = `${about.publicOrigin}/annuler-un-changement-de-compte#${about.token}`;
  const words: Record<Language, EmailContent> = {
    FR: {
      subject: `Le compte bancaire de ${spaceName} a changé`,
      paragraphs: [
        `Le compte sur lequel ${spaceName} est payé vient d’être remplacé, avec le mot de passe d’un de ses responsables. Par sécurité, aucun versement ne part avant le ${day}.`,
        'C’était vous\u202f? Vous n’avez rien à faire\u00a0: les versements reprendront ce jour-là, sur le nouveau compte.',
        'Ce n’était pas vous\u202f? Annulez ce changement avant cette date par ce lien\u00a0: l’ancien compte est rétabli et la personne qui l’a changé est déconnectée. Choisissez ensuite un nouveau mot de passe, et vérifiez qui a accès à l’espace.',
      ],
      facts: [
        ['Ancien compte', former],
        ['Nouveau compte', present],
        ['Titulaire indiqué', holderName],
        ['Versements retenus jusqu’au', day],
      ],
      action: { label: 'Annuler ce changement', url },
    },
    EN: {
      subject: `The bank account of ${spaceName} has changed`,
      paragraphs: [
        `The account on which ${spaceName} is paid has just been replaced, with the password of one of its owners. As a precaution, no payment leaves before ${day}.`,
        'Was it you? There is nothing to do: payments resume that day, to the new account.',
        'It was not you? Undo this change before that date by this link: the former account is restored and whoever changed it is signed out. Then choose a new password, and check who has access to the space.',
      ],
      facts: [
        ['Former account', former],
        ['New account', present],
        ['Holder stated', holderName],
        ['Payments held until', day],
      ],
      action: { label: 'Undo this change', url },
    },
  };
  return email({ language, ...words[language] });
}
