import { SMALL_PDF } from '@trousseau/service/test/actors';
import { textPdf } from '@trousseau/service/test/text-pdf';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
const leasePdf = () => textPdf('Contrat de location', text);

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

describe('a lease sent as its PDF', () => {
  const send = (id: string, bytes: Uint8Array, as = at.morel, operationId: string = uuidv7()) =>
    at.house.request(as, 'PUT', `/files/contracts/${id}/lease/${operationId}`, bytes, {
      contentType: 'application/pdf',
    });
  const outcomes = async (id: string) => {
    const [row] = await at.house.sql<{ points: { id: string; outcome: string }[] }>(
      'select points from lease_check where contract_id = $1',
      [id],
    );
    return row?.points.map(({ id: point, outcome }) => `${point} ${outcome}`);
  };

  test('is read and compared word by word as its text is', async () => {
    const [sent, pasted] = [await at.generated(), await at.generated()];
    expect((await send(sent.id, await leasePdf())).status).toBe(200);
    await at.checkLease(at.morel, pasted.id, text);
    expect(await outcomes(sent.id)).toEqual(await outcomes(pasted.id));
    expect(await outcomes(sent.id)).toContain('NAMES OK');
  });

  test('sent twice is compared once', async () => {
    const { id } = await at.generated();
    const [pdf, operationId] = [await leasePdf(), uuidv7()];
    await send(id, pdf, at.morel, operationId);
    expect((await send(id, pdf, at.morel, operationId)).status).toBe(200);
    expect(await at.house.sql('select 1 from lease_check where contract_id = $1', [id])).toHaveLength(1);
  });

  test.each([
    ['a page without words', SMALL_PDF],
    ['what is no PDF', new TextEncoder().encode('Bonjour')],
    ['a PDF that acts when opened', new TextEncoder().encode('%PDF-1.4 /OpenAction << /S /JavaScript >>')],
  ])('%s is refused with what to do, and nothing is kept', async (_, bytes) => {
    const { id } = await at.generated();
    const answer = await send(id, bytes);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: 'LEASE_UNREADABLE', message: expect.stringMatching(/PDF/) });
    expect(await outcomes(id)).toBeUndefined();
  });

  test('of somebody else’s contract is not even read', async () => {
    const { id } = await at.generated();
    expect((await send(id, await leasePdf(), at.rival)).status).toBe(404);
  });
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
