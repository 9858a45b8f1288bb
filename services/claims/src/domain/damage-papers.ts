/** What a paper of a damage file shows. */
export const DAMAGE_DOCUMENT_KINDS = [
  'ENTRY_INVENTORY',
  'EXIT_INVENTORY',
  'BAILIFF_REPORT',
  'INVOICE',
  'QUOTE',
  'ENTRY_PHOTO',
  'EXIT_PHOTO',
  'OTHER',
] as const;
export type DamageDocumentKind = (typeof DAMAGE_DOCUMENT_KINDS)[number];

/** A paper of a damage file, needed or not, and whether it came. */
export interface RequiredDamagePaper {
  kind: DamageDocumentKind;
  label: string;
  why: string;
  mandatory: boolean;
  received: boolean;
}

const ASKED: readonly Omit<RequiredDamagePaper, 'received'>[] = [
  {
    kind: 'ENTRY_INVENTORY',
    label: 'L’état des lieux d’entrée',
    why: 'Il montre dans quel état le logement a été remis au locataire.',
    mandatory: true,
  },
  {
    kind: 'EXIT_INVENTORY',
    label: 'L’état des lieux de sortie',
    why: 'Comparé à celui d’entrée, il montre ce qui a été dégradé. Sans état des lieux établi à deux, joignez le constat du commissaire de justice.',
    mandatory: true,
  },
  {
    kind: 'BAILIFF_REPORT',
    label: 'Le constat du commissaire de justice',
    why: 'Il remplace l’état des lieux de sortie quand le locataire ne l’a pas signé, s’il est fait dans les 15 jours de la récupération.',
    mandatory: false,
  },
  {
    kind: 'INVOICE',
    label: 'Les factures des réparations',
    why: 'Seules les réparations facturées sont indemnisées.',
    mandatory: true,
  },
  {
    kind: 'QUOTE',
    label: 'Les devis',
    why: 'En attendant les factures, ils permettent d’estimer l’indemnité.',
    mandatory: false,
  },
  {
    kind: 'OTHER',
    label: 'Toute autre pièce utile',
    why: 'Par exemple une grille de vétusté annexée au bail, ou le solde de tout compte.',
    mandatory: false,
  },
];

/**
 * R-DEG-03, R-DEG-07, R-DEG-08. The papers of a damage file: both inventories, or a bailiff’s report in the place of the one of
 * the exit, and the invoices. A paper sent back to be done again (`rejected`) is not counted by whoever calls this.
 */
export function requiredDamagePapers(received: readonly DamageDocumentKind[]): RequiredDamagePaper[] {
  const reported = received.includes('BAILIFF_REPORT');
  return ASKED.map((paper) => ({
    ...paper,
    mandatory: paper.mandatory && !(paper.kind === 'EXIT_INVENTORY' && reported),
    received: received.includes(paper.kind),
  }));
}

/** R-DEG-03. The papers without which the file is not complete, and that did not come. */
export const missingDamagePapers = (received: readonly DamageDocumentKind[]): RequiredDamagePaper[] =>
  requiredDamagePapers(received).filter((paper) => paper.mandatory && !paper.received);
