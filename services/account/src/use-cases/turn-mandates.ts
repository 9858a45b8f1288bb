import { LockMode } from '@mikro-orm/core';
import type { Clock } from '@trousseau/service/definition';
import { publish } from '@trousseau/service/publish';
import { Mandate } from '../entities/mandate.ts';

/** Mandates turned in one run; the next run takes the rest. */
const MOST_AT_ONCE = 500;

/**
 * Domain §1. Says that the mandates whose first day has come have begun, and that those whose last day has passed are over.
 * What they open follows their dates, whether or not this has run. @returns how many turned
 */
export const turnMandates: Clock = async ({ em, now, today }) => {
  const begun = { endedAt: null, begunAt: null, acceptedAt: { $ne: null }, startsOn: { $lte: today } };
  const over = { endedAt: null, endsOn: { $lt: today } };
  const turn = (which: object, column: 'begunAt' | 'endedAt', name: 'MandateBegan' | 'MandateLapsed') =>
    em.fork().transactional(async (own) => {
      const due = await own.find(Mandate, which, { limit: MOST_AT_ONCE, lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE });
      for (const mandate of due) {
        mandate[column] = now;
        await publish(own as typeof em, name, { aggregateId: mandate.id, payload: { mandateId: mandate.id }, now });
      }
      return due.length;
    });
  return (await turn(over, 'endedAt', 'MandateLapsed')) + (await turn(begun, 'begunAt', 'MandateBegan'));
};
