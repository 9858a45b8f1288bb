import { describe, expect, test } from 'vitest';
import { federate } from '../test/federated.ts';
import { claims, contract, visa } from '../test/house.ts';

const house = federate(visa, contract, claims);

describe('the answer', () => {
  test('is written in the order of the selection, under the client’s names', async () => {
    const { text } = await house.run(
      '{ b: visa(id: "v1") { number id ...More kind: __typename } a: visa(id: "none") { id } } fragment More on Visa { holder { name } number }',
    );
    expect(text).toBe('{"data":{"b":{"number":"V1","id":"v1","holder":{"name":"Camille"},"kind":"Visa"},"a":null}}');
  });

  test('merges the selections of one field wherever they are written', async () => {
    const { data } = await house.run(
      '{ visa(id: "v1") { holder { __typename } ... on Visa { holder { name } } ...H } } fragment H on Visa { holder { again: name } }',
    );
    expect(data).toEqual({ visa: { holder: { __typename: 'Holder', name: 'Camille', again: 'Camille' } } });
  });

  test('goes by the concrete type of unions and interfaces', async () => {
    const { data } = await house.run(
      `{ claims { event { ... on Payment { paidCents } ... on Dated { on } ... on Reminder { text } } events { __typename ... on Reminder { text } } } }`,
    );
    expect(data?.['claims']).toEqual([
      {
        event: { paidCents: 5, on: '2026-01-02' },
        events: [{ __typename: 'Reminder', text: 'a' }, { __typename: 'Payment' }],
      },
      {
        event: { on: '2026-01-03', text: null },
        events: [{ __typename: 'Reminder', text: 'a' }, { __typename: 'Payment' }],
      },
    ]);
  });

  test('needs no subgraph for the name of the root type', async () => {
    const { data, sent } = await house.run('{ __typename kind: __typename }');
    expect([data, sent]).toEqual([{ __typename: 'Query', kind: 'Query' }, []]);
  });
});

describe('null propagation', () => {
  test('a null in a promised field takes the nearest parent that may be null', async () => {
    const { data, errors } = await house.run('{ contracts { id } contract(id: "c2") { id owedCents } }');
    expect(data).toEqual({ contracts: [{ id: 'c1' }, { id: 'c2' }, { id: 'c3' }], contract: null });
    expect(errors).toEqual([
      expect.objectContaining({
        path: ['contract', 'owedCents'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId: 'test' },
      }),
    ]);
  });

  test('and the whole answer when nothing on the way may be null', async () => {
    const { data, errors } = await house.run('{ contracts { owedCents } }');
    expect(data).toBeNull();
    expect(errors.map(({ path }) => path)).toEqual([['contracts', 1, 'owedCents']]);
  });

  test('an error of the subgraph is told once, with its own message and code', async () => {
    const { data, errors } = await house.run('{ visa(id: "v1") { number secret } }');
    expect(data).toEqual({ visa: null });
    expect(errors).toEqual([
      {
        message: 'Votre espace ne donne pas accès à cette information.',
        path: ['visa', 'secret'],
        extensions: { code: 'FORBIDDEN' },
      },
    ]);
  });
});
