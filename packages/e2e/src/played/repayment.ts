import { v7 as newId } from 'uuid';
import { eventually } from '../eventually.ts';
import type { Visitor } from '../visitor.ts';

/** The id of the debt that is raised when the receipt is paid, a moment after it was validated. */
export const debtOf = (tenant: Visitor): Promise<string> =>
  eventually('the tenant’s debt', async () => {
    const { myDebts } = await tenant.ask<{ myDebts: { nodes: { id: string }[] } }>('{ myDebts { nodes { id } } }');
    return myDebts.nodes[0]?.id;
  });

/** That debt, and a plan the tenant asked for. */
export async function planOf(tenant: Visitor) {
  const debtId = await debtOf(tenant);
  const plan = { operationId: newId(), debtId, monthlyCents: 20_000, firstOn: '2026-11-05' };
  const asked = await tenant.act<{ debt: { plan: { id: string } } }>(
    ...(['requestRepaymentPlan', plan, 'RepaymentPlanRequested', 'debt { plan { id } }'] as const),
  );
  return { debtId, planId: asked.debt.plan.id };
}

/** A payment by card of that debt that waits on the processor’s page. */
export async function cardPaymentOf(tenant: Visitor, debtId: string): Promise<string> {
  const payment = { operationId: newId(), debtId, repaidCents: 5_000 };
  const opened = await tenant.act<{ cardPaymentId: string }>(
    ...(['payDebtByCard', payment, 'CardPaymentOpened', 'cardPaymentId'] as const),
  );
  return opened.cardPaymentId;
}
