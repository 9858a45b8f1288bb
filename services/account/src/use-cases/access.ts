import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Position } from '@trousseau/scheme/rights/positions';
import type { Temporal } from 'temporal-polyfill';
import { underMandate } from '../domain/mandate.ts';

/** What a person may do in one space today: as one of its people, or as an agent under a mandate that runs. */
export interface Access {
  readonly identityId: string;
  readonly spaceId: string;
  readonly position: Position;
  /** The mandate under which one acts; null for one of the space’s own people. */
  readonly mandateId: string | null;
}

/** Spaces one sees at most as one of their people, and as many again under mandates. */
export const MOST_SPACES = 100;

/** One way into a space; of the two, being one of its people goes first. */
interface Row {
  space_id: string;
  position: Position;
  mandate_id: string | null;
}

const MEMBERSHIPS =
  'select space_id, position, null::uuid as mandate_id from membership where identity_id = ? order by space_id limit ?';
/** By its dates, and not by the clock that tells of them: on the day after the last one it opens nothing (S21). */
const MANDATES = `select d.space_id, m.position, d.id as mandate_id from membership m
  join space agency on agency.id = m.space_id and agency.status = 'ACTIVE'
  join mandate d on d.agent_space_id = m.space_id
  where m.identity_id = ? and d.ended_at is null and d.starts_on <= ? and (d.ends_on is null or d.ends_on >= ?)
  order by d.space_id limit ?`;

/** D-ACC-04. Every space a person may act in on a day, in one statement however many they are. */
export async function accessesOf(
  em: SqlEntityManager,
  identityId: string,
  today: Temporal.PlainDate,
): Promise<Map<string, Access>> {
  const day = today.toString();
  const ways = await em.execute<Row[]>(`(${MANDATES}) union all (${MEMBERSHIPS})`, [
    ...[identityId, day, day, MOST_SPACES],
    ...[identityId, MOST_SPACES],
  ]);
  const [managed, own] = [ways.filter((way) => way.mandate_id), ways.filter((way) => !way.mandate_id)];
  return new Map([...managed, ...own].map((row) => [row.space_id, accessOf(identityId, row)]));
}

/** The same for one space. Null: none. */
export async function accessTo(
  em: SqlEntityManager,
  identityId: string,
  spaceId: string,
  today: Temporal.PlainDate,
): Promise<Access | null> {
  const day = today.toString();
  const [own] = await em.execute<Row[]>(
    'select space_id, position, null::uuid as mandate_id from membership where identity_id = ? and space_id = ?',
    [identityId, spaceId],
  );
  if (own) return accessOf(identityId, own);
  const [managed] = await em.execute<Row[]>(`select * from (${MANDATES}) way where space_id = ?`, [
    ...[identityId, day, day, MOST_SPACES],
    spaceId,
  ]);
  return managed ? accessOf(identityId, managed) : null;
}

/** Whether a login still opens a space as one of its people, closed ones apart. */
export async function opensAnother(em: SqlEntityManager, identityId: string): Promise<boolean> {
  const [found] = await em.execute<unknown[]>(
    `select 1 from membership m join space s on s.id = m.space_id where m.identity_id = ? and s.status <> 'CLOSED' limit 1`,
    [identityId],
  );
  return found !== undefined;
}

const accessOf = (identityId: string, { space_id: spaceId, position, mandate_id: mandateId }: Row): Access => ({
  ...{ identityId, spaceId, mandateId },
  position: mandateId === null ? position : underMandate(position),
});
