import { accountsOfResults, OfficerAccountMutations } from './graphql/officer-account.ts';
import { OfficerDirectory } from './graphql/officer-directory.ts';
import { tellAccountLocked } from './jobs/tell-account-locked.ts';

/** What officers acting on accounts add to the account service (R-STATE-ACCOUNT, D-ACC-01). */
export const officerAccounts = {
  resolvers: [OfficerAccountMutations, OfficerDirectory, ...accountsOfResults],
  jobs: { 'tell-account-locked': tellAccountLocked },
};
