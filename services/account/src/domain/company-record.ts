import { type KeptAddress, recognisedAddress } from '@trousseau/communes/postal-address';

/** A company as a public directory states it; what it does not say is null. */
export interface CompanyRecord {
  siren: string;
  legalName: string;
  siret: string | null;
  address: KeptAddress | null;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const textOf = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);

/**
 * R-ACC-13. Reads the answer of a directory («recherche d’entreprises») about a SIREN: the company of that very number, or null. What
 * comes from outside is proposed to a person, never kept unread: anything that is not a text is left out.
 */
export function readCompanyRecord(answer: unknown, siren: string): CompanyRecord | null {
  const results = isRecord(answer) && Array.isArray(answer['results']) ? (answer['results'] as unknown[]) : [];
  const found = results.filter(isRecord).find((company) => company['siren'] === siren);
  const legalName = found && (textOf(found['nom_raison_sociale']) ?? textOf(found['nom_complet']));
  if (!found || !legalName) return null;
  const seat = isRecord(found['siege']) ? found['siege'] : {};
  return { siren, legalName, siret: textOf(seat['siret']), address: addressOf(seat) };
}

function addressOf(seat: Record<string, unknown>): CompanyRecord['address'] {
  const parts = ['numero_voie', 'indice_repetition', 'type_voie', 'libelle_voie'].map((key) => textOf(seat[key]));
  const street = parts.filter((part) => part !== null).join(' ');
  const [postcode, city] = [textOf(seat['code_postal']), textOf(seat['libelle_commune'])];
  return street && postcode && city ? recognisedAddress(street, postcode, city, textOf(seat['commune'])) : null;
}
