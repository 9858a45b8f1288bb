import type { TestService } from '@trousseau/service/test/kit';
import { officer, tenant } from '@trousseau/service/test/viewers';
import type { Viewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { expect } from 'vitest';
import { act, operation, submitted } from './form.ts';

/** Sent on a Monday, refused on the Tuesday, contested on the Wednesday: an answer by the Friday. */
const tuesday = '2026-11-24T10:00:00Z';
export const wednesday = '2026-11-25T10:00:00Z';
export const thursday = '2026-11-26T10:00:00Z';
export const words = 'Ma pièce d’identité est lisible : <voici> la même, en plus grand.';
export const reasons = ['La pièce d’identité est illisible.'];

interface Shown {
  status: string;
  decisionDueOn: string | null;
  refusalReasons: string[];
  contested: boolean;
  contest: { words: string; refusalReasons: string[] } | null;
  documents: { id: string; fileName: string }[];
}

/** A request as its page shows it. */
export async function read(house: TestService, viewer: Viewer, id: string, more = '', now = wednesday) {
  const { data, errors } = await house.graphql<{ visaRequest: Shown & Record<string, unknown> }>(
    viewer,
    `query R($id: ID!) { visaRequest(id: $id) { status decisionDueOn refusalReasons contested contest { words refusalReasons }
       documents { id fileName } ${more} } }`,
    { id },
    { now },
  );
  if (!data?.visaRequest) throw new Error(JSON.stringify(errors));
  return data.visaRequest;
}

/** A request that an officer refused. */
export async function refused(house: TestService, camille = tenant(), change: Parameters<typeof submitted>[2] = {}) {
  const requestId = await submitted(house, camille, change);
  const nadia = officer();
  const { result } = await act(house, nadia, 'refuseVisaRequest', { ...operation(), requestId, reasons }, tuesday);
  expect(result.__typename).toBe('VisaRefused');
  return { camille, nadia, requestId };
}

/** Contests a refusal as somebody. */
export const contest = (
  house: TestService,
  who: Viewer,
  requestId: string,
  how: { words?: string; now?: string; operationId?: string } = {},
) =>
  act(
    house,
    who,
    'contestVisaRefusal',
    { operationId: how.operationId ?? uuidv7(), requestId, words: how.words ?? words },
    how.now ?? wednesday,
  );

/** A refusal its tenant contested. */
export async function contested(house: TestService, camille = tenant()) {
  const file = await refused(house, camille);
  expect((await contest(house, camille, file.requestId)).result.__typename).toBe('VisaRefusalContested');
  return file;
}
