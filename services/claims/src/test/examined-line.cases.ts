import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { type ClaimsHouse, MONTH_CENTS } from './claims-house.ts';
import { type Booked, statementOf } from './statement.ts';

const WHY = 'L’avis de la banque porte le nom de la locataire.';

/** Movements no reference explains, explained by a person (R-PLAN-03). */
export const examinedLineCases = (inHouse: () => ClaimsHouse) => {
  /** A movement without a word of ours. @returns its id */
  async function unexplained(euros: string, change: Partial<Booked> = {}) {
    const { house, examiner } = inHouse();
    const reference = uuidv7();
    const bytes = statementOf({ direction: 'CRDT', euros, words: 'merci', reference, on: '2026-10-04', ...change });
    const path = `/files/bank-statements/${uuidv7()}?name=r.xml`;
    const response = await house.request(examiner, 'PUT', path, bytes, { now: '2026-10-04T18:00:00Z' });
    expect(response.status).toBe(201);
    const [line] = await house.sql<{ id: string }>(
      `select id from bank_line where bank_reference = $1 and outcome = 'TO_EXAMINE'`,
      [reference],
    );
    return line?.id ?? '';
  }
  const examine = (lineId: string, change: object, by = inHouse().examiner, operationId = uuidv7()) =>
    inHouse().act(by, 'examineBankLine', { operationId, lineId, reason: WHY, ...change }, { on: '2026-10-05' });
  const candidates = async (lineId: string, by = inHouse().examiner) => {
    const query =
      'query ($lineId: ID!) { bankLineCandidates(lineId: $lineId) { reference match tenantNames outstandingCents } }';
    const { data } = await inHouse().house.graphql<{ bankLineCandidates: object[] }>(by, query, { lineId });
    return data?.bankLineCandidates;
  };
  const kept = async (lineId: string) =>
    (
      await inHouse().house.sql(
        'select outcome, subject_id, question, examination_reason from bank_line where id = $1',
        [lineId],
      )
    )[0];
  const owed = async (contractId: string) =>
    (await inHouse().house.sql('select outstanding_cents from debt where contract_id = $1', [contractId]))[0];

  describe('a movement no reference explains', () => {
    test('the debts of its sum are proposed; attached, it is posted once and all follows as from the reference', async () => {
      const { house, indebted } = inHouse();
      const { debtId, reference, contractId, claimId } = await indebted();
      // What is left of it is nobody else’s sum.
      await unexplained('13.37', { words: reference });
      const lineId = await unexplained('1286.63');
      expect(await candidates(lineId)).toContainEqual(
        expect.objectContaining({ reference, match: 'WHOLE_DEBT', outstandingCents: 2 * MONTH_CENTS - 1337 }),
      );
      const operationId = uuidv7();
      const attach = () => examine(lineId, { decision: 'ATTACH', reference }, inHouse().examiner, operationId);
      const [first, again] = await Promise.all([attach(), attach()]);
      expect([first.result?.__typename, again.result?.__typename]).toEqual(['BankLineExamined', 'BankLineExamined']);
      expect(await kept(lineId)).toEqual({
        ...{ outcome: 'REPAYMENT', subject_id: debtId, question: null, examination_reason: WHY },
      });
      expect(await owed(contractId)).toEqual({ outstanding_cents: '0' });
      expect(await house.sql('select kind from ledger_transaction where id = $1', [lineId])).toEqual([
        { kind: 'DEBT_REPAID' },
      ]);
      expect(await house.sql('select status from unpaid_claim where id = $1', [claimId])).toEqual([
        { status: 'CLOSED' },
      ]);
      expect((await examine(lineId, { decision: 'SEND_BACK' })).code).toBe('INVALID_STATE');
      const audited = await house.sql(
        `select 1 from audit_entry where act = 'BANK_LINE_EXAMINED' and subject_id = $1`,
        [lineId],
      );
      expect(audited).toHaveLength(1);
      expect(await house.violations()).toEqual([]);
    });

    test('what the card processor hands over counts no second time: it is explained, and moves nothing', async () => {
      const { house, indebted } = inHouse();
      const { contractId } = await indebted();
      const payout = await unexplained('1284.50', { words: 'REMISE CB' });
      const debit = await unexplained('15.50', { direction: 'DBIT', words: 'FRAIS CB' });
      const before = await owed(contractId);
      expect((await examine(debit, { decision: 'CARD_PAYOUT' })).result?.__typename).toBe('BankLineNotExamined');
      expect((await examine(payout, { decision: 'CARD_PAYOUT' })).result?.__typename).toBe('BankLineExamined');
      expect(await kept(payout)).toMatchObject({ outcome: 'CARD_PAYOUT', subject_id: null, examination_reason: WHY });
      expect(await owed(contractId)).toEqual(before);
      expect(await house.sql('select 1 from ledger_transaction where id = $1', [payout])).toEqual([]);
      expect(await house.violations()).toEqual([]);
    });

    test('late rent announced for its sum is proposed too, and the debt is lower by as much', async () => {
      const { indebted, act, house } = inHouse();
      const claim = await indebted();
      const announced = {
        operationId: uuidv7(),
        claimId: claim.claimId,
        receivedCents: 31_700,
        receivedOn: '2026-09-20',
      };
      await act(claim.landlord, 'returnLateRent', announced, { on: '2026-09-21' });
      const lineId = await unexplained('317.00');
      const [found] = (await candidates(lineId)) as { reference: string; match: string }[];
      expect(found?.match).toBe('LATE_RENT');
      await examine(lineId, { decision: 'ATTACH', reference: found?.reference });
      expect(await kept(lineId)).toMatchObject({ outcome: 'LATE_RENT' });
      expect(await owed(claim.contractId)).toEqual({ outstanding_cents: String(2 * MONTH_CENTS - 31_700) });
      expect(await house.violations()).toEqual([]);
    });

    test.each([
      ['more than what is left', '1300.01', {}, {}, 'Plus que le reste à rembourser'],
      ['a reference nobody has', '12.00', {}, { reference: 'R26-2222-2222' }, 'Aucun remboursement n’a la référence'],
      ['words that are no reference', '12.00', {}, { reference: 'Mme Durand' }, 'Indiquez la référence'],
      ['no reason', '12.00', {}, { reason: 'oui' }, 'Dites ce qui vous fait décider'],
      ['money that left', '12.00', { direction: 'DBIT' as const }, {}, 'Un débit ne rembourse rien'],
    ])('%s is refused with what to do, and nothing is written', async (_, euros, booked, change, message) => {
      const { reference, contractId } = await inHouse().indebted();
      const lineId = await unexplained(euros, booked);
      const { result } = await examine(lineId, { decision: 'ATTACH', reference, ...change });
      expect([result?.__typename, result?.message]).toEqual(['BankLineNotExamined', expect.stringContaining(message)]);
      expect(await kept(lineId)).toMatchObject({ outcome: 'TO_EXAMINE', examination_reason: null });
      expect(await owed(contractId)).toEqual({ outstanding_cents: String(2 * MONTH_CENTS) });
    });

    test('sent back it moves nothing here, and is looked at no more', async () => {
      const { house, examiner } = inHouse();
      const lineId = await unexplained('48.00');
      await examine(lineId, { decision: 'SEND_BACK' });
      expect(await kept(lineId)).toMatchObject({ outcome: 'SENT_BACK', subject_id: null, question: null });
      expect(await house.sql('select 1 from ledger_transaction where id = $1', [lineId])).toEqual([]);
      const { data } = await house.graphql<{ paymentDesk: { linesToExamine: { id: string }[] } }>(
        examiner,
        '{ paymentDesk { linesToExamine { id } } }',
      );
      expect(data.paymentDesk.linesToExamine.map(({ id }) => id)).not.toContain(lineId);
      expect(await house.violations()).toEqual([]);
    });

    test('a landlord or a tenant neither decides nor learns anything of it', async () => {
      const { morel, camille } = inHouse();
      const lineId = await unexplained('55.00');
      for (const viewer of [morel, camille]) {
        expect((await examine(lineId, { decision: 'SEND_BACK' }, viewer)).code).toBe('FORBIDDEN');
        expect(await candidates(lineId, viewer)).toBeUndefined();
      }
      expect(await kept(lineId)).toMatchObject({ outcome: 'TO_EXAMINE' });
    });
  });
};
