import { type Call, executeOperation } from './engine.ts';
import type { Send, SubgraphRequest } from './execution.ts';
import type { ObjectValue } from './graphql-values.ts';
import type { Operation } from './prepare.ts';
import { SubgraphUnavailable } from './subgraph-unavailable.ts';

/** Opens the source stream of a subscription: what its subgraph sends, one GraphQL answer per event. */
export type CreateSourceEventStream = (request: SubgraphRequest) => AsyncIterable<ObjectValue>;

/**
 * MapSourceToResponseEvent of the specification: the texts to send to the client, one per event. Each event is an execution of its
 * own, in which the subscription's root fetch is answered by the event. A source that fails says so in a last text.
 *
 * @throws {RequestError} when the variables do not fit
 */
export async function* mapSourceToResponseEvent(
  operation: Operation,
  given: ObjectValue,
  call: Call,
  open: CreateSourceEventStream,
): AsyncGenerator<string, void> {
  const stream: { source?: AsyncIterator<ObjectValue>; state: 'open' | 'failed' | 'complete' } = { state: 'open' };
  const send: Send = async (request) => {
    if (request.kind !== 'subscription') return call.send(request);
    try {
      stream.source ??= open(request)[Symbol.asyncIterator]();
      const event = await stream.source.next();
      if (event.done !== true) return { content: event.value };
      stream.state = 'complete';
    } catch (error) {
      stream.state = 'failed';
      throw error;
    }
    throw new SubgraphUnavailable('The source stream is complete.');
  };
  const onMasked: Call['onMasked'] = (fault) => {
    if (stream.state !== 'complete') call.onMasked(fault);
  };
  try {
    do {
      const { body } = await executeOperation(operation, given, { ...call, send, onMasked });
      if (stream.state === 'complete') return;
      yield body.toString();
    } while (stream.source && stream.state === 'open');
  } finally {
    await stream.source?.return?.();
  }
}
