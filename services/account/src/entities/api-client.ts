import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';

export const ApiClientSchema = defineEntity({
  name: 'ApiClient',
  tableName: 'api_client',
  properties: {
    id: p.uuid().primary(),
    spaceId: p.uuid(),
    name: p.text(),
    scopes: p.array().columnType('text[]'),
    createdAt: instant(),
    lastUsedAt: instant().nullable(),
    revokedAt: instant().nullable(),
  },
  indexes: [{ name: 'api_client_of_space', properties: ['spaceId', 'createdAt'] }],
});

/** A program that reads the graph for a partner’s space (A10). Its row stays when it is revoked. Distribution key: id. */
export class ApiClient extends ApiClientSchema.class {}
ApiClientSchema.setClass(ApiClient);

export const ApiClientSecretSchema = defineEntity({
  name: 'ApiClientSecret',
  tableName: 'api_client_secret',
  properties: {
    clientId: p.uuid().primary(),
    secretHash: p.text().primary(),
    prefix: p.text(),
    createdAt: instant(),
    expiresAt: instant(),
  },
});

/** A secret of a program, of which only the hash and the first signs are kept (S29). Distribution key: clientId. */
export class ApiClientSecret extends ApiClientSecretSchema.class {}
ApiClientSecretSchema.setClass(ApiClientSecret);

export const AccessTokenSchema = defineEntity({
  name: 'AccessToken',
  tableName: 'access_token',
  properties: {
    tokenHash: p.text().primary(),
    clientId: p.uuid(),
    scopes: p.array().columnType('text[]'),
    expiresAt: instant(),
  },
  indexes: [{ name: 'access_token_to_forget', properties: ['expiresAt'] }],
});

/** What a program shows with each request, for some minutes (decision 0011). Only its hash is kept. Distribution key: tokenHash. */
export class AccessToken extends AccessTokenSchema.class {}
AccessTokenSchema.setClass(AccessToken);
