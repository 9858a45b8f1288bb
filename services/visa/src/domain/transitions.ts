import { machine } from '@trousseau/scheme/machine';

/** R-STATE-VISAREQUEST (domain §6). The engine certifies as SYSTEM; the clock of the promise changes nothing by itself. A refusal is contested once (decision 0045). */
export const visaRequestMachine = machine({
  DRAFT: {
    submit: { by: ['TENANT'], to: 'SUBMITTED' },
    withdraw: { by: ['TENANT'], to: 'WITHDRAWN' },
  },
  SUBMITTED: {
    askDocuments: { by: ['OFFICER'], to: 'INCOMPLETE' },
    certify: { by: ['OFFICER', 'SYSTEM'], to: 'CERTIFIED' },
    refuse: { by: ['OFFICER'], to: 'REFUSED' },
    withdraw: { by: ['TENANT'], to: 'WITHDRAWN' },
  },
  INCOMPLETE: {
    complete: { by: ['TENANT'], to: 'SUBMITTED' },
    withdraw: { by: ['TENANT'], to: 'WITHDRAWN' },
  },
  CERTIFIED: {},
  REFUSED: { contest: { by: ['TENANT'], to: 'SUBMITTED' } },
  WITHDRAWN: {},
});

/** R-STATE-VISA (domain §6), R-VISA-11. A cancelled contract frees the visa if it is not past its end, else the visa has expired: `visa-expiry.ts` says which. */
export const visaMachine = machine({
  VALID: {
    generateContract: { by: ['LANDLORD'], to: 'CONSUMED' },
    expire: { by: ['CLOCK'], to: 'EXPIRED' },
    revoke: { by: ['OFFICER'], to: 'REVOKED' },
  },
  CONSUMED: {
    contractCancelled: { by: ['SYSTEM'], to: 'VALID' },
    contractCancelledTooLate: { by: ['SYSTEM'], to: 'EXPIRED' },
  },
  EXPIRED: {},
  REVOKED: {},
});
