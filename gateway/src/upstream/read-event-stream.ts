import { SubgraphUnavailable } from '../engine/subgraph-unavailable.ts';

/** One event of a `text/event-stream`. */
export interface ServerSentEvent {
  readonly event: string;
  readonly data: string;
}

/** Characters of one event; above this a source is broken. */
const MOST_CHARACTERS = 4 * 1024 * 1024;

/**
 * Reads server-sent events as the HTML standard says: lines end in LF, CR or CRLF, wherever the pieces are cut; comments are
 * heartbeats and say nothing.
 *
 * @throws {SubgraphUnavailable} when an event has no end
 */
export async function* readEventStream(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ServerSentEvent, void> {
  const decoder = new TextDecoder();
  let rest = '';
  let event = '';
  let data: string[] = [];
  for await (const chunk of chunks) {
    rest += decoder.decode(chunk, { stream: true });
    // A CR at the end may be half of a CRLF: it waits for what follows.
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line === '') {
        if (data.length > 0 || event !== '') yield { event: event || 'message', data: data.join('\n') };
        event = '';
        data = [];
        continue;
      }
      const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
      if (field === 'event') event = value;
      else if (field === 'data') data.push(value);
    }
    if (rest.length > MOST_CHARACTERS || data.reduce((sum, line) => sum + line.length, 0) > MOST_CHARACTERS)
      throw new SubgraphUnavailable('An event of the stream has no end.');
  }
}
