import { type Actor, machine } from '@trousseau/scheme/machine';

const CLOSED_BY_OFFICER = { voidOnHouseholdMismatch: { by: ['OFFICER'] as readonly Actor[], to: 'VOID' } } as const;

/**
 * R-STATE-CONTRACT (domain §6, Contract). Guards that need dates (R-CON-05, R-CON-06) are asked by the use cases;
 * this table says who may do what from where.
 */
export const contractMachine = machine({
  GENERATED: {
    edit: { by: ['LANDLORD'], to: 'GENERATED' },
    validate: { by: ['LANDLORD'], to: 'VALIDATED' },
    cancel: { by: ['LANDLORD'], to: 'CANCELLED' },
    ...CLOSED_BY_OFFICER,
  },
  VALIDATED: {
    recordLeaseSigned: { by: ['LANDLORD'], to: 'VALIDATED' },
    edit: { by: ['LANDLORD'], to: 'VALIDATED' },
    cancel: { by: ['LANDLORD'], to: 'CANCELLED' },
    lock: { by: ['CLOCK'], to: 'IN_FORCE' },
    ...CLOSED_BY_OFFICER,
  },
  IN_FORCE: {
    declareCotenantExit: { by: ['LANDLORD'], to: 'IN_FORCE' },
    declareExit: { by: ['LANDLORD'], to: 'TENANT_LEFT' },
    declareNotice: { by: ['LANDLORD'], to: 'IN_FORCE' },
    reviseRent: { by: ['LANDLORD'], to: 'IN_FORCE' },
    amend: { by: ['OFFICER'], to: 'IN_FORCE' },
    transfer: { by: ['OFFICER'], to: 'IN_FORCE' },
    changeAgent: { by: ['OFFICER'], to: 'IN_FORCE' },
    signNewLease: { by: ['LANDLORD'], to: 'TERMINATED' },
    endingAmendment: { by: ['LANDLORD'], to: 'TERMINATED' },
    coverEnds: { by: ['CLOCK'], to: 'COVER_ENDED' },
    ...CLOSED_BY_OFFICER,
  },
  TENANT_LEFT: {
    recordRecovery: { by: ['LANDLORD'], to: 'TENANT_LEFT' },
    settle: { by: ['OFFICER', 'SYSTEM'], to: 'CLOSED' },
    ...CLOSED_BY_OFFICER,
  },
  COVER_ENDED: {},
  TERMINATED: {},
  CANCELLED: {},
  VOID: {},
  CLOSED: {},
});
