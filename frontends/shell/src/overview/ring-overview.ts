import { graphql } from '../gql/gql.ts';
import type { RingOverviewQuery } from '../gql/graphql.ts';
import { nameOnRing } from '../session/name-on-ring.ts';
import type { ComparedSpace } from './filter.ts';

graphql(`
  fragment ToDo on RingDeadline {
    spaceId contractId claimId tenantNames
    deadline { id label dueOn state consequence }
  }
`);

/** Everything about every space of the ring, in one question whose cost does not grow with the ring. */
export const RingOverview = graphql(`
  query RingOverview {
    today
    me {
      id
      spaces {
        id status role createdAt displayName legalName issuedBy payoutHeldUntilOn
        guarantees { liveContractCount guaranteedRentCents }
        claims { openClaimCount arrearsCents paidCents expectedCents }
      }
    }
    ringContractDeadlines { ...ToDo }
    ringClaimDeadlines { ...ToDo }
  }
`);

type Overview = RingOverviewQuery;
/** One thing to do, in one space. */
export type ToDo = Overview['ringContractDeadlines'][number];
type ShownSpace = NonNullable<Overview['me']>['spaces'][number];

/** One space of the ring as the overview shows it. */
export interface SpaceLine extends ComparedSpace {
  readonly id: string;
  readonly isComplete: boolean;
  readonly payoutHeldUntilOn: string | null;
  readonly liveContractCount: number;
  readonly openClaimCount: number;
  readonly expectedCents: number;
  readonly toDoCount: number;
}

/** What is to be done in all spaces, soonest first. */
export const toDosOf = (overview: Overview): ToDo[] =>
  [...overview.ringContractDeadlines, ...overview.ringClaimDeadlines].toSorted((one, other) =>
    one.deadline.dueOn.localeCompare(other.deadline.dueOn),
  );

/** The landlord’s spaces of the ring, each with its figures and its nearest deadline. */
export function linesOf(overview: Overview, unnamed: (space: ShownSpace) => string): SpaceLine[] {
  const byspace = Map.groupBy(toDosOf(overview), ({ spaceId }) => spaceId);
  return (overview.me?.spaces ?? [])
    .filter(({ role, status }) => role === 'LANDLORD' && status !== 'CLOSED')
    .map((space) => lineOf(space, byspace.get(space.id) ?? [], unnamed));
}

function lineOf(space: ShownSpace, toDos: readonly ToDo[], unnamed: (space: ShownSpace) => string): SpaceLine {
  const { id, status, payoutHeldUntilOn, guarantees, claims } = space;
  return {
    id,
    name: nameOnRing(space) ?? unnamed(space),
    isComplete: status === 'ACTIVE',
    payoutHeldUntilOn,
    liveContractCount: guarantees?.liveContractCount ?? 0,
    guaranteedRentCents: guarantees?.guaranteedRentCents ?? 0,
    openClaimCount: claims?.openClaimCount ?? 0,
    arrearsCents: claims?.arrearsCents ?? 0,
    paidCents: claims?.paidCents ?? 0,
    expectedCents: claims?.expectedCents ?? 0,
    nextDueOn: toDos[0]?.deadline.dueOn ?? null,
    toDoCount: toDos.length,
  };
}
