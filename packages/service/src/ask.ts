import { createSigner } from './caller-token.ts';
import type { ServiceEnv, ServiceName } from './env.ts';

/**
 * Asks another service a question over GraphQL, in this service's own name.
 * Only fields granted to SERVICE in the rights table answer. Throws when the owner is down or refuses:
 * a decision that needs another's fact must not be taken without it (A8).
 */
export type Ask = <Data>(service: ServiceName, document: string, variables: Record<string, unknown>) => Promise<Data>;

/** Longest wait for another service's answer, in milliseconds. */
const ASK_TIMEOUT_MS = 5_000;

/** Builds the asker of one process; each request carries the correlation id it serves. */
export async function createAsker(env: ServiceEnv, self: ServiceName) {
  const sign = await createSigner(env.signingKey);
  return (correlationId: string): Ask =>
    async <Data>(service: ServiceName, document: string, variables: Record<string, unknown>) => {
      const body = JSON.stringify({ query: document, variables });
      const token = await sign(
        { audience: service, method: 'POST', path: '/graphql', body },
        { caller: { kind: 'SERVICE', service: self }, correlationId },
      );
      const response = await fetch(`${env.urls[service]}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body,
        signal: AbortSignal.timeout(ASK_TIMEOUT_MS),
      });
      const answer = (await response.json()) as { data?: Data; errors?: { message: string }[] };
      if (!answer.data || answer.errors?.length) {
        throw new Error(
          `The ${service} service did not answer (${response.status}): ${answer.errors?.[0]?.message ?? 'no data'}`,
        );
      }
      return answer.data;
    };
}
