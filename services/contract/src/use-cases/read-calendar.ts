import type { FilterQuery } from '@mikro-orm/core';
import type { Context } from '@trousseau/service/definition';
import { Temporal } from 'temporal-polyfill';
import { CalendarLink } from '../entities/calendar-link.ts';
import { SuretyContract } from '../entities/surety-contract.ts';
import { openDeadlines } from './open-deadlines.ts';
import { calendarSecretHash } from './own-calendars.ts';

/** One day of a calendar: what is due, about which dwelling; no tenant is named. */
export interface CalendarDay {
  id: string;
  dueOn: Temporal.PlainDate;
  /** Day from which it has been known: what a calendar is told of its making. */
  sinceOn: Temporal.PlainDate;
  label: string;
  consequence: string;
  contract: Pick<SuretyContract, 'id' | 'number' | 'street' | 'city'>;
}

/** Days of one calendar, and contracts looked at for them: the nearest. */
const MOST_DAYS = 1_000;
const MOST_CONTRACTS = 5_000;

interface ClaimDay {
  id: string;
  contractId: string;
  label: string;
  startsOn: string;
  dueOn: string;
  consequence: string;
}

const SPACES = 'query ($identityId: ID!) { landlordSpacesOf(identityId: $identityId) }';
const CLAIMS =
  'query ($spaceIds: [ID!]!, $on: PlainDate!) { spaceDeadlines(spaceIds: $spaceIds, on: $on) { id contractId label startsOn dueOn consequence } }';

/**
 * Domain §5. The deadlines a calendar shows, of contracts and of claims, soonest first. Null for an address that was taken back or never was,
 * and when whoever made it may no longer act in the space: that is asked each time.
 */
export async function readCalendar(context: Context, secret: string): Promise<CalendarDay[] | null> {
  const link = await context.em.findOne(CalendarLink, { secretHash: calendarSecretHash(secret) });
  const spaceIds = link ? await spacesShown(context, link) : [];
  if (!link || spaceIds.length === 0) return null;
  const { identityId, spaceId, scope } = link;
  await context.em.nativeUpdate(CalendarLink, { identityId, spaceId, scope }, { readOn: context.today });
  const days = [...(await daysOfContracts(context, spaceIds)), ...(await daysOfClaims(context, spaceIds))];
  return days
    .sort((one, other) => Temporal.PlainDate.compare(one.dueOn, other.dueOn) || (one.id < other.id ? -1 : 1))
    .slice(0, MOST_DAYS);
}

async function spacesShown({ ask }: Context, { identityId, spaceId, scope }: CalendarLink): Promise<string[]> {
  const { landlordSpacesOf } = await ask<{ landlordSpacesOf: string[] }>('account', SPACES, { identityId });
  return scope === 'RING' ? landlordSpacesOf : landlordSpacesOf.filter((id) => id === spaceId);
}

/** Contracts that live and have a day to come; those without an end of cover once they are in force have none. */
async function daysOfContracts(context: Context, spaceIds: readonly string[]): Promise<CalendarDay[]> {
  const dated: FilterQuery<SuretyContract>[] = [
    { status: { $in: ['GENERATED', 'VALIDATED', 'TENANT_LEFT'] } },
    { status: 'IN_FORCE', coverEndsOn: { $ne: null } },
  ];
  const contracts = await context.em.find(
    SuretyContract,
    { landlordSpaceId: { $in: [...spaceIds] }, $or: dated },
    { orderBy: { coverEndsOn: 'asc nulls first', id: 'asc' }, limit: MOST_CONTRACTS },
  );
  return (await openDeadlines(context, contracts)).map(({ contract, deadline }) => ({
    ...deadline,
    id: `${deadline.id}.${contract.id}`,
    sinceOn: deadline.startsOn,
    contract,
  }));
}

async function daysOfClaims({ em, ask, today }: Context, spaceIds: readonly string[]): Promise<CalendarDay[]> {
  const { spaceDeadlines } = await ask<{ spaceDeadlines: ClaimDay[] }>('claims', CLAIMS, {
    spaceIds,
    on: today.toString(),
  });
  const ids = spaceDeadlines.map(({ contractId }) => contractId);
  const contracts = await em.find(SuretyContract, { id: { $in: ids }, landlordSpaceId: { $in: [...spaceIds] } });
  const byId = new Map(contracts.map((contract) => [contract.id, contract]));
  return spaceDeadlines.flatMap(({ contractId, startsOn, dueOn, ...day }) => {
    const contract = byId.get(contractId);
    const [since, due] = [Temporal.PlainDate.from(startsOn), Temporal.PlainDate.from(dueOn)];
    return contract ? [{ ...day, sinceOn: since, dueOn: due, contract }] : [];
  });
}
