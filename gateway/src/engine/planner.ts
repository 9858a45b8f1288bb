import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { PlanNode } from '@graphql-hive/router-query-planner';
import { parse } from 'graphql';
import type { Override } from './draw-override.ts';
import { putInterfaceObjectsLast } from './interface-objects-last.ts';
import { withOwnNames } from './names-for-the-planner.ts';
import { setRequiringFieldsApart } from './requiring-fields-apart.ts';

type PlannedOverride = Pick<Override, 'percentage' | 'labels'>;

/** A supergraph first, with another way to write it for what has no plan in it; then documents, one at a time. */
export type ToPlanner = { supergraph: string; otherwise: string | undefined } | ({ query: string } & PlannedOverride);
/** One answer per message; a plan without a node has nothing to fetch. */
export type FromPlanner =
  | { consumerSchema: string; overridePercentages: number[]; overrideLabels: string[] }
  | { node: PlanNode | null }
  | { error: string };

/** Plans the operations of one supergraph. */
export interface Planner {
  /** The schema clients see, as SDL. */
  readonly consumerSchema: string;
  /** The percentages of `@override(label: "percent(…)")` in the supergraph. */
  readonly overridePercentages: readonly number[];
  /** The labels of `@override` that are no percentages. */
  readonly overrideLabels: readonly string[];
  /**
   * @param query a document with one operation, valid against the schema clients see
   * @param override which side of those the request is on
   * @throws when it has no plan, or none within the time there is for one
   */
  plan(query: string, override: PlannedOverride): Promise<PlanNode | null>;
  /** Ends the process once what was asked is answered. */
  close(): Promise<void>;
}

/** Milliseconds for one plan. Ours take less than one; a document made to take minutes must not hold up the others. */
const PLAN_MS = 2000;
/** Milliseconds for a new process to have read its supergraph. */
const START_MS = 20_000;

/** It had no answer in time: nothing is known of what it was asked. */
export class PlannerTooSlow extends Error {
  constructor(withinMs: number) {
    super(`The planner had no answer within ${withinMs} ms.`);
  }
}

const PROGRAM = join(import.meta.dirname, 'planner-process.ts');

/**
 * Starts a planner in a process of its own. The planner is Rust: where it panics it takes its process with it, and each
 * supergraph it reads leaves memory behind. In its own process neither reaches the door: operations already planned go on
 * being served, only the document that broke it fails, and the memory goes with the supergraph.
 *
 * @throws when the supergraph cannot be planned, {@link PlannerTooSlow} when that is not known yet
 */
export async function startPlanner(sdl: string): Promise<Planner> {
  const supergraph = putInterfaceObjectsLast(parse(sdl, { noLocation: true })) ?? sdl;
  const otherwise = setRequiringFieldsApart(parse(supergraph, { noLocation: true }));
  const isAsWritten = supergraph === sdl && otherwise === undefined;
  const start = async () => {
    // No environment: a process that reads what clients write holds no secret.
    const child = fork(PROGRAM, { env: {}, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    child.unref();
    child.channel?.unref();
    const answer = await ask(child, { supergraph, otherwise }, START_MS);
    if ('consumerSchema' in answer) return { ...answer, child };
    child.disconnect();
    throw new Error('error' in answer ? answer.error : 'The planner did not read the supergraph.');
  };
  let running = await start();
  const { consumerSchema, overridePercentages, overrideLabels } = running;
  // One after the other: when the process ends, the document it was at is the one to blame.
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;
  // A request that began on this supergraph may plan after it was replaced: the process started for it must not stay.
  const leaveWhenClosed = () => {
    if (closed && running.child.connected) running.child.disconnect();
  };
  return {
    consumerSchema,
    overridePercentages,
    overrideLabels,
    plan(query, { percentage, labels }) {
      const planned = last.then(async () => {
        if (hasEnded(running.child)) running = await start();
        const answer = await ask(running.child, { query, percentage, labels }, PLAN_MS).finally(leaveWhenClosed);
        if ('node' in answer) return answer.node && !isAsWritten ? withOwnNames(answer.node) : answer.node;
        throw new Error('error' in answer ? answer.error : 'The planner did not plan.');
      });
      last = planned.catch(() => undefined);
      return planned;
    },
    async close() {
      closed = true;
      await last;
      leaveWhenClosed();
    },
  };
}

/** The channel of a process that has just ended still looks open. */
function hasEnded({ connected, killed, exitCode, signalCode }: ChildProcess): boolean {
  return !connected || killed || exitCode !== null || signalCode !== null;
}

function ask(child: ChildProcess, message: ToPlanner, withinMs: number): Promise<FromPlanner> {
  const { promise, resolve, reject } = Promise.withResolvers<FromPlanner>();
  let slow = false;
  const onEnd = () =>
    reject(slow ? new PlannerTooSlow(withinMs) : new Error('The planner ended while it was at this.'));
  // An answer that is there already is read first: when this process was held up, the other is not to blame.
  let kill: NodeJS.Immediate | undefined;
  const timer = setTimeout(() => {
    kill = setImmediate(() => {
      slow = true;
      child.kill('SIGKILL');
    });
  }, withinMs);
  child.once('message', resolve);
  child.once('exit', onEnd);
  child.send(message, (error) => error && reject(error));
  return promise.finally(() => {
    clearTimeout(timer);
    clearImmediate(kill);
    child.off('message', resolve);
    child.off('exit', onEnd);
  });
}
