import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createRates, TRYING_FIELDS } from './rates.ts';
import { createTokenBuckets } from './token-buckets.ts';

const nobody = { kind: 'ANONYMOUS' } as const;
const person = (sessionId: string) => ({ kind: 'PERSON', role: 'TENANT', spaceStatus: 'ACTIVE', sessionId }) as const;
const create = () =>
  createRates(
    createTokenBuckets(() => 0),
    1,
  );
const allowed = (ask: (index: number) => void) => {
  for (let index = 0; index < 5000; index++) {
    try {
      ask(index);
    } catch {
      return index;
    }
  }
  return Number.POSITIVE_INFINITY;
};

describe('in a minute', () => {
  test.each([
    ['a stranger asks 240 times from one address', nobody, 240],
    ['a person asks 600 times in one session', person('s'), 600],
  ])('%s', (_what, caller, times) => {
    const rates = create();
    const ask = () => rates.admitOperation({ address: 'a', caller, rootFields: new Set(['me']) });
    expect(allowed(ask)).toBe(times);
  });

  test('thirty visas are looked up from one address, whoever is signed in (S53)', () => {
    const rates = create();
    const check = (index: number, address = 'a') =>
      rates.admitOperation({ address, caller: person(`s${index}`), rootFields: new Set(['checkVisa']) });
    expect(allowed(check)).toBe(30);
    expect(() => check(0, 'b')).not.toThrow();
  });

  test('a partner spends 50 000 of cost, whatever the number of operations, and others are not counted (S38)', () => {
    const rates = create();
    const partner = (sessionId: string) => ({ ...person(sessionId), role: 'PARTNER' }) as const;
    const spend = (caller: ReturnType<typeof partner> | ReturnType<typeof person>) => () =>
      rates.admitCost({ address: 'a', caller, cost: 500 });
    expect(allowed(spend(partner('p')))).toBe(100);
    expect(spend(partner('q'))).not.toThrow();
    expect(allowed(spend(person('s')))).toBe(Number.POSITIVE_INFINITY);
  });

  test('one address tries sixty secrets of all kinds together', () => {
    const rates = create();
    const fields = ['signIn', 'activate', 'resetPassword'];
    const attempt = (index: number) =>
      rates.admitOperation({ address: 'a', caller: nobody, rootFields: new Set([fields[index % 3] ?? '']) });
    expect(allowed(attempt)).toBe(60);
  });
});

test('every field that is counted exists in the graph', () => {
  const schema = buildSchema(readFileSync(new URL('../api.graphql', import.meta.url), 'utf8'), { assumeValid: true });
  const fields = { ...schema.getQueryType()?.getFields(), ...schema.getMutationType()?.getFields() };
  expect([...TRYING_FIELDS].filter((name) => !(name in fields))).toEqual([]);
});
