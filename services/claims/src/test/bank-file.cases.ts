import type { Viewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { endToEndIdOf } from '../domain/bank-line.ts';
import { type ClaimsHouse, MONTH_CENTS } from './claims-house.ts';
import { type Booked, statementOf } from './statement.ts';

const LEDGER = '/files/ledger.csv?from=2026-01-01&to=2026-12-31';

/** Transfers that leave in a file and come back in a statement (F06, F07). */
export const bankFileCases = (inHouse: () => ClaimsHouse) => {
  const makeFile = (operationId = uuidv7()) =>
    inHouse().act(inHouse().examiner, 'makePaymentFile', { operationId }, { on: '2026-08-27' });
  const send = (bytes: Uint8Array, viewer = inHouse().examiner, id = uuidv7()) =>
    inHouse().house.request(viewer, 'PUT', `/files/bank-statements/${id}?name=releve.xml`, bytes, {
      now: '2026-09-11T08:00:00Z',
    });
  const get = (path: string, viewer: Viewer = inHouse().examiner) =>
    inHouse().house.request(viewer, 'GET', path, '', { now: '2026-09-12T08:00:00Z' });
  const paymentOf = async (receiptId: string) => {
    const [row] = await inHouse().house.sql<{ id: string; status: string }>(
      'select id, status from payment where receipt_id = $1 order by id desc limit 1',
      [receiptId],
    );
    return row ?? { id: '', status: '' };
  };
  async function waiting() {
    const { issued, validate, house } = inHouse();
    const claim = await issued();
    await validate(claim.landlord, claim.receiptId);
    await house.jobsDone();
    return { ...claim, payment: await paymentOf(claim.receiptId) };
  }
  const debit = (paymentId: string, change: Partial<Booked> = {}): Booked => ({
    direction: 'DBIT',
    euros: String((2 * MONTH_CENTS) / 100),
    endToEndId: endToEndIdOf(paymentId),
    ...change,
  });

  describe('the file of the day', () => {
    test('holds what waits, once: another file, another officer or the same act again find nothing more', async () => {
      const { house, bank } = inHouse();
      const [one, two] = [await waiting(), await waiting()];
      expect([one.payment.status, two.payment.status]).toEqual(['PREPARED', 'PREPARED']);
      const operationId = uuidv7();
      const answers = await Promise.all([makeFile(operationId), makeFile(operationId), makeFile()]);
      const made = answers.flatMap(({ result }) => result?.paymentFile ?? []);
      expect(new Set(made.map(({ id }) => id)).size).toBe(1);
      expect(made[0]?.transferCount).toBeGreaterThanOrEqual(2);
      expect((await makeFile()).result?.__typename).toBe('NoTransferWaiting');
      const path = made[0]?.path.replace('/files/claims', '/files') ?? '';
      const [first, again] = [await get(path), await get(path)];
      const words = await first.text();
      expect(words).toBe(await again.text());
      for (const { payment, number } of [one, two]) {
        expect(words.split(endToEndIdOf(payment.id))).toHaveLength(2);
        expect(words).toContain(`quittance ${number}`);
        expect((await paymentOf(one.receiptId)).status).toBe('SENT');
      }
      expect(bank.ordersOf(one.number)).toEqual([]);
      expect(await house.violations()).toEqual([]);
    });

    test('one the bank would refuse is not made: the receipt is named, and its transfer still waits', async () => {
      const { house } = inHouse();
      const { payment, receiptId, number } = await waiting();
      const [{ iban } = { iban: '' }] = await house.sql<{ iban: string }>('select iban from payment where id = $1', [
        payment.id,
      ]);
      // The key of this account is wrong by one: no page lets it in.
      const wrong = `FR${String((Number(iban.slice(2, 4)) % 97) + 1).padStart(2, '0')}${iban.slice(4)}`;
      await house.sql('update payment set iban = $2 where id = $1', [payment.id, wrong]);
      const { result } = await makeFile();
      expect([result?.__typename, result?.message]).toEqual([
        'PaymentFileRefused',
        expect.stringContaining(`le virement de la quittance ${number} n’est pas conforme (Id/IBAN)`),
      ]);
      expect((await paymentOf(receiptId)).status).toBe('PREPARED');
      await house.sql('update payment set iban = $2 where id = $1', [payment.id, iban]);
      expect((await makeFile()).result?.__typename).toBe('PaymentFileMade');
    });

    test('nobody but an officer reads it, makes it or sends a statement', async () => {
      const { morel, camille, act } = inHouse();
      await waiting();
      const path = (await makeFile()).result?.paymentFile?.path.replace('/files/claims', '/files') ?? '';
      for (const viewer of [morel, camille]) {
        expect((await get(path, viewer)).status).toBe(404);
        expect((await send(statementOf(), viewer)).status).toBe(404);
        expect((await get(LEDGER, viewer)).status).toBe(404);
        const refused = await act(viewer, 'makePaymentFile', { operationId: uuidv7() }, { on: '2026-08-27' });
        expect(refused.code).toBe('FORBIDDEN');
      }
    });
  });

  test.each(['2026-13-01', '2026-02-30', 'hier', ''])(
    'the entries from «%s» on are refused with what to write instead',
    async (from) => {
      const answer = await get(`/files/ledger.csv?from=${from}&to=2026-12-31`);
      expect([answer.status, await answer.text()]).toEqual([
        400,
        expect.stringContaining('Indiquez le premier et le dernier jour.'),
      ]);
    },
  );

  describe('the statement', () => {
    test('confirms a transfer by our reference: receipt, claim, debt and ledger follow, however often it is sent', async () => {
      const { house } = inHouse();
      const { payment, receiptId, contractId } = await waiting();
      await makeFile();
      const statement = statementOf(debit(payment.id));
      const [a, b] = await Promise.all([send(statement), send(statement)]);
      expect([a.status, b.status]).toEqual([201, 201]);
      expect(await a.json()).toEqual(await b.json());
      // The same movement in another file counts no more.
      await send(statement.map((byte) => byte));
      await house.jobsDone();
      expect((await paymentOf(receiptId)).status).toBe('CONFIRMED');
      const [debt] = await house.sql('select outstanding_cents from debt where contract_id = $1', [contractId]);
      expect(debt).toEqual({ outstanding_cents: String(2 * MONTH_CENTS) });
      expect(await house.sql('select 1 from ledger_transaction where id = $1', [payment.id])).toHaveLength(1);
      const csv = await (await get(LEDGER)).text();
      const [{ number = '' } = {}] = await house.sql<{ number: string }>(
        'select number from guaranteed_lease where id = $1',
        [contractId],
      );
      expect(csv).toContain(`${payment.id};${number};580 Virements en cours;Indemnité versée au bailleur;;1300,00`);
      expect(csv).toContain(`${number};411 Locataire;Créance du bailleur acquise par subrogation;1300,00;`);
      expect(await house.violations()).toEqual([]);
    });

    test('a transfer the bank gives back: what was in transit is back, the landlord is told, another account is paid another time', async () => {
      const { house } = inHouse();
      const { payment, receiptId, contractId } = await waiting();
      await makeFile();
      const inTransit = `select balance_cents::int as cents from ledger_account where contract_id = $1 and account = 'BANK_IN_TRANSIT'`;
      expect(await house.sql(inTransit, [contractId])).toEqual([{ cents: 2 * MONTH_CENTS }]);
      await send(statementOf(debit(payment.id, { direction: 'CRDT', returned: 'AC04' })));
      await house.jobsDone();
      expect((await paymentOf(receiptId)).status).toBe('RETURNED');
      const [told] = await house.sql<{ payload: { receiptId: string } }>(
        `select payload from domain_event where type = 'PaymentReturned' and aggregate_id = $1`,
        [payment.id],
      );
      expect(told?.payload.receiptId).toBe(receiptId);
      expect(await house.sql('select 1 from ledger_transaction where id = $1', [payment.id])).toEqual([]);
      expect(await house.sql(inTransit, [contractId])).toEqual([{ cents: 0 }]);
      expect(await house.violations()).toEqual([]);
    });

    test.each([
      ['another sum than the order’s', { euros: '1299.99' }],
      ['a debit that is none of ours', { endToEndId: 'LOYER-BUREAU' }],
    ])('%s: a person looks at it, nothing is written', async (_, change) => {
      const { house } = inHouse();
      const { payment, receiptId } = await waiting();
      await makeFile();
      const reference = uuidv7();
      await send(statementOf(debit(payment.id, { reference, ...change })));
      expect((await paymentOf(receiptId)).status).toBe('SENT');
      const [line] = await house.sql('select outcome, subject_id from bank_line where bank_reference = $1', [
        reference,
      ]);
      expect(line).toEqual({ outcome: 'TO_EXAMINE', subject_id: null });
    });

    test('a file that is no statement is refused with what to do, and nothing is kept', async () => {
      const before = await inHouse().house.sql('select count(*) from bank_statement');
      const response = await send(new TextEncoder().encode('Date;Montant'));
      expect(response.status).toBe(415);
      expect(await response.json()).toMatchObject({ code: 'FILE_TYPE', message: expect.stringContaining('camt.053') });
      expect(await inHouse().house.sql('select count(*) from bank_statement')).toEqual(before);
    });
  });
};
