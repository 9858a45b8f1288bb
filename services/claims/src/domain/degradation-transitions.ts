import { machine } from '@trousseau/scheme/machine';

/**
 * R-STATE-DEGRADATIONCLAIM (domain §6, «Degradation claim»). NONE is a contract whose tenant is still there: nothing can be
 * declared (R-DEG-01); the declared exit opens the way. What lapsed goes «→ officer» (K-DEGDOC), who may extend the days that
 * crossed (C-16): `relieve`. A refusal that was contested may be taken back by somebody else, as for unpaid rent. A receipt withdrawn after a contest gives the file back to the landlord.
 */
export const degradationClaimMachine = machine({
  NONE: { exitDeclared: { by: ['SYSTEM'], to: 'EXITED' } },
  EXITED: { declare: { by: ['LANDLORD'], to: 'DECLARED' } },
  DECLARED: {
    update: { by: ['LANDLORD'], to: 'DECLARED' },
    documentsComplete: { by: ['OFFICER'], to: 'ASSESSED' },
    lapse: { by: ['CLOCK'], to: 'LAPSED' },
  },
  ASSESSED: {
    issueReceipt: { by: ['OFFICER'], to: 'RECEIPT_ISSUED' },
    refuse: { by: ['OFFICER'], to: 'REFUSED' },
  },
  RECEIPT_ISSUED: {
    receiptPaid: { by: ['SYSTEM'], to: 'PAID' },
    receiptWithdrawn: { by: ['OFFICER'], to: 'DECLARED' },
  },
  PAID: {
    debtRepaid: { by: ['SYSTEM'], to: 'CLOSED' },
    transferReturned: { by: ['SYSTEM'], to: 'RECEIPT_ISSUED' },
  },
  LAPSED: { relieve: { by: ['OFFICER'], to: 'DECLARED' } },
  REFUSED: { appealUpheld: { by: ['OFFICER'], to: 'ASSESSED' } },
  CLOSED: {},
});
