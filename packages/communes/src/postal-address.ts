import { type FieldFault, isText, oneLine } from '@trousseau/values/typed-text';
import { type Commune, communeNamed, communeOf, isPostcodeOf, townOf } from './communes.ts';

/** A postal address as stated: its commune chosen from the official list or, in a file, named in words. */
export interface TypedAddress {
  street: string;
  postcode: string;
  /** INSEE code of the commune chosen. */
  inseeCode?: string;
  /** The commune as a file writes it. */
  city?: string;
}

/** A postal address as kept. `city` is what an envelope says; `inseeCode` is null for one typed before communes were chosen. */
export interface KeptAddress {
  street: string;
  postcode: string;
  city: string;
  inseeCode: string | null;
}

/** R-ACC-10, «address with communes from an official list». What is wrong with an address, field by field. */
export function addressFaults(typed: TypedAddress): FieldFault[] {
  const commune = communeStated(typed);
  const postcode = withoutSpaces(typed.postcode);
  return [
    ...(isText(typed.street) ? [] : [{ field: 'street', message: 'Indiquez le numéro et la voie.' }]),
    ...(commune ? [] : [{ field: 'inseeCode', message: unknownCommune(typed) }]),
    ...(/^\d{5}$/.test(postcode) ? [] : [{ field: 'postcode', message: 'Le code postal compte cinq chiffres.' }]),
    ...(commune && /^\d{5}$/.test(postcode) && !isPostcodeOf(commune, postcode) ? [postcodeElsewhere(commune)] : []),
  ];
}

/** The address in one spelling. @throws when the address has faults */
export function keptAddress(typed: TypedAddress): KeptAddress {
  const commune = communeStated(typed);
  if (!commune) throw new Error('an address is kept once it has no faults');
  const { inseeCode } = commune;
  return { street: oneLine(typed.street), postcode: withoutSpaces(typed.postcode), city: townOf(commune), inseeCode };
}

/** An address that came in words, as far as the list knows it: its commune named as the list does, or left as it was written. */
export function recognisedAddress(
  street: string,
  postcode: string,
  city: string,
  inseeCode: string | null,
): KeptAddress {
  const commune = communeOf(inseeCode ?? '') ?? communeNamed(city, postcode);
  return { street, postcode, city: commune ? townOf(commune) : city, inseeCode: commune?.inseeCode ?? null };
}

const communeStated = ({ inseeCode, city, postcode }: TypedAddress): Commune | undefined =>
  inseeCode === undefined ? communeNamed(city ?? '', withoutSpaces(postcode)) : communeOf(inseeCode);

const unknownCommune = ({ city, postcode }: TypedAddress) =>
  city?.trim()
    ? `Aucune commune «\u00a0${oneLine(city)}\u00a0» n’a le code postal ${oneLine(postcode) || 'indiqué'}. Vérifiez l’un et l’autre.`
    : 'Choisissez la commune dans la liste.';

const postcodeElsewhere = (commune: Commune): FieldFault => ({
  field: 'postcode',
  message: `Ce code postal n’est pas de ${townOf(commune)}\u00a0: ${commune.postcodes.slice(0, 3).join(', ')}.`,
});

const withoutSpaces = (text: string) => text.replace(/\s+/gu, '');
