import { type Email, email } from '@trousseau/service/email';
import { formatDay, typography } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';
import { helpWithRent } from './help-with-rent.ts';

interface Declared {
  number: string;
  declaredOn: Temporal.PlainDate;
  documentsByOn: Temporal.PlainDate;
  late: boolean;
  /** Papers the file needs, as sentences. */
  documents: string[];
  url: string;
}

/** N-CLAIM, to the landlord: the declaration is received, here is what to send and until when (K-DOCS). */
export function unpaidRentDeclaredToLandlord(facts: Declared): Email {
  const late =
    'Elle est arrivée après le trentième jour\u00a0: un chargé d’instruction l’examinera, elle n’est pas refusée.';
  return email({
    subject: `Votre déclaration d’impayé ${facts.number} est enregistrée`,
    paragraphs: [
      typography(`Nous avons reçu votre déclaration le ${formatDay(facts.declaredOn)}.${facts.late ? ` ${late}` : ''}`),
      typography(`Joignez maintenant les pièces : ${facts.documents.join(' ; ')}.`),
      'Un chargé d’instruction les vérifie, puis établit une quittance subrogative que vous validez en ligne. L’indemnité est versée ensuite.',
    ],
    facts: [
      ['Dossier', facts.number],
      ['Pièces à joindre au plus tard le', formatDay(facts.documentsByOn)],
    ],
    action: { label: 'Joindre les pièces', url: facts.url },
  });
}

interface Informed {
  landlordName: string;
  number: string;
  url: string;
}

/** N-CLAIM, to the tenant: what happens, what can be done now, who helps. Amicable stage (R-COV-05). */
export function unpaidRentDeclaredToTenant(facts: Informed): Email {
  return email({
    subject: 'Votre loyer\u00a0: des solutions existent, parlons-en',
    paragraphs: [
      typography(
        `${facts.landlordName} nous a signalé que des loyers n’ont pas été réglés en entier (dossier ${facts.number}). Cela peut arriver à tout le monde.`,
      ),
      'Si le garant paie à votre place, vous pourrez le rembourser progressivement, selon vos moyens. Rien n’est à payer au garant aujourd’hui.',
      'Si ce signalement est une erreur, ou si vous avez déjà réglé, dites-le à votre bailleur\u00a0: il corrigera votre compte.',
      ...helpWithRent,
    ],
    action: { label: 'Ouvrir mon espace', url: facts.url },
  });
}
