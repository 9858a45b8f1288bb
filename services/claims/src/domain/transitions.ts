import { machine } from '@trousseau/scheme/machine';

/**
 * R-STATE-UNPAIDCLAIM (domain §6, «Unpaid-rent claim»). A claim is never closed while the tenant still owes: only a
 * repaid debt, or the end of a litigation, leads to CLOSED. `issueReceipt` also leaves PAID_OPEN, since a monthly update
 * «may lead to a new receipt» and R-SUB-05 speaks of later receipts. `debtRepaid` also leaves SUSPENDED: once nothing is owed,
 * no update is asked for any more (R-CLM-13). A receipt withdrawn after a contest takes the claim back to where it was issued
 * from: nothing of it was paid. So does a transfer that the bank gives back after having executed it: the receipt waits for another.
 * A refusal that was contested is looked at by somebody else, who may take the claim back to where it was refused («N-REFUSAL with appeal»).
 * A suspension withholds new receipts from a landlord who tells nothing; what is owed already goes on: late rent goes back (R-SUB-06),
 * and a person may take the debt to court (R-PLAN-04).
 */
export const unpaidClaimMachine = machine({
  WATCH: { arrearsCross: { by: ['SYSTEM', 'LANDLORD', 'CLOCK'], to: 'CONSTITUTED' } },
  CONSTITUTED: {
    noticePosted: { by: ['LANDLORD'], to: 'NOTICED' },
    arrearsCleared: { by: ['SYSTEM', 'LANDLORD', 'CLOCK'], to: 'WATCH' },
    declare: { by: ['LANDLORD'], to: 'DECLARED' },
  },
  NOTICED: {
    arrearsCleared: { by: ['SYSTEM', 'LANDLORD', 'CLOCK'], to: 'WATCH' },
    declare: { by: ['LANDLORD'], to: 'DECLARED' },
  },
  DECLARED: {
    addDocument: { by: ['LANDLORD'], to: 'DECLARED' },
    documentsComplete: { by: ['OFFICER'], to: 'DOCS_COMPLETE' },
    lapse: { by: ['CLOCK'], to: 'LAPSED' },
  },
  DOCS_COMPLETE: {
    issueReceipt: { by: ['OFFICER'], to: 'RECEIPT_ISSUED' },
    refuse: { by: ['OFFICER'], to: 'REFUSED' },
  },
  RECEIPT_ISSUED: {
    receiptPaid: { by: ['SYSTEM'], to: 'PAID_OPEN' },
    receiptWithdrawn: { by: ['OFFICER'], to: 'DOCS_COMPLETE' },
    laterReceiptWithdrawn: { by: ['OFFICER'], to: 'PAID_OPEN' },
  },
  PAID_OPEN: {
    monthlyUpdate: { by: ['LANDLORD'], to: 'PAID_OPEN' },
    issueReceipt: { by: ['OFFICER'], to: 'RECEIPT_ISSUED' },
    returnLateRent: { by: ['LANDLORD'], to: 'PAID_OPEN' },
    debtRepaid: { by: ['SYSTEM'], to: 'CLOSED' },
    updateMissed: { by: ['CLOCK'], to: 'SUSPENDED' },
    transferReturned: { by: ['SYSTEM'], to: 'RECEIPT_ISSUED' },
    planBreached: { by: ['OFFICER'], to: 'LITIGATION' },
    noPlan: { by: ['OFFICER'], to: 'LITIGATION' },
  },
  SUSPENDED: {
    monthlyUpdate: { by: ['LANDLORD'], to: 'PAID_OPEN' },
    returnLateRent: { by: ['LANDLORD'], to: 'SUSPENDED' },
    debtRepaid: { by: ['SYSTEM'], to: 'CLOSED' },
    transferReturned: { by: ['SYSTEM'], to: 'RECEIPT_ISSUED' },
    planBreached: { by: ['OFFICER'], to: 'LITIGATION' },
    noPlan: { by: ['OFFICER'], to: 'LITIGATION' },
  },
  LITIGATION: {
    settled: { by: ['OFFICER'], to: 'CLOSED' },
    leaseEnded: { by: ['OFFICER'], to: 'CLOSED' },
  },
  LAPSED: { relieve: { by: ['OFFICER'], to: 'DECLARED' } },
  REFUSED: { appealUpheld: { by: ['OFFICER'], to: 'DOCS_COMPLETE' } },
  CLOSED: {},
});

/**
 * R-STATE-RECEIPT (domain §6, «Subrogation receipt»). Nothing is paid before the landlord validates (R-SUB-02); one whose transfer came
 * back from the bank is as if it had never been paid.
 */
export const receiptMachine = machine({
  DRAFT: { issue: { by: ['OFFICER'], to: 'ISSUED' } },
  ISSUED: {
    validate: { by: ['LANDLORD'], to: 'VALIDATED' },
    contest: { by: ['LANDLORD'], to: 'CONTESTED' },
  },
  CONTESTED: {
    reissue: { by: ['OFFICER'], to: 'ISSUED' },
    withdraw: { by: ['OFFICER'], to: 'CANCELLED' },
  },
  VALIDATED: {
    pay: { by: ['SYSTEM'], to: 'PAID' },
    bankReject: { by: ['SYSTEM'], to: 'VALIDATED' },
  },
  PAID: {
    transferReturned: { by: ['SYSTEM'], to: 'VALIDATED' },
    partReturned: { by: ['LANDLORD', 'SYSTEM'], to: 'PAID' },
    fullyReturned: { by: ['LANDLORD', 'SYSTEM'], to: 'REVERSED' },
  },
  REVERSED: {},
  CANCELLED: {},
});

/**
 * R-STATE-PAYMENT (reliability P4, «one euro leaves once»). PREPARED: written, not sent; SENT: the bank may have it;
 * CONFIRMED: it executed it; RETURNED: it refused it, nothing moved, or gave it back later, what moved is undone. Never by a person.
 */
export const paymentMachine = machine({
  PREPARED: { send: { by: ['SYSTEM'], to: 'SENT' } },
  SENT: {
    send: { by: ['SYSTEM'], to: 'SENT' },
    confirm: { by: ['SYSTEM'], to: 'CONFIRMED' },
    bankReject: { by: ['SYSTEM'], to: 'RETURNED' },
  },
  CONFIRMED: { transferReturned: { by: ['SYSTEM'], to: 'RETURNED' } },
  RETURNED: {},
});
