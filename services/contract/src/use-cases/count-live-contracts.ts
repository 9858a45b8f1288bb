import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { LIVE_STATUSES } from '../entities/surety-contract.ts';

const COUNTS = `select s.id as "spaceId", count(c.id)::int as "liveCount" from unnest(?::uuid[]) s(id)
  left join surety_contract c on (c.landlord_space_id = s.id or c.tenant_space_id = s.id) and c.status = any(?)
  group by s.id`;

/** R-STATE-ACCOUNT, guard of `close`. Contracts that live, as landlord or as tenant, for each space. */
export const countLiveContracts = (em: SqlEntityManager, spaceIds: readonly string[]) =>
  em.execute<{ spaceId: string; liveCount: number }[]>(COUNTS, [
    `{${spaceIds.join(',')}}`,
    `{${LIVE_STATUSES.join(',')}}`,
  ]);
