import { expect, test } from 'vitest';
import { createCircuitBreaker } from './circuit-breaker.ts';

/** A breaker that opens after three failures and rests a second, on a clock of its own. */
function breaker() {
  let nowMs = 0;
  const circuit = createCircuitBreaker({ failures: 3, restMs: 1000 }, () => nowMs);
  const fail = (times: number) => {
    for (let index = 0; index < times; index++) circuit.failed();
  };
  const pass = (ms: number) => {
    nowMs += ms;
  };
  return { circuit, fail, pass };
}

test('opens after so many failures in a row, not after as many among successes', () => {
  const { circuit, fail } = breaker();
  fail(2);
  circuit.succeeded();
  fail(2);
  expect([circuit.state, circuit.admit()]).toEqual(['closed', true]);
  fail(1);
  expect([circuit.state, circuit.admit()]).toEqual(['open', false]);
});

test('after its rest lets one request try, and closes when that one is answered', () => {
  const { circuit, fail, pass } = breaker();
  fail(3);
  pass(999);
  expect(circuit.admit()).toBe(false);
  pass(1);
  expect([circuit.admit(), circuit.admit(), circuit.state]).toEqual([true, false, 'half-open']);
  circuit.succeeded();
  expect([circuit.state, circuit.admit()]).toEqual(['closed', true]);
  fail(2);
  expect(circuit.state).toBe('closed');
});

test('rests again when the one that tried failed', () => {
  const { circuit, fail, pass } = breaker();
  fail(3);
  pass(1000);
  circuit.admit();
  fail(1);
  expect([circuit.state, circuit.admit()]).toEqual(['open', false]);
  pass(1000);
  expect(circuit.admit()).toBe(true);
});

test('a try that its client gave up leaves the next one to try', () => {
  const { circuit, fail, pass } = breaker();
  fail(3);
  pass(1000);
  circuit.admit();
  circuit.abandoned();
  expect([circuit.state, circuit.admit()]).toEqual(['open', true]);
});
