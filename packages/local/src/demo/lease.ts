import type { Temporal } from 'temporal-polyfill';
import type { OpenHouse } from '../open-house.ts';
import { newTenant } from './accounts.ts';
import type { CAST } from './cast.ts';
import { draftVisaRequest, letDwelling, obtainVisa } from './guarantee.ts';
import { noonOf } from './noon.ts';
import type { Person } from './person.ts';

/** Months a lease has run when its second rent goes unpaid. */
const LEASE_MONTHS = 5;

/** The days of a lease of the demonstration. */
export type LeaseDays = ReturnType<typeof leaseUnpaidSince>;

/** A lease whose second unpaid rent fell due about that day. */
export function leaseUnpaidSince(secondUnpaidOn: Temporal.PlainDate) {
  const dueDay = Math.min(secondUnpaidOn.day, 28);
  const lastDueOn = secondUnpaidOn.with({ day: dueDay });
  const effectiveOn = lastDueOn.subtract({ months: LEASE_MONTHS }).with({ day: 1 });
  const signedOn = effectiveOn.subtract({ days: 5 });
  const dueDays = Array.from({ length: LEASE_MONTHS + 1 }, (_, index) =>
    lastDueOn.subtract({ months: LEASE_MONTHS - index }),
  );
  return { dueDay, dueDays, lastDueOn, effectiveOn, signedOn };
}

/** A tenant obtains a visa, and lives under its guarantee. @returns the contract's id */
export async function guaranteeLease(
  open: OpenHouse,
  { landlord, officer }: Record<'landlord' | 'officer', Person>,
  terms: {
    tenant: (typeof CAST)['tenantInArrears' | 'tenantInDebt' | 'tenantUnderAid'];
    street: string;
    lease: LeaseDays;
  },
): Promise<string> {
  const { tenant, street, lease } = terms;
  const requestedOn = lease.signedOn.subtract({ days: 20 });
  const person = await newTenant(open, tenant, noonOf(requestedOn));
  const visaNumber = await obtainVisa(person, officer, await draftVisaRequest(person, tenant));
  landlord.at = noonOf(lease.signedOn);
  return letDwelling(landlord, { visaNumber, tenant, street, ...lease });
}
