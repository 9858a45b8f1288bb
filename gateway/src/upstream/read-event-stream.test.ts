import { expect, test } from 'vitest';
import { readEventStream } from './read-event-stream.ts';

async function read(...pieces: (string | Uint8Array)[]) {
  const chunks = (async function* () {
    for (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece;
  })();
  const events: string[] = [];
  for await (const { event, data } of readEventStream(chunks)) events.push(`${event}=${data}`);
  return events;
}

test('events, with comments and unknown fields left out', async () => {
  expect(await read(':\n\nevent: next\ndata: {"a":1}\nid: 4\n\n:beat\n\nevent: complete\ndata\n\n')).toEqual([
    'next={"a":1}',
    'complete=',
  ]);
});

test.each(['\n', '\r\n', '\r'])('lines may end in %j, cut anywhere', async (end) => {
  const text = ['event: next', 'data: é1', 'data:é2', '', 'data:  last', '', ':'].join(end);
  const whole = ['next=é1\né2', 'message= last'];
  expect(await read(text)).toEqual(whole);
  expect(await read(...[...Buffer.from(text)].map((byte) => Uint8Array.of(byte)))).toEqual(whole);
});

test('an event that was cut off is none', async () => {
  expect(await read('event: next\ndata: {"a":')).toEqual([]);
});

test('an event without end is refused', async () => {
  await expect(read(`data: ${'a'.repeat(5_000_000)}`)).rejects.toThrow('no end');
  await expect(read(...Array.from({ length: 6 }, () => `data: ${'a'.repeat(1_000_000)}\n`))).rejects.toThrow('no end');
});
