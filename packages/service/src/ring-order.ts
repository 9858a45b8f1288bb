import type { RingOrder } from './graphql-types.ts';

/** The fields that order a list of the ring, by what they hold. */
interface OrderFields {
  /** When the thing began. */
  began: string;
  /** The path to the landlord’s space. */
  space: string;
}

type Way = 'asc' | 'desc';

/** How a list of the ring is read, ending with the id so that pages never overlap. A dotted path leads through relations. */
export function ringOrder(order: keyof typeof RingOrder, { began, space }: OrderFields): Record<string, unknown>[] {
  const newest = [{ [began]: 'desc' as Way }, { id: 'desc' as Way }];
  if (order === 'NEWEST_FIRST') return newest;
  if (order === 'OLDEST_FIRST') return [{ [began]: 'asc' as Way }, { id: 'asc' as Way }];
  return [nested(space.split('.')), ...newest];
}

const nested = ([first = '', ...rest]: string[]): Record<string, unknown> => ({
  [first]: rest.length === 0 ? ('asc' as Way) : nested(rest),
});
