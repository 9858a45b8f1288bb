import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { createLoad } from './load-shedding.ts';

const response = () => new EventEmitter() as ServerResponse;

test('there is room again when an answer is sent, and a stream gives its place back once', () => {
  const load = createLoad(2);
  onTestFinished(() => load.close());
  const [answer, stream] = [response(), response()];
  expect([load.enter(answer), load.enter(stream), load.enter(response())]).toEqual([true, true, false]);
  load.leave(stream);
  load.leave(stream);
  expect([load.enter(response()), load.enter(response())]).toEqual([true, false]);
  stream.emit('close');
  expect(load.enter(response())).toBe(false);
  answer.emit('close');
  expect([load.enter(response()), load.enter(response())]).toEqual([true, false]);
});

test('a stream whose client left before it began gives its place back once', () => {
  const load = createLoad(1);
  onTestFinished(() => load.close());
  const left = response();
  expect(load.enter(left)).toBe(true);
  Object.assign(left, { destroyed: true }).emit('close');
  load.leave(left);
  expect([load.enter(response()), load.enter(response())]).toEqual([true, false]);
});
