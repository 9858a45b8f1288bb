import type { VisaQueueFilter } from '../gql/graphql.ts';

/** Each filter as the address names it, and what it may say. */
export const filters = {
  statut: ['AWAITING_PAPERS'],
  age: ['LATE', 'TODAY', 'LATER'],
  situation: ['EMPLOYEE', 'CIVIL_SERVANT', 'STUDENT', 'APPRENTICE', 'JOBSEEKER', 'SELF_EMPLOYED'],
  pris: ['ME', 'NOBODY', 'COLLEAGUE'],
} as const;
export type FilterName = keyof typeof filters;
export const filterNames = Object.keys(filters) as FilterName[];

/** Reads the address; what it does not say, or says wrongly, does not restrict. */
export function readQueueFilter(params: URLSearchParams): VisaQueueFilter {
  const read = <Name extends FilterName>(name: Name): (typeof filters)[Name][number] | null =>
    filters[name].find((value) => value === params.get(name)) ?? null;
  return { status: read('statut'), age: read('age'), situation: read('situation'), holder: read('pris') };
}

/** The same filters as the end of an address; the inverse of `readQueueFilter`. */
export function writeQueueFilter({ status, age, situation, holder }: VisaQueueFilter): string {
  const said = { statut: status, age, situation, pris: holder };
  return new URLSearchParams(
    Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ).toString();
}
