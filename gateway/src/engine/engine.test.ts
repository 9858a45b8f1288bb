import { describe, expect, test } from 'vitest';
import { federate } from '../test/federated.ts';
import { claims, contract, visa } from '../test/house.ts';

const house = federate(visa, contract, claims);

describe('entities', () => {
  test('cross three subgraphs, and the same entity is asked once', async () => {
    const { data, errors, sent } = await house.run(
      '{ claims { contract { rentCents visa { number tenant { debtCents } } } } }',
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      claims: [
        { contract: { rentCents: 50_000, visa: { number: 'V1', tenant: { debtCents: 9 } } } },
        { contract: { rentCents: 50_000, visa: { number: 'V2', tenant: { debtCents: 9 } } } },
      ],
    });
    expect(sent.map(({ subgraph }) => subgraph)).toEqual(['claims', 'contract', 'visa', 'claims']);
    expect(sent.at(-1)?.variables).toEqual({ representations: [{ __typename: 'Tenant', id: 't1' }] });
  });

  test('that their owner does not find are null, without an error', async () => {
    const { data, errors } = await house.run('{ contract(id: "c3") { id visa { number } } }');
    expect([data, errors]).toEqual([{ contract: { id: 'c3', visa: null } }, []]);
  });

  test('at several places are fetched together, and an empty place does not spoil the others', async () => {
    const { data, errors } = await house.run(
      '{ a: contract(id: "c1") { visa { number } } b: contract(id: "c2") { visa { number } openClaims { id } } }',
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      a: { visa: { number: 'V1' } },
      b: { visa: { number: 'V2' }, openClaims: [{ id: 'k-c2' }] },
    });
  });
});

describe('mutations', () => {
  test('run one after the other, in the order they are written', async () => {
    const { data, sent } = await house.run(
      'mutation { a: signContract(id: "c1") { rentCents } b: renewVisa(id: "v1") { number } c: signContract(id: "c2") { visa { number } } }',
    );
    expect(data).toEqual({ a: { rentCents: 1 }, b: { number: 'V1' }, c: { visa: { number: 'V2' } } });
    expect(sent.map(({ subgraph }) => subgraph)).toEqual(['contract', 'visa', 'contract', 'visa']);
  });

  test('that fail do not stop those after them', async () => {
    const { data } = await house.run('mutation { a: signContract(id: "c1") { id } b: renewVisa(id: "v1") { id } }', {
      down: ['contract'],
    });
    expect(data).toEqual({ a: null, b: { id: 'v1' } });
  });
});

describe('one compiled operation', () => {
  test('is not found under a name that its text begins with', async () => {
    const engine = await house.engine;
    engine.prepare({ query: 'query\n{ visas { id } }', operationName: undefined });
    expect(() => engine.prepare({ query: '{ visas { id } }', operationName: 'query' })).toThrow();
  });

  test('serves any number of requests', async () => {
    const request = { query: '{ visas { id } }', operationName: undefined };
    const engine = await house.engine;
    expect(engine.prepare(request)).toBe(engine.prepare(request));
  });

  test('may be described, and so may its variables and fragments', async () => {
    const { data, errors } = await house.run(
      `"The visa of a page." query Page("""Its "id".""" $id: ID! = "{ " "" $again: ID! = "v2") {
        visa(id: $id) { ...Number } other: visa(id: $again) { ...Number }
      } "What is shown." fragment Number on Visa { number }`,
      { variables: { id: 'v1' } },
    );
    expect([data, errors]).toEqual([{ visa: { number: 'V1' }, other: { number: 'V2' } }, []]);
  });

  test('is chosen by its name among several', async () => {
    const query = 'query A { visas { id } } query B { contracts { id } }';
    expect((await house.run(query, { operationName: 'B' })).data).toEqual({
      contracts: [{ id: 'c1' }, { id: 'c2' }, { id: 'c3' }],
    });
    await expect(house.run(query)).rejects.toMatchObject({ code: 'OPERATION_NOT_FOUND' });
  });
});
