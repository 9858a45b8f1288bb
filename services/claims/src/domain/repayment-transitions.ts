import { machine } from '@trousseau/scheme/machine';

/**
 * R-STATE-REPAYMENTPLAN (domain §6, «Repayment plan»). The tenant asks, an officer decides; the landlord has no part in it.
 * A court is a person's decision, never a clock's (R-PLAN-04). After a refusal the tenant may ask again while the claim is
 * not before a court, and NO_PLAN only allows litigation: asking late is still better than a court.
 */
export const repaymentPlanMachine = machine({
  DEMANDED: {
    request: { by: ['TENANT'], to: 'REQUESTED' },
    payAll: { by: ['TENANT', 'SYSTEM'], to: 'SETTLED' },
    timeout: { by: ['CLOCK'], to: 'NO_PLAN' },
  },
  REQUESTED: {
    approve: { by: ['OFFICER'], to: 'ACTIVE' },
    amend: { by: ['OFFICER'], to: 'PROPOSED' },
    refuse: { by: ['OFFICER'], to: 'REFUSED' },
    payAll: { by: ['TENANT', 'SYSTEM'], to: 'SETTLED' },
  },
  PROPOSED: {
    accept: { by: ['TENANT'], to: 'ACTIVE' },
    request: { by: ['TENANT'], to: 'REQUESTED' },
    payAll: { by: ['TENANT', 'SYSTEM'], to: 'SETTLED' },
  },
  ACTIVE: {
    pay: { by: ['TENANT', 'SYSTEM'], to: 'ACTIVE' },
    lastPaid: { by: ['TENANT', 'SYSTEM'], to: 'SETTLED' },
    missInstalment: { by: ['CLOCK'], to: 'BREACHED' },
  },
  BREACHED: {
    regularise: { by: ['TENANT', 'SYSTEM'], to: 'ACTIVE' },
    renegotiate: { by: ['OFFICER'], to: 'ACTIVE' },
    lastPaid: { by: ['TENANT', 'SYSTEM'], to: 'SETTLED' },
    litigate: { by: ['OFFICER'], to: 'LITIGATION' },
  },
  NO_PLAN: {
    request: { by: ['TENANT'], to: 'REQUESTED' },
    payAll: { by: ['TENANT', 'SYSTEM'], to: 'SETTLED' },
    litigate: { by: ['OFFICER'], to: 'LITIGATION' },
  },
  REFUSED: {
    request: { by: ['TENANT'], to: 'REQUESTED' },
    payAll: { by: ['TENANT', 'SYSTEM'], to: 'SETTLED' },
    litigate: { by: ['OFFICER'], to: 'LITIGATION' },
  },
  LITIGATION: {},
  SETTLED: {},
});
