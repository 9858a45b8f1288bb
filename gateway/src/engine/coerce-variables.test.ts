import { describe, expect, test } from 'vitest';
import { federate } from '../test/federated.ts';
import { claims, contract, visa } from '../test/house.ts';

const house = federate(visa, contract, claims);

describe('variables', () => {
  const query = 'query ($filter: Filter, $kind: Kind) { echo(filter: $filter, kind: $kind) }';

  test('reach the subgraph with the defaults of their types', async () => {
    const { data } = await house.run(query, { variables: { filter: { ids: 'one' }, kind: 'PAID' } });
    expect(JSON.parse(String(data?.['echo']))).toEqual({ filter: { text: 'any', ids: ['one'] }, kind: 'PAID' });
  });

  test('that are absent stay absent', async () => {
    const { data, sent } = await house.run(query);
    expect([data, sent[0]?.variables]).toEqual([{ echo: '{"kind":"FREE"}' }, {}]);
  });

  test('that do not fit are refused in French, and never repeated', async () => {
    const wrong = house.run(query, { variables: { filter: { text: { secret: 'hunter2' }, other: 1 }, kind: 'GOLD' } });
    await expect(wrong).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      status: 400,
      message: 'La valeur de «\u00a0$filter.text\u00a0» n’a pas la forme attendue.',
    });
    await expect(wrong).rejects.not.toThrow(/hunter2|GOLD/);
  });
});
