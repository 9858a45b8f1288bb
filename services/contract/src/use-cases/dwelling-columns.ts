import { normaliseName } from '@trousseau/values/names';
import type { KeptDwelling } from '../domain/listed-dwelling.ts';
import type { ListedDwelling } from '../entities/listed-dwelling.ts';

/** A dwelling that was judged, as the columns that keep it. */
export function columnsOfDwelling({ lease, ...dwelling }: KeptDwelling) {
  const { reference, street, postcode, city } = dwelling;
  return {
    ...dwelling,
    leaseKind: lease?.kind ?? null,
    rentCents: lease?.rentCents ?? null,
    chargesCents: lease?.chargesCents ?? null,
    depositCents: lease?.depositCents ?? null,
    dueDay: lease?.dueDay ?? null,
    words: normaliseName([reference, street, postcode, city].join(' ')),
  };
}

/** Whether the book already says of a dwelling what is stated. */
export function saysTheSame(listed: ListedDwelling, stated: KeptDwelling): boolean {
  const columns = Object.entries(columnsOfDwelling(stated)) as [keyof ListedDwelling, unknown][];
  return columns.every(([column, value]) => (listed[column] ?? null) === value);
}
