import type { CertifiedVisa } from '@trousseau/service/test/actors';
import type { PersonViewer } from '@trousseau/service/viewer';
import type { startContractHouse } from '../../test-house.ts';

/** Days are counted from the first of June 2026; the visa was issued twelve days before and is valid for eighty more. */
export const FIRST_DAY = '2026-06-01';
export const VISA_ENDS = 80;
/** P-EDIT: days after the signature during which a contract is corrected, cancelled, remade. */
export const EDIT_DAYS = 10;
/** Days from the planned signature to the first day of every lease here. */
export const LEASE_FOLLOWS = 5;

/** A contract as the model knows it. */
export interface ModelContract {
  visa: number;
  owner: number;
  status: 'GENERATED' | 'VALIDATED' | 'IN_FORCE' | 'TENANT_LEFT' | 'CANCELLED';
  planned: number;
  validated: number | null;
  signed: number | null;
  /** R-CON-06: when the cancelled contract that this one is remade from was validated. */
  remadeFrom: number | null;
}

/** What should be: small enough to be read at a glance, and written without looking at the service. */
export interface Model {
  day: number;
  contracts: ModelContract[];
}

/** What is: the service on its database, the people, and the ids of what the model numbers. */
export interface World {
  house: Awaited<ReturnType<typeof startContractHouse>>;
  landlords: readonly PersonViewer[];
  visas: readonly CertifiedVisa[];
  ids: { id: string; number: string }[];
}

export const dayText = (day: number): string => {
  const date = new Date(`${FIRST_DAY}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + day);
  return date.toISOString().slice(0, 10);
};

/** The contract that holds a visa, if any does (R-VISA-11). */
export const holderOf = ({ contracts }: Model, visa: number) =>
  contracts.find((one) => one.visa === visa && one.status !== 'CANCELLED');

/** R-CON-05, R-CON-06. Whether a contract validated on a day fits a lease signed on another. */
export const isInTime = (validated: number, signed: number, remadeFrom: number | null): boolean =>
  signed <= VISA_ENDS &&
  (validated <= signed || (remadeFrom !== null && remadeFrom <= signed && validated <= signed + EDIT_DAYS));
