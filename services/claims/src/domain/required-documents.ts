/** The papers of a claim, by what they prove. */
export const claimDocumentKinds = [
  'LEASE',
  'NOTICE_LETTER',
  'IDENTITY_OR_KBIS',
  'MANAGEMENT_MANDATE',
  'LAND_TAX',
  'BANK_DETAILS',
  'OTHER',
] as const;
export type ClaimDocumentKind = (typeof claimDocumentKinds)[number];

/** One paper the file needs, with the reason told to the landlord. */
export interface RequiredDocument {
  kind: ClaimDocumentKind;
  label: string;
  why: string;
  mandatory: boolean;
  received: boolean;
}

const REQUIRED: readonly Omit<RequiredDocument, 'received'>[] = [
  {
    kind: 'LEASE',
    label: 'Le bail signé',
    why: 'Il fixe le loyer, les charges et la date d’échéance garantis.',
    mandatory: true,
  },
  {
    kind: 'NOTICE_LETTER',
    label: 'La mise en demeure, ou sa preuve de dépôt',
    why: 'Elle montre que le paiement a été demandé par lettre recommandée. Pour une première déclaration, la preuve de dépôt suffit\u202f; l’avis de réception suivra.',
    mandatory: true,
  },
  {
    kind: 'IDENTITY_OR_KBIS',
    label: 'Votre pièce d’identité, ou l’extrait Kbis de la société',
    why: 'Elle permet de verser l’indemnité à la bonne personne.',
    mandatory: true,
  },
  {
    kind: 'MANAGEMENT_MANDATE',
    label: 'Le mandat de gestion',
    why: 'À joindre seulement si le logement est confié à un mandataire.',
    mandatory: false,
  },
  { kind: 'LAND_TAX', label: 'La taxe foncière', why: 'Elle prouve que le logement vous appartient.', mandatory: true },
  {
    kind: 'BANK_DETAILS',
    label: 'Le RIB du compte à créditer',
    why: 'Il doit être celui du compte indiqué dans votre profil.',
    mandatory: true,
  },
];

/**
 * R-CLM-06. The papers a first declaration needs at least: lease, notice letter or its proof of posting, identity card or
 * Kbis, management mandate when there is one, land tax, bank details. Source: landlord guide, «à minima».
 */
export function requiredDocuments(received: readonly ClaimDocumentKind[]): RequiredDocument[] {
  return REQUIRED.map((document) => ({ ...document, received: received.includes(document.kind) }));
}

/** R-CLM-06. The mandatory papers not received yet. */
export function missingDocuments(received: readonly ClaimDocumentKind[]): RequiredDocument[] {
  return requiredDocuments(received).filter((document) => document.mandatory && !document.received);
}
