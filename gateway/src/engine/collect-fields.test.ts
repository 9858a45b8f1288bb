import { describe, expect, test } from 'vitest';
import { federate } from '../test/federated.ts';
import { claims, contract, visa } from '../test/house.ts';

const house = federate(visa, contract, claims);

describe('@skip and @include', () => {
  const query =
    'query Q($with: Boolean!, $without: Boolean = false) { contract(id: "c1") { id @skip(if: $without) visa @include(if: $with) { number } ... @include(if: $with) { rentCents } } }';

  test('leave out what is not wanted, and its subgraph is not asked', async () => {
    const { text, sent } = await house.run(query, { variables: { with: false } });
    expect(text).toBe('{"data":{"contract":{"id":"c1"}}}');
    expect(sent.map(({ subgraph }) => subgraph)).toEqual(['contract']);
  });

  test('let in what is wanted, from the same compiled operation', async () => {
    const { text } = await house.run(query, { variables: { with: true, without: true } });
    expect(text).toBe('{"data":{"contract":{"visa":{"number":"V1"},"rentCents":50000}}}');
  });

  test('the first selection that is left in decides the order', async () => {
    const { text } = await house.run('query ($late: Boolean!) { visa(id: "v1") { id @skip(if: $late) number id } }', {
      variables: { late: true },
    });
    expect(text).toBe('{"data":{"visa":{"number":"V1","id":"v1"}}}');
  });
});
