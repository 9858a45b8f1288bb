import { describe, expect, test } from 'vitest';
import { type ClaimsHouse, type Guaranteed, MONTH_CENTS, TWO_TERMS, term } from './claims-house.ts';

const unpaid = (...days: string[]) => days.map((dueOn) => term(dueOn));

/** The tenant's account and what it decides (R-CLM-01, R-CLM-02, R-CLM-13). */
export const accountCases = (inHouse: () => ClaimsHouse) => {
  const claimsOf = ({ contractId }: Guaranteed) =>
    inHouse().house.sql<{ id: string; status: string; constituted_on: string }>(
      'select id, status, constituted_on::text from unpaid_claim where contract_id = $1',
      [contractId],
    );
  const eventsOf = (claimId: string) =>
    inHouse().house.sql<{ type: string }>('select type from domain_event where aggregate_id = $1 order by version', [
      claimId,
    ]);
  const runningOf = (claimId: string) =>
    inHouse().house.sql<{ clock: string; due_on: string }>(
      'select clock, due_on::text from claim_deadline where claim_id = $1 and ended_on is null order by due_on',
      [claimId],
    );

  describe('the tenant’s account', () => {
    test('exactly one month of arrears is not a default: the figures are told and nothing is written', async () => {
      const { guaranteed, save, declare, house } = inHouse();
      const contract = await guaranteed();
      await save(contract, unpaid('2026-07-05'), '2026-08-01');
      expect((await declare(contract, '2026-08-01')).result).toMatchObject({
        __typename: 'RentDefaultNotConstituted',
        arrearsCents: MONTH_CENTS,
        thresholdCents: MONTH_CENTS,
      });
      expect(await claimsOf(contract)).toEqual([]);
      expect(
        await house.sql(`select 1 from domain_event where payload->>'contractId' = $1`, [contract.contractId]),
      ).toEqual([]);
    });

    test('one cent more is a default, of the day after the due date, with its two clocks', async () => {
      const { guaranteed, save } = inHouse();
      const contract = await guaranteed();
      await save(contract, [
        term('2026-07-05'),
        term('2026-08-05', { receivedCents: MONTH_CENTS - 1, receivedOn: '2026-08-05' }),
      ]);
      const [claim] = await claimsOf(contract);
      expect(claim).toMatchObject({ status: 'CONSTITUTED', constituted_on: '2026-08-06' });
      expect(await runningOf(claim?.id ?? '')).toEqual([
        { clock: 'K-MED', due_on: '2026-08-21' },
        { clock: 'K-DECL', due_on: '2026-09-05' },
      ]);
    });

    test('arrears that are cleared call the claim off and stop its clocks; a new default is dated anew', async () => {
      const { guaranteed, save } = inHouse();
      const contract = await guaranteed();
      await save(contract, unpaid(...TWO_TERMS));
      const paid = [
        term('2026-07-05', { receivedCents: 2 * MONTH_CENTS, receivedOn: '2026-08-12' }),
        term('2026-08-05'),
      ];
      expect((await save(contract, paid, '2026-08-12')).result).toMatchObject({
        tenantAccount: { assessment: { constituted: false }, claim: { status: 'WATCH' } },
      });
      const [claim] = await claimsOf(contract);
      expect(await runningOf(claim?.id ?? '')).toEqual([]);
      await save(contract, [...paid, ...unpaid('2026-09-05', '2026-10-05')], '2026-10-10');
      expect(await claimsOf(contract)).toMatchObject([
        { id: claim?.id, status: 'CONSTITUTED', constituted_on: '2026-10-06' },
      ]);
      expect((await eventsOf(claim?.id ?? '')).map(({ type }) => type)).toEqual([
        'ArrearsConstituted',
        'ArrearsCleared',
        'ArrearsConstituted',
      ]);
    });

    test('a term noted in advance makes a default when its day has passed, by the clock alone', async () => {
      const { guaranteed, save, house } = inHouse();
      const contract = await guaranteed();
      await save(contract, unpaid(...TWO_TERMS), '2026-08-05');
      expect(await claimsOf(contract)).toEqual([]);
      await house.clock('2026-08-05T21:59:59Z');
      expect(await claimsOf(contract)).toEqual([]);
      await house.clock('2026-08-05T22:00:00Z');
      await house.clock('2026-08-05T22:00:00Z');
      const [claim, ...others] = await claimsOf(contract);
      expect(others).toEqual([]);
      expect(claim).toMatchObject({ status: 'CONSTITUTED', constituted_on: '2026-08-06' });
      expect(await eventsOf(claim?.id ?? '')).toHaveLength(1);
    });

    test('of two saves on the same version one is kept, the other is told', async () => {
      const { guaranteed, save, house } = inHouse();
      const contract = await guaranteed();
      await save(contract, unpaid('2026-07-05'), '2026-07-10');
      const both = await Promise.all([
        save(contract, unpaid('2026-07-05'), '2026-08-06', 1),
        save(contract, unpaid(...TWO_TERMS), '2026-08-06', 1),
      ]);
      expect(both.map(({ result }) => result?.__typename).sort()).toEqual(['RentMonthsSaved', 'StaleVersion']);
      const [row] = await house.sql('select account_version from guaranteed_lease where id = $1', [
        contract.contractId,
      ]);
      expect(row).toEqual({ account_version: 2 });
    });

    test.each([
      ['two lines for one month', unpaid('2026-07-05', '2026-07-20'), 'months.1.dueOn'],
      ['a line before the lease', unpaid('2026-06-05'), 'months.0.dueOn'],
      ['a sum received without a day', [term('2026-07-05', { receivedCents: 1 })], 'months.0.receivedOn'],
      [
        'a sum received tomorrow',
        [term('2026-07-05', { receivedCents: 1, receivedOn: '2026-08-07' })],
        'months.0.receivedOn',
      ],
      ['more aid than rent', [term('2026-07-05', { housingAidCents: MONTH_CENTS + 1 })], 'months.0.housingAidCents'],
      [
        'an aid that nobody receives',
        [term('2026-07-05', { housingAidCents: 20_000, housingAidPaidTo: 'NOBODY' })],
        'months.0.housingAidPaidTo',
      ],
      ['a slip of the keyboard', [term('2026-07-05', { dueCents: 6_500_000_000 })], 'months.0.dueCents'],
      ['more than 48 lines', Array.from({ length: 49 }, () => term('2026-07-05')), 'months'],
    ])('%s is refused where it stands, and nothing is kept', async (_, months, field) => {
      const { guaranteed, save, house } = inHouse();
      const contract = await guaranteed();
      expect((await save(contract, months)).result).toMatchObject({
        __typename: 'RentMonthsRefused',
        fields: expect.arrayContaining([expect.objectContaining({ field })]),
      });
      expect(await house.sql('select 1 from rent_month where contract_id = $1', [contract.contractId])).toEqual([]);
    });

    test('a contract cancelled by its landlord is noted here, and its account is closed', async () => {
      const { guaranteed, save, act, declare, house } = inHouse();
      const contract = await guaranteed();
      await act(
        contract.landlord,
        'cancelContract',
        { operationId: crypto.randomUUID(), contractId: contract.contractId },
        { on: '2026-06-12', to: 'contract' },
      );
      const copy = () =>
        house.sql<{ status: string }>('select status from guaranteed_lease where id = $1', [contract.contractId]);
      await expect.poll(async () => (await copy())[0]?.status, { timeout: 20_000 }).toBe('CANCELLED');
      expect((await save(contract, unpaid('2026-07-05'))).result).toMatchObject({
        __typename: 'RentMonthsRefused',
        fields: [{ field: 'contractId' }],
      });
      expect((await declare(contract)).code).toBe('INVALID_STATE');
    });
  });
};
