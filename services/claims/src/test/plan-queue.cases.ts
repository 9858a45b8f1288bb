import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { ClaimsHouse } from './claims-house.ts';

interface WaitingPlan {
  id: string;
  tenantNames: string[];
  claim: { id: string } | null;
}

/** S-OFF-05: the repayment plans that wait for an officer. */
export const planQueueCases = (inHouse: () => ClaimsHouse) => {
  describe('the queue of repayment plans', () => {
    test('a plan asked for waits with its file and whose it is, until it is answered', async () => {
      const { act, house, indebted, examiner } = inHouse();
      const { claimId, debtId, tenant } = await indebted();
      const asked = { operationId: uuidv7(), debtId, monthlyCents: 20_000, firstOn: '2026-10-05' };
      const { result } = await act(tenant, 'requestRepaymentPlan', asked, { on: '2026-09-01' });
      const planId = result?.debt?.plan?.id ?? '';
      const query = '{ repaymentPlanQueue(first: 100) { nodes { id tenantNames claim { id } } } }';
      const waiting = async () => {
        const { data } = await house.graphql<{ repaymentPlanQueue: { nodes: WaitingPlan[] } }>(examiner, query);
        return data.repaymentPlanQueue.nodes.filter(({ id }) => id === planId);
      };
      expect(await waiting()).toEqual([{ id: planId, tenantNames: ['Camille Durand'], claim: { id: claimId } }]);
      const answer = { operationId: uuidv7(), planId, decision: 'APPROVE' };
      await act(examiner, 'decideRepaymentPlan', answer, { on: '2026-09-02' });
      expect(await waiting()).toEqual([]);
    });
  });
};
