import { type Email, type EmailContent, email } from '@trousseau/service/email';
import { dayIn, type Language } from '@trousseau/values/language';
import type { Temporal } from 'temporal-polyfill';

interface DamageDeclared {
  number: string;
  declaredOn: Temporal.PlainDate;
  documentsByOn: Temporal.PlainDate;
  late: boolean;
  url: string;
}

/** N-CLAIM, to the landlord: the damage is declared, and what the file still needs (R-DEG-03). */
export function damageDeclared(
  { number, declaredOn, documentsByOn, late, url }: DamageDeclared,
  language: Language,
): Email {
  const content: Record<Language, EmailContent> = {
    FR: {
      subject: `Dégradations déclarées, dossier ${number}`,
      paragraphs: [
        'Votre déclaration est enregistrée. Joignez maintenant les deux états des lieux, les factures et des photographies de l’entrée et de la sortie.',
        ...(late
          ? [
              'Le délai de déclaration était dépassé\u00a0: un chargé d’instruction examine votre dossier, il n’est pas refusé d’office.',
            ]
          : []),
      ],
      facts: [
        ['Déclaré le', dayIn('FR', declaredOn)],
        ['Pièces attendues avant le', `${dayIn('FR', documentsByOn)} inclus`],
      ],
      action: { label: 'Joindre les pièces', url },
    },
    EN: {
      subject: `Damage declared, file ${number}`,
      paragraphs: [
        'Your declaration is recorded. Now add both inventories, the invoices and photographs of the entry and the exit.',
        ...(late ? ['The days to declare were over: an officer looks at your file, it is not refused by itself.'] : []),
      ],
      facts: [
        ['Declared on', dayIn('EN', declaredOn)],
        ['Documents expected by', `${dayIn('EN', documentsByOn)}, included`],
      ],
      action: { label: 'Add the documents', url },
    },
  };
  return email({ language, ...content[language] });
}
