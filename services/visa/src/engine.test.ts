import { identityCode, paySlipCode } from '@trousseau/paper-code/demo/paper-codes';
import { samplePaper } from '@trousseau/paper-code/demo/sample-paper';
import { demonstrationTrustFile } from '@trousseau/paper-code/demo/sign-paper-code';
import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { tenant } from '@trousseau/service/test/viewers';
import type { PersonViewer } from '@trousseau/service/viewer';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visa } from './service.ts';
import { act, applicant, dwelling, monday, operation, put } from './test/form.ts';
import { approveFigure } from './test/scale.ts';

/** A request that is wholly proved is certified without an officer, and nothing else is (decision 0034). */

let house: TestService;

beforeAll(async () => {
  const env = { paperAuthoritiesFile: demonstrationTrustFile };
  house = await startTestService(visa, { neighbours: ['account'], env });
}, 180_000);

afterAll(() => house.stop());

const patience = 120_000;
const signedOn = Temporal.PlainDate.from('2026-11-02');
const card = identityCode(applicant, Temporal.PlainDate.from(applicant.birthDate), { signedOn });
const slip = (euros: string) => paySlipCode(applicant, Temporal.PlainDate.from('2026-10-31'), euros, { signedOn });

/** Sends a request with the codes on its two papers; whatever the jobs do of it is done. */
async function sent(who: PersonViewer, codes: Record<string, string | null>): Promise<string> {
  const { result: started } = await act(house, who, 'startVisaRequest', operation());
  const { id: requestId = '', version = 0 } = started.visaRequest ?? {};
  const { result: saved } = await act(house, who, 'saveApplicant', { requestId, version, ...applicant });
  const alone = { requestId, version: saved.visaRequest?.version ?? 0, signatories: 1 };
  const { result: signing } = await act(house, who, 'saveHousehold', alone);
  await act(house, who, 'saveDwellingPlan', { requestId, version: signing.visaRequest?.version ?? 0, ...dwelling });
  for (const [kind, code] of Object.entries(codes))
    await put(house, who, requestId, { kind, name: `${kind}.pdf`, bytes: await samplePaper(kind, code) });
  const { result } = await act(house, who, 'submitVisaRequest', { ...operation(), requestId, declaresTrue: true });
  expect(result.__typename).toBe('VisaRequestSubmitted');
  await house.jobsDone();
  return requestId;
}

interface Answered {
  status: string;
  eligibility: { decidedByEngine: boolean; proofs: { sentence: string }[] };
  visa: { maxRentCents: number } | null;
}

async function answer(who: PersonViewer, id: string): Promise<Answered> {
  const document =
    'query R($id: ID!) { visaRequest(id: $id) { status visa { maxRentCents } eligibility { decidedByEngine proofs { sentence } } } }';
  const { data } = await house.graphql<{ visaRequest: Answered }>(who, document, { id }, { now: monday });
  return data.visaRequest;
}

test('nothing is certified by the engine until two officers let it, from the day they say on', {
  timeout: patience,
}, async () => {
  const codes = { IDENTITY: card, RESOURCES: slip('2601,00') };
  const before = tenant();
  const id = await sent(before, codes);
  expect(await answer(before, id)).toMatchObject({ status: 'SUBMITTED' });
  await approveFigure(house, 'P-ENGINE-SHARE', 100, { now: '2026-11-02T10:00:00Z', startsOn: '2026-11-03' });
  // What was sent before they did is the officers’.
  expect(await answer(before, id)).toMatchObject({ status: 'SUBMITTED' });
});

test('a share is a percentage', async () => {
  await expect(approveFigure(house, 'P-ENGINE-SHARE', 101)).rejects.toThrow('0 à 100');
});

test('what is wholly proved is certified by the engine, with what proved it', { timeout: patience }, async () => {
  const camille = tenant();
  const id = await sent(camille, { IDENTITY: card, RESOURCES: slip('2601,00') });
  const { status, eligibility, visa: issued } = await answer(camille, id);
  expect(status).toBe('CERTIFIED');
  expect(issued?.maxRentCents).toBe(130_050);
  expect(eligibility.decidedByEngine).toBe(true);
  expect(eligibility.proofs.map(({ sentence }) => sentence).join(' ')).toMatch(/date de naissance.*2\u202f601/);
  const [row] = await house.sql('select officer_id from visa_request where id = $1', [id]);
  expect(row).toEqual({ officer_id: null });
  const entries = await house.sql('select act, actor_id, detail from audit_entry where subject_id = $1', [id]);
  expect(entries).toEqual([{ act: 'VISA_CERTIFIED', actor_id: 'service:visa', detail: 'ENGINE' }]);
});

test.each<[string, Record<string, string | null>]>([
  ['a pay slip of less than what is declared', { IDENTITY: card, RESOURCES: slip('2600,00') }],
  ['a forged slip', { IDENTITY: card, RESOURCES: slip('2600,00').replace('2600', '2601') }],
  ['an identity without a code', { IDENTITY: null, RESOURCES: slip('2601,00') }],
  ['a letter added to be read', { IDENTITY: card, RESOURCES: slip('2601,00'), OTHER: null }],
])('%s stays with the officers', { timeout: patience }, async (_, codes) => {
  const camille = tenant();
  const id = await sent(camille, codes);
  expect(await answer(camille, id)).toMatchObject({
    status: 'SUBMITTED',
    eligibility: { decidedByEngine: false, proofs: [] },
  });
});

test('every invariant holds after all this', async () => {
  expect(await house.violations()).toEqual([]);
});
