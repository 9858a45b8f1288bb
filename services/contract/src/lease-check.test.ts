import { afterAll, beforeAll, expect, test } from 'vitest';
import { leaseCorpus } from './bench/leases.ts';
import { startContractHouse } from './test-house.ts';

type House = Awaited<ReturnType<typeof startContractHouse>>;

let at: House;

beforeAll(async () => {
  at = await startContractHouse();
}, 180_000);

afterAll(() => at.house.stop());

const [right] = leaseCorpus();
const text = right?.text ?? '';

test('a lease is compared with its contract, the result is kept and printed, the text is not', async () => {
  const { id } = await at.generated();
  const { result } = await at.checkLease(at.morel, id, text.replace('5 000', '6 000'));
  expect(result?.contract).toMatchObject({
    leaseCheck: { points: expect.arrayContaining([{ id: 'RENT', outcome: 'OK' }]) },
  });
  const [row] = await at.house.sql<{ points: object }>('select points from lease_check where contract_id = $1', [id]);
  expect(JSON.stringify(row?.points)).not.toContain('CONTRAT DE LOCATION');
  const printed = await at.house.request(at.morel, 'GET', `/files/contracts/${id}.pdf`, '');
  expect(printed.status).toBe(200);
  expect(await at.house.sql('select 1 from operation where answer::text like $1', ['%Taur%'])).toEqual([]);
});

test('a text that is no lease is refused and nothing is kept', async () => {
  const { id } = await at.generated();
  expect((await at.checkLease(at.morel, id, 'Bonjour.')).result?.__typename).toBe('LeaseUnreadable');
  expect(await at.house.sql('select 1 from lease_check where contract_id = $1', [id])).toEqual([]);
});

test('once the contract is validated, what was checked stands: it is not checked again', async () => {
  const { id } = await at.generated();
  await at.validate(at.morel, id);
  expect((await at.checkLease(at.morel, id, text)).errors?.[0]?.extensions.code).toBe('INVALID_STATE');
});

test('somebody else’s contract does not exist', async () => {
  const { id } = await at.generated();
  expect((await at.checkLease(at.rival, id, text)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});
