import { apiClient, partner } from '@trousseau/service/test/viewers';
import type { Viewer } from '@trousseau/service/viewer';
import { describe, expect, test } from 'vitest';
import { type ClaimsHouse, type Guaranteed, MONTH_CENTS, term } from './claims-house.ts';

const AID_CENTS = 20_000;
/** Two months less the aid: what the CAF's test of 2026 asks for (R-CAF-10). */
const aided = (dueOn: string, change: object = {}) => term(dueOn, { housingAidCents: AID_CENTS, ...change });
const paidOn = (receivedOn: string) => ({ receivedCents: MONTH_CENTS - AID_CENTS, receivedOn });

/** R-CAF-12, R-CAF-14: one declaration feeds the guarantee and the CAF. */
export const cafReportCases = (inHouse: () => ClaimsHouse) => {
  interface Report {
    constitutedOn: string;
    reportByOn: string;
    endedOn: string | null;
    contract: { id: string };
  }
  const at = { now: '2026-09-01T10:00:00Z' };
  const reportsOf = async (viewer: Viewer, contractId: string) => {
    const query = '{ cafReports(first: 100) { nodes { constitutedOn reportByOn endedOn contract { id } } } }';
    const { data } = await inHouse().house.graphql<{ cafReports: { nodes: Report[] } }>(viewer, query, {}, at);
    return data.cafReports.nodes.filter(({ contract }) => contract.id === contractId);
  };
  const seenByLandlord = async ({ contractId, landlord }: Guaranteed) => {
    const query = 'query A($id: ID!) { tenantAccount(contractId: $id) { cafReport { constitutedOn } } }';
    const { data } = await inHouse().house.graphql<{ tenantAccount: { cafReport: object | null } }>(
      landlord,
      query,
      { id: contractId },
      at,
    );
    return data.tenantAccount.cafReport;
  };
  const factsOf = (contractId: string) =>
    inHouse()
      .house.sql<{ type: string }>(
        "select type from domain_event where aggregate = 'CafReport' and payload->>'contractId' = $1 order by occurred_at",
        [contractId],
      )
      .then((rows) => rows.map(({ type }) => type));

  describe('a default under a housing aid', () => {
    test('is reported once with the declaration to the partners of its département, and to no other', async () => {
      const { declare, guaranteed, save } = inHouse();
      const contract = await guaranteed();
      const months = [aided('2026-07-05'), aided('2026-08-05')];
      await save(contract, months);
      expect(await reportsOf(partner(['31']), contract.contractId)).toEqual([]);
      expect(await seenByLandlord(contract)).toBeNull();
      await declare(contract);
      await save(contract, months, '2026-08-11');
      const dates = { constitutedOn: '2026-08-06', reportByOn: '2026-10-06' };
      const report = { ...dates, endedOn: null, contract: { id: contract.contractId } };
      for (const viewer of [partner(['31']), apiClient(['31'], ['claim:read', 'contract:read'])])
        expect(await reportsOf(viewer, contract.contractId)).toEqual([report]);
      expect(await reportsOf(partner(['75']), contract.contractId)).toEqual([]);
      expect(await seenByLandlord(contract)).toEqual({ constitutedOn: '2026-08-06' });
      expect(await factsOf(contract.contractId)).toEqual(['CafDefaultReported']);
    });

    test('R-CAF-10: of an aid the tenant receives is one of two whole months; before there was one for the guarantee alone', async () => {
      const { declare, guaranteed, house, save } = inHouse();
      const contract = await guaranteed();
      const toTenant = { housingAidPaidTo: 'TENANT' };
      const [july, august] = [aided('2026-07-05', toTenant), aided('2026-08-05', toTenant)];
      const most = { receivedCents: 1, receivedOn: '2026-08-05' };
      await save(contract, [july, { ...august, ...most }]);
      const query = `query A($id: ID!) { tenantAccount(contractId: $id) { assessment { arrearsCents thresholdCents }
        cafAssessment { thresholdCents constituted } months { housingAidCents housingAidPaidTo balanceCents } } }`;
      const { data } = await house.graphql(contract.landlord, query, { id: contract.contractId }, at);
      expect(data).toEqual({
        tenantAccount: {
          assessment: { arrearsCents: 2 * MONTH_CENTS - 1, thresholdCents: MONTH_CENTS - AID_CENTS },
          cafAssessment: { thresholdCents: 2 * MONTH_CENTS, constituted: false },
          months: [
            { housingAidCents: AID_CENTS, housingAidPaidTo: 'TENANT', balanceCents: MONTH_CENTS },
            { housingAidCents: AID_CENTS, housingAidPaidTo: 'TENANT', balanceCents: 2 * MONTH_CENTS - 1 },
          ],
        },
      });
      expect((await declare(contract)).result?.__typename).toBe('UnpaidRentDeclared');
      expect(await reportsOf(partner(['31']), contract.contractId)).toEqual([]);
      await save(contract, [july, august], '2026-08-11');
      expect(await reportsOf(partner(['31']), contract.contractId)).toMatchObject([{ constitutedOn: '2026-08-06' }]);
    });

    test('ends when the account is under the threshold again, and may begin anew', async () => {
      const { declare, guaranteed, save } = inHouse();
      const contract = await guaranteed();
      await save(contract, [aided('2026-07-05'), aided('2026-08-05')]);
      await declare(contract);
      const [july, august] = [aided('2026-07-05', paidOn('2026-08-12')), aided('2026-08-05')];
      await save(contract, [july, august], '2026-08-12');
      expect(await reportsOf(partner(['31']), contract.contractId)).toMatchObject([{ endedOn: '2026-08-12' }]);
      expect(await seenByLandlord(contract)).toBeNull();
      await save(contract, [july, august, aided('2026-09-05')], '2026-09-06');
      const both = await reportsOf(partner(['31']), contract.contractId);
      expect(both.map(({ endedOn }) => endedOn)).toEqual([null, '2026-08-12']);
      expect(await factsOf(contract.contractId)).toEqual([
        'CafDefaultReported',
        'CafDefaultEnded',
        'CafDefaultReported',
      ]);
    });

    test('is reported on the day the threshold of the CAF is reached, when the guarantee was called before', async () => {
      const { declare, guaranteed, house, save } = inHouse();
      const contract = await guaranteed();
      const half = { receivedCents: 15_000, receivedOn: '2026-08-05' };
      await save(contract, [aided('2026-07-05'), aided('2026-08-05', half)], '2026-08-06');
      expect((await declare(contract)).result?.__typename).toBe('UnpaidRentDeclared');
      await save(contract, [aided('2026-07-05'), aided('2026-08-05', half), aided('2026-09-05')], '2026-09-05');
      expect(await reportsOf(partner(['31']), contract.contractId)).toEqual([]);
      for (const now of ['2026-09-05T22:00:00Z', '2026-09-06T22:00:00Z']) await house.clock(now);
      expect(await reportsOf(partner(['31']), contract.contractId)).toMatchObject([{ constitutedOn: '2026-09-06' }]);
      expect(await factsOf(contract.contractId)).toEqual(['CafDefaultReported']);
    });

    test('without an aid there is nobody to tell, and a landlord asks for no list', async () => {
      const { house } = inHouse();
      const { contractId, landlord } = await inHouse().declared();
      expect(await reportsOf(partner(['31']), contractId)).toEqual([]);
      const asked = await house.graphql(landlord, '{ cafReports { totalCount } }', {}, at);
      expect(asked.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    });
  });
};
