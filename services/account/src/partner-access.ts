import { importRoutes } from './documents/import-routes.ts';
import { letterRoute } from './documents/letter-route.ts';
import { AdministratorRequest } from './entities/administrator-request.ts';
import { FirstLogin } from './entities/first-login.ts';
import { IssuanceImport, IssuanceLine } from './entities/issuance-import.ts';
import { LetterBundle } from './entities/letter-bundle.ts';
import { PartnerAccount, PartnerAccountEmail } from './entities/partner-account.ts';
import { PartnerLogin, PartnerUser } from './entities/partner-user.ts';
import { AccountOfRequested, AdministratorRequestResolver } from './graphql/administrator-request.ts';
import { ConnectionProblemMutations } from './graphql/connection-problem.ts';
import { FirstLoginMutations } from './graphql/first-login.ts';
import { FirstLoginResolver } from './graphql/first-login.type.ts';
import { ImportOfStarted, IssuanceImportResolver } from './graphql/issuance-import.ts';
import { AccountOfIssued, IssuePartnerAccountMutation } from './graphql/issue-partner-account.ts';
import { LetterBundleResolver } from './graphql/letter-bundle.ts';
import { OwnBodyResolver, PartnerUserResolver } from './graphql/own-body.ts';
import { PartnerAccountResolver } from './graphql/partner-account.resolver.ts';
import { PartnerAccountActsResolver, PartnerActsResolver } from './graphql/partner-acts.ts';
import { AccountOfUsersChanged, PartnerUserMutations } from './graphql/partner-users.ts';
import { AccountOfReissued, ReissueCredentialsMutation } from './graphql/reissue-credentials.ts';
import { AccountOfRevoked, RevokePartnerAccountMutation } from './graphql/revoke-partner-account.ts';
import { SignInToPartnerAccessMutation } from './graphql/sign-in-to-partner-access.ts';
import { TemporaryPasswordMutations } from './graphql/temporary-password.ts';
import { checkIssuanceFile } from './jobs/check-issuance-file.ts';
import { issueFromFile } from './jobs/issue-from-file.ts';
import { renderLetters } from './jobs/render-letters.ts';
import { sendFirstLoginCode } from './jobs/send-first-login-code.ts';
import { sendIdentifierReminder } from './jobs/send-identifier-reminder.ts';
import { sendPartnerCredentials } from './jobs/send-partner-credentials.ts';
import { sendTemporaryPassword } from './jobs/send-temporary-password.ts';
import {
  tellAdministrationRequested,
  tellAdministratorNamed,
  tellAdministratorRequestDecided,
} from './jobs/tell-administration.ts';
import { tellPartnerAccessRevoked } from './jobs/tell-partner-access-revoked.ts';
import { destroyIssuanceFiles } from './use-cases/destroy-issuance-files.ts';
import { destroyOldLetters } from './use-cases/destroy-letters.ts';

/** What the access of partners' landlords adds to the account service (domain §4.10, decision 0016). */
export const partnerAccess = {
  entities: [
    PartnerAccount,
    PartnerAccountEmail,
    PartnerUser,
    PartnerLogin,
    FirstLogin,
    LetterBundle,
    AdministratorRequest,
    IssuanceImport,
    IssuanceLine,
  ],
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
    ConnectionProblemMutations,
    OwnBodyResolver,
    PartnerUserResolver,
    PartnerAccountActsResolver,
    PartnerActsResolver,
    PartnerUserMutations,
    AccountOfUsersChanged,
    AdministratorRequestResolver,
    AccountOfRequested,
    IssuanceImportResolver,
    ImportOfStarted,
  ],
  routes: [letterRoute, ...importRoutes],
  jobs: {
    'send-partner-credentials': sendPartnerCredentials,
    'render-letters': renderLetters,
    'check-issuance-file': checkIssuanceFile,
    'issue-from-file': issueFromFile,
    'send-first-login-code': sendFirstLoginCode,
    'send-identifier-reminder': sendIdentifierReminder,
    'send-temporary-password': sendTemporaryPassword,
    'tell-administrator-named': tellAdministratorNamed,
    'tell-administration-requested': tellAdministrationRequested,
    'tell-administrator-request-decided': tellAdministratorRequestDecided,
    'tell-partner-access-revoked': tellPartnerAccessRevoked,
  },
  clocks: { 'destroy-old-letters': destroyOldLetters, 'destroy-issuance-files': destroyIssuanceFiles },
};
