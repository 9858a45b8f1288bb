import type { PersonViewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import type { ClaimsHouse } from './claims-house.ts';

const DEBT = `query D { myDebts(first: 50) { nodes { id outstandingCents payableByCard pendingCardPayments { id status repaidCents }
  plan { status repaidCents instalments { paidCents state } } repayments { repaidCents byCard } } } }`;

interface SeenDebt {
  id: string;
  outstandingCents: number;
  payableByCard: boolean;
  pendingCardPayments: { id: string; status: string; repaidCents: number }[];
  plan: { status: string; repaidCents: number; instalments: { paidCents: number; state: string }[] } | null;
  repayments: { repaidCents: number; byCard: boolean }[];
}

/** What a tenant does to repay by card, and what they then see. */
export const cardActs = (inHouse: () => ClaimsHouse) => {
  const pay = (
    debtId: string,
    repaidCents: number,
    how: { as?: PersonViewer; operationId?: string; on?: string } = {},
  ) =>
    inHouse().act(
      how.as ?? inHouse().camille,
      'payDebtByCard',
      { operationId: how.operationId ?? uuidv7(), debtId, repaidCents },
      { on: how.on ?? '2026-09-01' },
    );
  const check = (cardPaymentId: string, on = '2026-09-01', as: PersonViewer = inHouse().camille) =>
    inHouse().act(as, 'checkCardPayment', { cardPaymentId }, { on });

  /** A payment that waits on the processor’s page. */
  async function opened(debtId: string, repaidCents: number, on = '2026-09-01'): Promise<string> {
    const { result } = await pay(debtId, repaidCents, { on });
    if (!result?.cardPaymentId) throw new Error(JSON.stringify(result));
    return result.cardPaymentId;
  }

  async function seen(debtId: string, on = '2026-09-01'): Promise<SeenDebt> {
    const { house, camille } = inHouse();
    const how = { now: `${on}T12:00:00Z` };
    const { data } = await house.graphql<{ myDebts: { nodes: SeenDebt[] } }>(camille, DEBT, {}, how);
    const debt = data.myDebts.nodes.find(({ id }) => id === debtId);
    if (!debt) throw new Error('The tenant does not see the debt.');
    return debt;
  }

  const kept = async (debtId: string) =>
    inHouse().house.sql<{ id: string; status: string }>('select id, status from card_payment where debt_id = $1', [
      debtId,
    ]);
  return { pay, check, opened, seen, kept };
};
