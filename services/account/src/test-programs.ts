import { randomUUID } from 'node:crypto';
import { service } from '@trousseau/service/test/viewers';
import type { ApiClientViewer, PersonViewer, Viewer } from '@trousseau/service/viewer';
import { TOTP } from 'otpauth';
import { newAddress, PASSWORD, startAccount } from './test-actors.ts';

/** What the authenticators of these partners were set up with. */
const AUTHENTICATOR = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** A program as its owner sees it. */
export interface Client {
  id: string;
  name: string;
  scopes: string[];
  lastUsedAt: string | null;
  revokedAt: string | null;
  secrets: { prefix: string; expiresAt: string }[];
}

/** What the door is answered when it asks for a token. */
type Token = { token?: string; scopes?: string[]; expiresInSeconds?: number; error?: string };

/** What a partner states to let a program in. */
export const granting = (more: object = {}) => ({
  operationId: randomUUID(),
  name: 'Logiciel de suivi',
  scopes: ['VISA_READ', 'CONTRACT_READ'],
  ...more,
});

/** Starts the account service with a partner, its programs and the door: `await programs.created()`. */
export async function startPrograms() {
  const account = await startAccount();
  const { run } = account;

  /** A partner of these départements, signed in. */
  async function partnerOf(departements: string[]) {
    const email = newAddress();
    const organisation = { organisation: 'CAF des tests', departements, authenticatorSecret: AUTHENTICATOR };
    await run('openPartnerSpace', { email, password: PASSWORD, ...organisation }, { as: service('local') });
    const code = new TOTP({ secret: AUTHENTICATOR }).generate();
    const { session } = await run('signIn', { email, password: PASSWORD, code });
    const viewer = await account.whoIs(session);
    if (!viewer) throw new Error(`${email} is not signed in.`);
    return { email, viewer };
  }
  const partner = await partnerOf(['31', '2A', '974']);

  async function created(as: PersonViewer = partner.viewer, more: object = {}) {
    const { told, errors } = await run('createApiClient', granting(more), { as });
    if (told?.__typename !== 'ApiClientCreated') throw new Error(JSON.stringify(told ?? errors));
    return { client: told['apiClient'] as Client, secret: told['secret'] as string };
  }

  /** Another secret for a program; `secret` is null when the operation was answered before. */
  async function rotated(apiClientId: string, operationId: string = randomUUID()) {
    const { told, errors } = await rotate(apiClientId, partner.viewer, operationId);
    if (told?.__typename !== 'ApiClientSecretRotated') throw new Error(JSON.stringify(told ?? errors));
    return { client: told['apiClient'] as Client, secret: told['secret'] as string | null };
  }

  const rotate = (apiClientId: string, as: PersonViewer = partner.viewer, operationId: string = randomUUID()) =>
    run('rotateApiClientSecret', { operationId, apiClientId }, { as });

  const revoke = (apiClientId: string, as: Viewer = partner.viewer) => run('revokeApiClient', { apiClientId }, { as });

  /** What the door is answered when it asks something in its own name; null for 404. */
  async function askAsDoor<Answer>(path: string, body: object, asker: Viewer = service('gateway')) {
    const response = await account.request(asker, 'POST', `/internal/${path}`, JSON.stringify(body));
    return response.status === 200 ? ((await response.json()) as Answer) : null;
  }

  const tokenFor = async (clientId: string, secret: string | null, scope?: string) =>
    (await askAsDoor<Token>('access-tokens', { clientId, secret, ...(scope === undefined ? {} : { scope }) })) ?? {};

  const whoHas = async (token: string | undefined) =>
    (await askAsDoor<{ caller: ApiClientViewer }>('access-token', { token }))?.caller ?? null;

  return { ...account, partner, partnerOf, created, rotate, rotated, revoke, askAsDoor, tokenFor, whoHas };
}

/** The account service, a partner and the door. */
export type Programs = Awaited<ReturnType<typeof startPrograms>>;
