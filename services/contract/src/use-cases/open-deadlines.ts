import type { Context } from '@trousseau/service/definition';
import { Temporal } from 'temporal-polyfill';
import { deadlinesOf } from '../domain/deadlines.ts';
import type { SuretyContract } from '../entities/surety-contract.ts';
import { factsToday } from './contract-life.ts';

/** A deadline with the contract it is of. */
export interface OpenDeadline {
  contract: SuretyContract;
  deadline: ReturnType<typeof deadlinesOf>[number];
}

/** Domain §5. What is still to come or late of contracts, as their events leave them, soonest first; all contracts in the same two statements (A7). */
export async function openDeadlines(context: Context, contracts: readonly SuretyContract[]): Promise<OpenDeadline[]> {
  const all = await Promise.all(contracts.map((contract) => deadlinesToday(context, contract)));
  return all
    .flat()
    .filter(({ deadline }) => deadline.state !== 'DONE')
    .sort((one, other) => Temporal.PlainDate.compare(one.deadline.dueOn, other.deadline.dueOn));
}

const deadlinesToday = async (context: Context, contract: SuretyContract): Promise<OpenDeadline[]> =>
  deadlinesOf(await factsToday(context, contract), context.today).map((deadline) => ({ contract, deadline }));
