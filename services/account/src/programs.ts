import { AccessToken, ApiClient, ApiClientSecret } from './entities/api-client.ts';
import { ApiClientResolver, ApiClientsOfSpace } from './graphql/api-client.resolver.ts';
import { ApiClientOfCreated, CreateApiClientMutation } from './graphql/create-api-client.ts';
import { ApiClientOfRevoked, RevokeApiClientMutation } from './graphql/revoke-api-client.ts';
import { ApiClientOfRotated, RotateApiClientSecretMutation } from './graphql/rotate-api-client-secret.ts';
import { internalAccessToken, internalAccessTokens } from './internal-access-token.ts';
import { tellApiClientChanged } from './jobs/tell-api-client-changed.ts';

/** What programs of partners add to the account service (A10, decision 0011). */
export const programs = {
  entities: [ApiClient, ApiClientSecret, AccessToken],
  resolvers: [
    ApiClientsOfSpace,
    ApiClientResolver,
    CreateApiClientMutation,
    ApiClientOfCreated,
    RotateApiClientSecretMutation,
    ApiClientOfRotated,
    RevokeApiClientMutation,
    ApiClientOfRevoked,
  ],
  routes: [internalAccessToken, internalAccessTokens],
  jobs: { 'tell-api-client-changed': tellApiClientChanged },
};
