import { typography } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';
import type { FieldRefusal } from './applicant.ts';
import { isAskedBefore } from './before-lease.ts';

export interface DwellingPlanFields {
  mode: 'DWELLING' | 'RENT_COMPUTATION';
  rentCents: number | null;
  chargesCents: number | null;
  plannedLeaseOn: Temporal.PlainDate | null;
  cohabitingOwnerYears: number | null;
}

const mostMonthlyRentCents = 2_000_000;

/** What is missing or impossible in the second step (R-VISA-02), field by field. */
export function dwellingPlanRefusals(
  plan: DwellingPlanFields,
  communeKnown: boolean,
  today: Temporal.PlainDate,
): FieldRefusal[] {
  const refusals: FieldRefusal[] = [];
  if (!communeKnown) refusals.push({ field: 'inseeCode', message: 'Choisissez une commune dans la liste.' });
  if (plan.mode === 'DWELLING' && !plan.rentCents)
    refusals.push({ field: 'rentCents', message: 'Indiquez le loyer mensuel, sans les charges.' });
  if ((plan.rentCents ?? 0) > mostMonthlyRentCents)
    refusals.push({ field: 'rentCents', message: 'Indiquez le loyer d’un seul mois, en euros.' });
  if ((plan.chargesCents ?? 0) > mostMonthlyRentCents)
    refusals.push({ field: 'chargesCents', message: 'Indiquez les charges d’un seul mois, en euros.' });
  if (plan.cohabitingOwnerYears !== null && (plan.cohabitingOwnerYears < 18 || plan.cohabitingOwnerYears > 120))
    refusals.push({
      field: 'cohabitingOwnerYears',
      message: 'Indiquez l’âge de la personne qui vous loge, en années.',
    });
  const late = leaseAlreadySigned(plan.plannedLeaseOn, today);
  if (late) refusals.push({ field: 'plannedLeaseOn', message: late });
  return refusals;
}

/** R-VISA-03, R-ELIG-05. The visa is asked before the lease is signed; a French sentence when the planned day is past. */
export function leaseAlreadySigned(
  plannedLeaseOn: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
): string | null {
  if (!plannedLeaseOn || isAskedBefore(plannedLeaseOn, today)) return null;
  return typography(
    'La signature du bail est prévue à une date passée : le visa se demande avant de signer. Corrigez la date si le bail n’est pas signé.',
  );
}
