import { SMALL_PDF } from '@trousseau/service/test/actors';
import type { TestService } from '@trousseau/service/test/kit';
import { officer, service, tenant } from '@trousseau/service/test/viewers';
import type { PersonViewer, Viewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';

/** A Monday, at eleven in Paris. */
export const monday = '2026-11-23T10:00:00Z';

/** What a mutation answered, with every field these tests read. */
export interface Result {
  __typename: string;
  message?: string;
  missing?: string[];
  fields?: { field: string; message: string }[];
  lines?: { ruleId: string; outcome: string; detail: string }[];
  currentVersion?: number;
  visaRequest?: { id: string; status: string; version: number; number: string };
  visa?: { id: string; number: string; validUntil: string; maxRentCents: number; status: string };
}

const request = 'visaRequest { id number status version }';
const selections: Record<string, string> = {
  startVisaRequest: `... on VisaRequestStarted { ${request} } ... on AnotherRequestOpen { ${request} }`,
  redoVisaRequest: `... on VisaRequestStarted { ${request} } ... on AnotherRequestOpen { ${request} }`,
  openPaperLink: '... on PaperLinkOpened { expiresAt }',
  closePaperLink: `... on PaperLinkClosed { ${request} }`,
  keepHalfTyped: `... on HalfTypedKept { ${request} }`,
  saveApplicant: `... on ApplicantSaved { ${request} } ... on ApplicantRefused { fields { field message } } ... on StaleVersion { currentVersion }`,
  saveEmployment: `... on EmploymentSaved { ${request} } ... on EmploymentRefused { fields { field message } } ... on StaleVersion { currentVersion }`,
  saveHousehold: `... on HouseholdSaved { ${request} } ... on HouseholdRefused { fields { field message } } ... on StaleVersion { currentVersion }`,
  saveDwellingPlan: `... on DwellingPlanSaved { ${request} } ... on DwellingPlanRefused { fields { field message } } ... on StaleVersion { currentVersion }`,
  removeVisaDocument: `... on VisaDocumentRemoved { ${request} }`,
  submitVisaRequest: `... on VisaRequestSubmitted { ${request} } ... on VisaRequestNotReady { missing }`,
  takeNextVisaRequest: `... on VisaRequestTaken { ${request} }`,
  withdrawVisaRequest: `... on VisaRequestWithdrawn { ${request} }`,
  openVisaRequest: `... on VisaRequestOpened { ${request} }`,
  assignVisaRequest: `... on VisaRequestAssigned { ${request} }`,
  declareVisaConflict: `... on VisaConflictDeclared { ${request} }`,
  revokeVisa: `... on VisaRevoked { ${request} }`,
  judgeVisaDocument: `... on VisaDocumentJudged { ${request} }`,
  askVisaDocuments: `... on VisaDocumentsAsked { ${request} }`,
  completeVisaRequest: `... on VisaRequestCompleted { ${request} } ... on VisaRequestNotReady { missing }`,
  certifyVisaRequest: `... on VisaCertified { ${request} visa { id number validUntil maxRentCents status } } ... on NotEligible { lines { ruleId outcome detail } }`,
  contestVisaRefusal: `... on VisaRefusalContested { ${request} } ... on AnotherRequestOpen { ${request} }`,
  refuseVisaRequest: `... on VisaRefused { ${request} }`,
};

// Never refused: their unions have no refusal to select.
const neverRefused = [
  ...['declareVisaConflict', 'keepHalfTyped', 'openPaperLink', 'closePaperLink'],
  ...['removeVisaDocument', 'withdrawVisaRequest'],
];
const refusal = (field: string) => (neverRefused.includes(field) ? '' : '... on Refusal { message }');

/** Sends one mutation as a person; answers its result, or the code of the error. */
export async function act(
  house: TestService,
  viewer: Viewer,
  field: string,
  input: object,
  now = monday,
): Promise<{ result: Result; code: string | undefined }> {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const document = `mutation M($input: ${type}!) { ${field}(input: $input) { __typename ${refusal(field)} ${selections[field]} } }`;
  const answer = await house.graphql<Record<string, Result>>(viewer, document, { input }, { now });
  return { result: answer.data?.[field] ?? { __typename: '' }, code: answer.errors?.[0]?.extensions.code };
}

export const operation = () => ({ operationId: uuidv7() });

/** A salaried woman of 24 with 2 601 € a month. */
export const applicant = {
  givenName: 'Łucja',
  familyName: 'Nuñez-Œuvrard',
  birthDate: '2002-03-04',
  residence: 'FREE_MOVEMENT',
  situation: 'EMPLOYEE',
  resources: [{ kind: 'NET_PAY', declaredCents: 260_100 }],
};

/** A flat in Lyon at 850 € and 50 € of charges. */
export const dwelling = {
  mode: 'DWELLING',
  inseeCode: '69123',
  rentCents: 85_000,
  chargesCents: 5_000,
  plannedLeaseOn: '2026-12-15',
};

/** Sends a paper; answers the response. */
export const put = (
  house: TestService,
  viewer: Viewer,
  requestId: string,
  how: { id?: string; kind?: string; name?: string; bytes?: Uint8Array; now?: string } = {},
) => {
  const { id = uuidv7(), kind = 'IDENTITY', name = 'piece.pdf', bytes = SMALL_PDF, now = monday } = how;
  const path = `/files/requests/${requestId}/documents/${id}?kind=${kind}&name=${encodeURIComponent(name)}`;
  return house.request(viewer, 'PUT', path, bytes, { now, contentType: 'application/octet-stream' });
};

export interface Draft {
  id: string;
  version: number;
}

/** Opens a draft and fills its steps; what is given replaces what is usual. */
export async function fillDraft(
  house: TestService,
  viewer: Viewer,
  change: { applicant?: object; dwelling?: object; now?: string } = {},
): Promise<Draft> {
  const { now } = change;
  const { result: started } = await act(house, viewer, 'startVisaRequest', operation(), now);
  const { id: requestId = '', version = 0 } = started.visaRequest ?? {};
  const { result: saved } = await act(
    house,
    viewer,
    'saveApplicant',
    { requestId, version, ...applicant, ...change.applicant },
    now,
  );
  const alone = { requestId, version: saved.visaRequest?.version ?? 0, signatories: 1 };
  const { result: signing } = await act(house, viewer, 'saveHousehold', alone, now);
  const planned = { requestId, version: signing.visaRequest?.version ?? 0, ...dwelling, ...change.dwelling };
  const { result: complete } = await act(house, viewer, 'saveDwellingPlan', planned, now);
  if (!complete.visaRequest) throw new Error(JSON.stringify([started, saved, complete]));
  for (const kind of ['IDENTITY', 'RESOURCES', 'STUDENT_CARD'])
    await put(house, viewer, requestId, { kind, ...(now ? { now } : {}) });
  return { id: requestId, version: complete.visaRequest.version };
}

/** A complete draft, sent. */
export async function submitted(
  house: TestService,
  viewer: Viewer,
  change: Parameters<typeof fillDraft>[2] = {},
): Promise<string> {
  const { id } = await fillDraft(house, viewer, change);
  const { result } = await act(
    house,
    viewer,
    'submitVisaRequest',
    { ...operation(), requestId: id, declaresTrue: true },
    change.now,
  );
  if (result.__typename !== 'VisaRequestSubmitted') throw new Error(JSON.stringify(result));
  return id;
}

/** Lets an officer take a sent request. */
export async function taken(house: TestService, requestId: string, now = monday): Promise<PersonViewer> {
  const examiner = officer();
  const input = { ...operation(), requestId, officerId: examiner.identityId };
  const { result } = await act(house, examiner, 'assignVisaRequest', input, now);
  if (result.__typename !== 'VisaRequestAssigned') throw new Error(JSON.stringify(result));
  return examiner;
}

/** A visa just certified, and the tenant who holds it. */
export interface Issued {
  id: string;
  number: string;
  viewer: PersonViewer;
}

export async function issued(house: TestService, change: Parameters<typeof fillDraft>[2] = {}): Promise<Issued> {
  const viewer = tenant();
  const { result } = await act(house, officer(), 'certifyVisaRequest', {
    ...operation(),
    requestId: await submitted(house, viewer, change),
  });
  return { id: result.visa?.id ?? '', number: result.visa?.number ?? '', viewer };
}

/** A tenant, in a house with the account service, whose space the account service knows, so that an e-mail can reach them. */
export async function reachableTenant(house: TestService): Promise<{ viewer: PersonViewer; email: string }> {
  const email = `${uuidv7()}@exemple.fr`;
  const document =
    'mutation O($input: OpenOfficerSpaceInput!) { openOfficerSpace(input: $input) { ... on OfficerSpaceOpened { spaceId } } }';
  const input = { email, password: 'Tilleuls-2026', givenName: 'Camille', familyName: 'Durand' };
  const { data } = await house.graphql<{ openOfficerSpace: { spaceId: string } }>(
    service('local'),
    document,
    { input },
    { to: 'account' },
  );
  return { viewer: tenant({ spaceId: data.openOfficerSpace.spaceId }), email };
}
