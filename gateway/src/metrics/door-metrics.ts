import type { Engine } from '../engine/engine.ts';
import type { CircuitState } from '../upstream/circuit-breaker.ts';
import type { Registry } from './registry.ts';

/** How a request ended: `partial` is an answer with errors, `refused` was not executed, `left` was not waited for. */
export type Outcome = 'ok' | 'partial' | 'refused' | 'failed' | 'left';
/** How one request to a subgraph ended; `spared` was not sent, its circuit being open. */
export type UpstreamOutcome = 'ok' | 'failed' | 'left' | 'spared';

/** What is counted of each request. Operation names are those of documents our builds published: what strangers write is no label. */
export interface DoorMetrics {
  began(): void;
  ended(): void;
  answered(operation: string, kind: string, outcome: Outcome, ms: number): void;
  upstream(subgraph: string, outcome: UpstreamOutcome, ms: number): void;
  swapped(): void;
}

export function createDoorMetrics(registry: Registry): DoorMetrics {
  let inFlight = 0;
  let swaps = 0;
  const requests = registry.counter({
    name: 'gateway_requests_total',
    help: 'GraphQL requests, by operation and how they ended.',
    labels: ['operation', 'kind', 'outcome'],
  });
  const duration = registry.histogram({
    name: 'gateway_request_duration_seconds',
    help: 'From the first byte of a GraphQL request to the last of its answer handed over.',
    labels: ['operation'],
  });
  const upstreams = registry.counter({
    name: 'gateway_upstream_requests_total',
    help: 'Requests to subgraphs, each try on its own.',
    labels: ['subgraph', 'outcome'],
  });
  const upstreamDuration = registry.histogram({
    name: 'gateway_upstream_duration_seconds',
    help: 'How long subgraphs take, whatever they answer.',
    labels: ['subgraph'],
  });
  registry.gauge({ name: 'gateway_in_flight', help: 'Requests being answered, streams included.' }, () => [
    [[], inFlight],
  ]);
  registry.gauge({ name: 'gateway_supergraph_swaps', help: 'Supergraphs replaced since the start.' }, () => [
    [[], swaps],
  ]);
  return {
    began() {
      inFlight += 1;
    },
    ended() {
      inFlight -= 1;
    },
    answered(operation, kind, outcome, ms) {
      requests([operation, kind, outcome]);
      duration([operation], ms / 1000);
    },
    upstream(subgraph, outcome, ms) {
      upstreams([subgraph, outcome]);
      if (outcome !== 'spared') upstreamDuration([subgraph], ms / 1000);
    },
    swapped() {
      swaps += 1;
    },
  };
}

/** What a reading looks at in the running door. */
export interface Watched {
  readonly circuits: () => ReadonlyMap<string, CircuitState>;
  /** By the address that serves it. */
  readonly engines: () => Iterable<readonly [front: string, engine: Engine]>;
  readonly refusedSupergraph: () => boolean;
  readonly openStreams: () => number;
}

const STATES: readonly CircuitState[] = ['closed', 'half-open', 'open'];

export function watchDoor(registry: Registry, { circuits, engines, refusedSupergraph, openStreams }: Watched): void {
  registry.gauge({ name: 'gateway_circuit_state', help: '0 closed, 1 half-open, 2 open.', labels: ['subgraph'] }, () =>
    [...circuits()].map(([subgraph, state]) => [[subgraph], STATES.indexOf(state)] as const),
  );
  registry.gauge(
    { name: 'gateway_supergraph_info', help: 'The supergraph that serves.', labels: ['front', 'supergraph'] },
    () => [...engines()].map(([front, { supergraph }]) => [[front, supergraph.id], 1] as const),
  );
  registry.gauge({ name: 'gateway_operations_kept', help: 'Compiled operations in memory.', labels: ['front'] }, () =>
    [...engines()].map(([front, engine]) => [[front], engine.operations().kept] as const),
  );
  registry.gauge(
    { name: 'gateway_operations_prepared', help: 'Operations compiled by this supergraph.', labels: ['front'] },
    () => [...engines()].map(([front, engine]) => [[front], engine.operations().prepared] as const),
  );
  registry.gauge({ name: 'gateway_supergraph_refused', help: '1 while the file on disk is refused.' }, () => [
    [[], refusedSupergraph() ? 1 : 0],
  ]);
  registry.gauge({ name: 'gateway_open_streams', help: 'Subscriptions being streamed.' }, () => [[[], openStreams()]]);
}
