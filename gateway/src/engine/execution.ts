import type { ErrorLog } from './error-log.ts';
import type { ObjectValue } from './graphql-values.ts';

/** One request to a subgraph. */
export interface SubgraphRequest {
  readonly subgraph: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** JSON text: `{"query":…,"variables":…}`. */
  readonly body: string;
}

/** What a subgraph answered. */
export interface SubgraphAnswer {
  /** `data`, `errors`, `extensions`; whoever reads it may keep its parts and change them. */
  readonly content: ObjectValue;
  /** The JSON text that `content` was parsed from, where it was one. */
  readonly text?: Buffer;
}

/**
 * Sends a request to a subgraph and gives its answer.
 *
 * @throws {SubgraphUnavailable} when there is none in time, or none that is GraphQL
 */
export type Send = (request: SubgraphRequest) => Promise<SubgraphAnswer>;

/** One run of a plan: what its steps share. */
export interface Execution {
  /** What the subgraphs answered, merged; grows with each step. */
  readonly data: ObjectValue;
  readonly errors: ErrorLog;
  /** Entities that their subgraph does not know, or does not show to this caller: their promised fields are missing for no fault. */
  readonly absent: Set<ObjectValue>;
  readonly variables: ObjectValue;
  readonly send: Send;
  /** The text of the last root fetch, when it holds data and nothing else. */
  dataOnly: Buffer | undefined;
}

/** A compiled node of a plan. Never rejects: what fails is in `errors`, and the rest of the plan goes on. */
export type Step = (execution: Execution) => Promise<void> | undefined;
