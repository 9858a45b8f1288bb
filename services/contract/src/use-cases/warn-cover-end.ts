import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { JobContext } from '@trousseau/service/definition';
import { publish } from '@trousseau/service/publish';
import { addDays } from '@trousseau/values/days';
import { coverWarningDue, firstCoverWarningDays } from '../domain/cover-warning.ts';
import { SuretyContract } from '../entities/surety-contract.ts';

/** Most contracts one run takes; the next run takes the rest. */
const BATCH = 500;

/** N-COVER-END: 90 and 30 days before the cover ends both sides are told, each once. Runs any number of times. */
export async function warnCoverEnd(context: JobContext): Promise<number> {
  const { em, today, now } = context;
  const rows = await em.execute<{ id: string }[]>(
    `select id from surety_contract where status = 'IN_FORCE' and cover_ends_on between ? and ?
       and (cover_warned_days is null or cover_warned_days > cover_ends_on - ?::date) order by cover_ends_on, id limit ${BATCH}`,
    [today.toString(), addDays(today, firstCoverWarningDays(today)).toString(), today.toString()],
  );
  let warned = 0;
  for (const { id } of rows) {
    warned += await em.fork().transactional(async (fork) => {
      const contract = await fork.findOne(
        SuretyContract,
        { id, status: 'IN_FORCE' },
        { lockMode: LockMode.PESSIMISTIC_WRITE },
      );
      if (!contract?.coverEndsOn) return 0;
      const due = coverWarningDue(contract.coverEndsOn, contract.coverWarnedDays ?? null, today);
      if (due === null) return 0;
      contract.coverWarnedDays = due;
      const { landlordSpaceId, tenantSpaceId, coverEndsOn } = contract;
      await publish(fork as SqlEntityManager, 'CoverEnding', {
        aggregateId: id,
        now,
        payload: { contractId: id, landlordSpaceId, tenantSpaceId, coverEndsOn: coverEndsOn.toString() },
      });
      return 1;
    });
  }
  return warned;
}
