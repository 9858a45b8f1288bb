import { accountsOfResults, OfficerAccountMutations } from './graphql/officer-account.ts';
import { tellSpaceLocked } from './jobs/tell-space-locked.ts';

/** What officers acting on accounts add to the account service (R-STATE-ACCOUNT, D-ACC-01). */
export const officerAccounts = {
  resolvers: [OfficerAccountMutations, ...accountsOfResults],
  jobs: { 'tell-space-locked': tellSpaceLocked },
};
