import { useQuery } from '@trousseau/space';
import { graphql } from '../gql/gql.ts';
import type { Person } from './session.tsx';

const RingUrgent = graphql(`
  query RingUrgent {
    ringContractDeadlines { spaceId deadline { id state } }
    ringClaimDeadlines { spaceId deadline { id state } }
  }
`);

/**
 * How many things are to be done now or are late in each space of a landlord who has several, by its id; in one question, whatever
 * the ring. Empty while not known, and for whoever has one space.
 */
export function useUrgent(me: Person | null | undefined): ReadonlyMap<string, number> {
  const pause = !(me?.role === 'LANDLORD' && me.space.status === 'ACTIVE' && me.spaces.length > 1);
  const { data } = useQuery(RingUrgent, {}, { pause });
  const toDo = [...(data?.ringContractDeadlines ?? []), ...(data?.ringClaimDeadlines ?? [])];
  return new Map([...Map.groupBy(toDo, ({ spaceId }) => spaceId)].map(([id, all]) => [id, all.length]));
}
