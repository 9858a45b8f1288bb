import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { landlord, officer, tenant } from '@trousseau/service/test/viewers';
import type { PersonViewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visa } from './service.ts';
import { act, operation, reachableTenant, submitted } from './test/form.ts';

let house: TestService;

beforeAll(async () => {
  house = await startTestService(visa, { neighbours: ['account'] });
}, 180_000);

afterAll(() => house.stop());

const takeNext = async (examiner: PersonViewer) =>
  (await act(house, examiner, 'takeNextVisaRequest', operation())).result;
const certify = (examiner: PersonViewer, requestId: string, how: { operationId?: string; now?: string } = {}) =>
  act(house, examiner, 'certifyVisaRequest', { operationId: how.operationId ?? uuidv7(), requestId }, how.now);
const rows = (table: string, requestId: string) =>
  house.sql<Record<string, never>>(`select * from ${table} where request_id = $1`, [requestId]);

/** Leaves nothing in the queue, so that a test knows what comes next. */
async function emptyQueue() {
  const examiner = officer();
  while ((await takeNext(examiner)).__typename === 'VisaRequestTaken');
}

test('the officer takes the oldest promise first, and an empty queue says so', async () => {
  await emptyQueue();
  const late = await submitted(house, tenant(), { now: '2026-11-20T10:00:00Z' });
  const recent = await submitted(house, tenant(), { now: '2026-11-23T10:00:00Z' });
  const oldest = await submitted(house, tenant(), { now: '2026-11-19T10:00:00Z' });
  const examiner = officer();
  const taken = [await takeNext(examiner), await takeNext(examiner), await takeNext(examiner)];
  expect(taken.map(({ visaRequest }) => visaRequest?.id)).toEqual([oldest, late, recent]);
  expect(await takeNext(examiner)).toMatchObject({ __typename: 'VisaQueueEmpty' });
});

test('officers who take at the same moment never hold the same request', async () => {
  await emptyQueue();
  const ids = await Promise.all(Array.from({ length: 8 }, () => submitted(house, tenant())));
  const taken = await Promise.all(Array.from({ length: 8 }, () => takeNext(officer())));
  expect(new Set(taken.map(({ visaRequest }) => visaRequest?.id))).toEqual(new Set(ids));
});

test('a click sent twice takes one request', async () => {
  await emptyQueue();
  await Promise.all([submitted(house, tenant()), submitted(house, tenant())]);
  const examiner = officer();
  const same = operation();
  const [once, twice] = await Promise.all([
    act(house, examiner, 'takeNextVisaRequest', same),
    act(house, examiner, 'takeNextVisaRequest', same),
  ]);
  expect(twice.result).toEqual(once.result);
  expect(await takeNext(examiner)).toMatchObject({ __typename: 'VisaRequestTaken' });
});

test('a certified request gives one visa, one decision with its parameters, one event and one e-mail', async () => {
  const { viewer, email } = await reachableTenant(house);
  const requestId = await submitted(house, viewer);
  const examiner = officer();
  const same = operation();
  const first = await certify(examiner, requestId, same);
  const again = await certify(examiner, requestId, same);
  expect(first.result).toMatchObject({
    __typename: 'VisaCertified',
    visa: { maxRentCents: 130_050, validUntil: '2027-02-23', status: 'VALID' },
  });
  expect(again.result).toEqual(first.result);
  expect(await rows('visa', requestId)).toHaveLength(1);
  const [decision] = await rows('eligibility_decision', requestId);
  expect(decision).toMatchObject({
    eligible: true,
    parameter_versions: {
      'P-CEIL': '2026-01-06',
      'P-AGE': '2016-01-01',
      'P-RATIO-MAX': '2016-01-01',
      'P-RESOURCES': '2016-01-01',
      'P-ZONE': '2026-01-06',
      'P-VISA-VALID': '2016-01-01',
    },
  });
  const events = await house.sql<{ type: string; payload: object }>(
    'select type, payload from domain_event where aggregate_id = $1 order by version',
    [requestId],
  );
  expect(events.map(({ type }) => type)).toEqual(['VisaRequestSubmitted', 'VisaCertified']);
  expect(JSON.stringify(events)).not.toContain('Nuñez');
  await house.jobsDone();
  const mails = house.post.to(email);
  expect(mails.map(({ subject }) => subject).sort()).toEqual(
    ['Votre demande de visa est bien reçue', 'Votre visa de garantie est certifié'].map((subject) =>
      expect.stringContaining(subject.slice(0, 18)),
    ),
  );
  const certified = mails.find(({ subject }) => subject.includes('certifié'));
  expect(certified?.text).toContain(first.result.visa?.number);
  expect(certified?.text).toContain('1\u202f300,50\u00a0€');
});

test('the decision of a request stays as it was told, also after its day', async () => {
  const requestId = await submitted(house, tenant(), { applicant: { birthDate: '1995-12-20' } });
  const examiner = officer();
  await certify(examiner, requestId);
  const query =
    'query R($id: ID!) { visaRequest(id: $id) { eligibility { eligible requestDate lines { ruleId outcome detail parameterFrom } } visa { validUntil } } }';
  const read = async (now: string) =>
    (
      await house.graphql<{ visaRequest: { visa: { validUntil: string } } }>(
        examiner,
        query,
        { id: requestId },
        { now },
      )
    ).data.visaRequest;
  const [then, later] = [await read('2026-11-24T10:00:00Z'), await read('2031-01-01T10:00:00Z')];
  expect(later).toEqual(then);
  expect(then.visa.validUntil).toBe('2026-12-19');
});

