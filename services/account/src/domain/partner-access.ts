import { type Actor, machine } from '@trousseau/scheme/machine';

// «Partner» is whoever acts on the access: its holder, the administrator of the body, the organisation that issued it.
// Which of them may is part of the query that loads (domain §6, Partner access).
const PARTNER: readonly Actor[] = ['PARTNER'];

/**
 * R-STATE-PARTNERACCESS (domain §6, Partner access). What the access of one person to a partner account becomes. Signing in
 * with a password that is not one's own leads nowhere: from ISSUED only the whole first login does.
 */
export const partnerAccessMachine = machine({
  ISSUED: {
    firstLogin: { by: PARTNER, to: 'ACTIVE' },
    connectionProblem: { by: PARTNER, to: 'ISSUED' },
    revoke: { by: PARTNER, to: 'REVOKED' },
  },
  ACTIVE: {
    createUser: { by: PARTNER, to: 'ACTIVE' },
    setRights: { by: PARTNER, to: 'ACTIVE' },
    changeAccountEmail: { by: PARTNER, to: 'ACTIVE' },
    transferAdministrator: { by: PARTNER, to: 'ACTIVE' },
    forgottenPassword: { by: PARTNER, to: 'PROVISIONAL' },
    revoke: { by: PARTNER, to: 'REVOKED' },
  },
  PROVISIONAL: {
    forgottenPassword: { by: PARTNER, to: 'PROVISIONAL' },
    personalise: { by: PARTNER, to: 'ACTIVE' },
    revoke: { by: PARTNER, to: 'REVOKED' },
  },
  REVOKED: {},
});
