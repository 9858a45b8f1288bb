import { letterRoute } from './documents/letter-route.ts';
import { FirstLogin } from './entities/first-login.ts';
import { LetterBundle } from './entities/letter-bundle.ts';
import { PartnerAccount, PartnerAccountEmail } from './entities/partner-account.ts';
import { PartnerLogin, PartnerUser } from './entities/partner-user.ts';
import { FirstLoginMutations } from './graphql/first-login.ts';
import { FirstLoginResolver } from './graphql/first-login.type.ts';
import { AccountOfIssued, IssuePartnerAccountMutation } from './graphql/issue-partner-account.ts';
import { LetterBundleResolver } from './graphql/letter-bundle.ts';
import { PartnerAccountResolver } from './graphql/partner-account.resolver.ts';
import { AccountOfReissued, ReissueCredentialsMutation } from './graphql/reissue-credentials.ts';
import { AccountOfRevoked, RevokePartnerAccountMutation } from './graphql/revoke-partner-account.ts';
import { SignInToPartnerAccessMutation } from './graphql/sign-in-to-partner-access.ts';
import { TemporaryPasswordMutations } from './graphql/temporary-password.ts';
import { renderLetters } from './jobs/render-letters.ts';
import { sendFirstLoginCode } from './jobs/send-first-login-code.ts';
import { sendPartnerCredentials } from './jobs/send-partner-credentials.ts';
import { sendTemporaryPassword } from './jobs/send-temporary-password.ts';
import { tellPartnerAccessRevoked } from './jobs/tell-partner-access-revoked.ts';
import { destroyOldLetters } from './use-cases/destroy-letters.ts';

/** What the access of partners' landlords adds to the account service (domain §4.10, decision 0016). */
export const partnerAccess = {
  entities: [PartnerAccount, PartnerAccountEmail, PartnerUser, PartnerLogin, FirstLogin, LetterBundle],
  resolvers: [
    PartnerAccountResolver,
    IssuePartnerAccountMutation,
    AccountOfIssued,
    ReissueCredentialsMutation,
    AccountOfReissued,
    RevokePartnerAccountMutation,
    AccountOfRevoked,
    LetterBundleResolver,
    SignInToPartnerAccessMutation,
    FirstLoginResolver,
    FirstLoginMutations,
    TemporaryPasswordMutations,
  ],
  routes: [letterRoute],
  jobs: {
    'send-partner-credentials': sendPartnerCredentials,
    'render-letters': renderLetters,
    'send-first-login-code': sendFirstLoginCode,
    'send-temporary-password': sendTemporaryPassword,
    'tell-partner-access-revoked': tellPartnerAccessRevoked,
  },
  clocks: { 'destroy-old-letters': destroyOldLetters },
};