test('over 30 without another ground nobody is certified: the lines say which grounds there are, and nothing is written', async () => {
  const requestId = await submitted(house, tenant(), { applicant: { birthDate: '1990-01-01' } });
  const { result } = await certify(officer(), requestId);
  expect(result.__typename).toBe('NotEligible');
  const grounds = result.lines?.find(({ ruleId }) => ruleId === 'R-ELIG-04');
  expect(grounds).toMatchObject({ outcome: 'BLOCKS' });
  expect(grounds?.detail).toContain('Aucun motif n’est rempli');
  expect([await rows('visa', requestId), await rows('eligibility_decision', requestId)]).toEqual([[], []]);
  const [row] = await house.sql<{ status: string }>('select status from visa_request where id = $1', [requestId]);
  expect(row?.status).toBe('SUBMITTED');
});

test.each([
  ['a rent above the maximum', { dwelling: { rentCents: 130_051, chargesCents: 0 } }, 'R-ELIG-10'],
  ['no resources at all', { applicant: { resources: [] }, dwelling: { mode: 'RENT_COMPUTATION' } }, 'R-ELIG-10'],
])('%s blocks the certification', async (_, change, ruleId) => {
  const requestId = await submitted(house, tenant(), change);
  const { result } = await certify(officer(), requestId);
  expect(result.lines?.filter(({ outcome }) => outcome === 'BLOCKS').map((line) => line.ruleId)).toEqual([ruleId]);
});

test('a student without resources has the flat rate, charges included', async () => {
  const change = {
    applicant: { situation: 'STUDENT', resources: [] },
    dwelling: { rentCents: 80_000, chargesCents: 4_000 },
  };
  const { result } = await certify(officer(), await submitted(house, tenant(), change));
  expect(result).toMatchObject({ __typename: 'VisaCertified', visa: { maxRentCents: 84_000 } });
});

test('a visa that would end before it is issued is not issued', async () => {
  const change = { applicant: { birthDate: '1995-11-25' }, dwelling: { plannedLeaseOn: '2026-11-24' } };
  const requestId = await submitted(house, tenant(), change);
  const { result } = await certify(officer(), requestId, { now: '2026-11-26T10:00:00Z' });
  expect(result.lines?.filter(({ outcome }) => outcome === 'BLOCKS').map(({ ruleId }) => ruleId)).toEqual([
    'R-VISA-12',
  ]);
});

test('a refusal needs a reason, which the tenant receives as it is written', async () => {
  const { viewer, email } = await reachableTenant(house);
  const requestId = await submitted(house, viewer);
  const examiner = officer();
  const refuse = (reasons: string[]) =>
    act(house, examiner, 'refuseVisaRequest', { ...operation(), requestId, reasons });
  expect((await refuse(['  '])).result.__typename).toBe('ReasonRequired');
  expect((await refuse(['La pièce d’identité <est> illisible.'])).result).toMatchObject({
    __typename: 'VisaRefused',
    visaRequest: { status: 'REFUSED' },
  });
  await house.jobsDone();
  const mail = house.post.to(email).find(({ subject }) => subject.startsWith('Réponse'));
  expect(mail?.text).toContain('La pièce d’identité <est> illisible.');
  expect(mail?.html).toContain('&lt;est&gt;');
  expect((await act(house, viewer, 'startVisaRequest', operation())).result.__typename).toBe('VisaRequestStarted');
});

test('what another officer took is theirs to decide, and what is decided is decided', async () => {
  await emptyQueue();
  const requestId = await submitted(house, tenant());
  const [holder, other] = [officer(), officer()];
  await takeNext(holder);
  expect((await certify(other, requestId)).code).toBe('INVALID_STATE');
  expect((await certify(holder, requestId)).result.__typename).toBe('VisaCertified');
  expect((await certify(holder, requestId)).code).toBe('INVALID_STATE');
  expect(
    (await act(house, holder, 'refuseVisaRequest', { ...operation(), requestId, reasons: ['Trop tard.'] })).code,
  ).toBe('INVALID_STATE');
});

test('two officers who decide at the same moment make one decision', async () => {
  const requestId = await submitted(house, tenant());
  const answers = await Promise.all([certify(officer(), requestId), certify(officer(), requestId)]);
  expect(answers.map(({ result, code }) => code ?? result.__typename).sort()).toEqual([
    'INVALID_STATE',
    'VisaCertified',
  ]);
  expect(await rows('visa', requestId)).toHaveLength(1);
});

test('a draft does not exist for an officer, and only officers decide', async () => {
  const camille = tenant();
  const { result } = await act(house, camille, 'startVisaRequest', operation());
  const draft = result.visaRequest?.id ?? '';
  expect((await certify(officer(), draft)).code).toBe('NOT_FOUND');
  const requestId = await submitted(house, tenant());
  for (const person of [tenant(), landlord()]) expect((await certify(person, requestId)).code).toBe('FORBIDDEN');
});

test('every invariant holds after all this', async () => {
  expect(await house.violations()).toEqual([]);
});
