import { openDatabase } from './database.ts';
import type { Invariant, ServiceDefinition } from './definition.ts';

/** What must hold in every service's database. */
const HOUSE_INVARIANTS: Invariant[] = [
  {
    id: 'I7',
    title: 'the versions of every aggregate follow one another without a gap',
    sql: `select aggregate, aggregate_id from domain_event group by aggregate, aggregate_id having max(version) <> count(*) or min(version) <> 1`,
  },
  {
    id: 'I8',
    title: 'every event older than a minute reached its listeners or is still being retried',
    sql: `select d.event_id, d.listener from delivery d
          where d.delivered_at is null and d.created_at < now() - interval '60 seconds'
            and not exists (select 1 from pgboss.job j where j.name in ('deliver-' || d.listener, 'dead-letters') and j.data->'event'->>'id' = d.event_id::text and j.state in ('created', 'retry', 'active'))`,
  },
  {
    id: 'I9',
    title: 'every remembered operation has its answer',
    sql: `select actor, operation_id from operation where answer is null`,
  },
  {
    id: 'I10',
    title: 'no entry of the audit was altered, taken out or moved: each holds the hash of the one before (S66)',
    sql: `select place, id from (
            select e.position as place, e.id, e.previous_hash, e.hash, e as entry,
              lag(e.position) over chain as place_before, lag(e.hash) over chain as hash_before
            from audit_entry e window chain as (order by e.position)) linked
          where place is distinct from coalesce(place_before, 0) + 1
             or previous_hash is distinct from coalesce(hash_before, repeat('0', 64))
             or hash is distinct from audit_hash(place, previous_hash, entry)`,
  },
  {
    id: 'I11',
    title: 'the audit ends where it says it ends (S66)',
    sql: `select h.position as head, l.position as last from audit_head h
          left join (select position, hash from audit_entry order by position desc nulls last limit 1) l on true
          where h.position <> coalesce(l.position, 0) or h.hash <> coalesce(l.hash, repeat('0', 64))`,
  },
];

/** Checks every invariant of a service and prints one line each. @returns how many were checked and how many are violated. */
export async function verifyInvariants(
  definition: ServiceDefinition,
  databaseUrl: string,
  print: (line: string) => void,
) {
  const orm = await openDatabase(definition, databaseUrl);
  let violated = 0;
  const invariants = [...HOUSE_INVARIANTS, ...definition.invariants];
  try {
    for (const { id, title, sql } of invariants) {
      const rows = await orm.em.fork().execute<object[]>(sql);
      if (rows.length > 0) violated += 1;
      print(`${rows.length === 0 ? 'ok      ' : 'VIOLATED'} ${definition.name} ${id}: ${title}`);
      for (const row of rows.slice(0, 20)) print(`         ${JSON.stringify(row)}`);
    }
  } finally {
    await orm.close();
  }
  return { checked: invariants.length, violated };
}
