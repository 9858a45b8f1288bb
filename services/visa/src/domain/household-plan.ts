import type { Temporal } from 'temporal-polyfill';
import { type ApplicantFields, applicantRefusals, type FieldRefusal } from './applicant.ts';

export interface HouseholdFields {
  readonly signatories: number;
  /** The second signatory, when they are two. */
  readonly holder: ApplicantFields | null;
  readonly housingAidCents: number | null;
}

const mostSignatories = 10;
const mostAidCents = 200_000;

/** What is missing or impossible of those who sign the lease (R-ELIG-30), field by field. */
export function householdRefusals(
  { signatories, holder, housingAidCents }: HouseholdFields,
  today: Temporal.PlainDate,
): FieldRefusal[] {
  const refusals: FieldRefusal[] = [];
  if (signatories < 1 || signatories > mostSignatories)
    refusals.push({ field: 'signatories', message: 'Indiquez combien de personnes signeront le bail, de 1 à 10.' });
  if (signatories === 2 && !holder)
    refusals.push({ field: 'signatories', message: 'Dites qui signera le bail avec vous.' });
  if (signatories !== 2 && holder)
    refusals.push({
      field: 'signatories',
      message: 'Un visa se partage à deux : à trois ou plus, chacun fait sa demande.',
    });
  if ((housingAidCents ?? 0) > mostAidCents)
    refusals.push({ field: 'housingAidCents', message: 'Indiquez l’aide au logement d’un seul mois, en euros.' });
  return holder ? [...refusals, ...applicantRefusals(holder, today)] : refusals;
}
