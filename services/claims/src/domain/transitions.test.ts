import { verdictOf } from '@trousseau/scheme/machine';
import { describe, expect, test } from 'vitest';
import { PAYMENT_STATUSES } from '../entities/payment.ts';
import { RECEIPT_STATUSES } from '../entities/subrogation-receipt.ts';
import { UNPAID_CLAIM_STATUSES } from '../entities/unpaid-claim.ts';
import { degradationClaimMachine } from './degradation-transitions.ts';
import { repaymentPlanMachine } from './repayment-transitions.ts';
import { paymentMachine, receiptMachine, unpaidClaimMachine } from './transitions.ts';

describe('domain §6: what is forbidden', () => {
  test.each([
    [
      'a claim is not closed while the tenant owes',
      unpaidClaimMachine,
      'PAID_OPEN',
      'closeWithoutTenantSettlement',
      'LANDLORD',
    ],
    ['a landlord does not close a claim as repaid', unpaidClaimMachine, 'PAID_OPEN', 'debtRepaid', 'LANDLORD'],
    ['no receipt before the papers are checked', unpaidClaimMachine, 'DECLARED', 'issueReceipt', 'OFFICER'],
    ['a landlord issues no receipt', unpaidClaimMachine, 'DOCS_COMPLETE', 'issueReceipt', 'LANDLORD'],
    ['a tenant declares nothing', unpaidClaimMachine, 'CONSTITUTED', 'declare', 'TENANT'],
    ['nothing is declared before arrears are constituted', unpaidClaimMachine, 'WATCH', 'declare', 'LANDLORD'],
    ['nothing is paid before validation', receiptMachine, 'ISSUED', 'pay', 'SYSTEM'],
    ['nobody pays by hand', receiptMachine, 'VALIDATED', 'pay', 'OFFICER'],
    ['an officer does not validate for the landlord', receiptMachine, 'ISSUED', 'validate', 'OFFICER'],
    ['a confirmed payment does not come back', paymentMachine, 'CONFIRMED', 'bankReject', 'SYSTEM'],
    ['a landlord approves no plan', repaymentPlanMachine, 'REQUESTED', 'approve', 'LANDLORD'],
    ['a clock takes nobody to court', repaymentPlanMachine, 'BREACHED', 'litigate', 'CLOCK'],
    ['no damage is declared before the exit', degradationClaimMachine, 'NONE', 'declare', 'LANDLORD'],
    ['a returned payment is not sent again', paymentMachine, 'RETURNED', 'send', 'SYSTEM'],
  ] as const)('%s', (_, machine, from, event, actor) => {
    expect(verdictOf(machine as never, from, event, actor)).toEqual({ allowed: false, to: null });
  });
});

test.each([
  ['claims', unpaidClaimMachine, UNPAID_CLAIM_STATUSES],
  ['receipts', receiptMachine, RECEIPT_STATUSES],
  ['payments', paymentMachine, PAYMENT_STATUSES],
] as const)('the statuses kept for %s are those of their table', (_, { table }, kept) => {
  expect(Object.keys(table).sort()).toEqual([...kept].sort());
});
