import { Buffer } from 'node:buffer';
import { v7 as uuidv7 } from 'uuid';
import type { PersonViewer, Viewer } from '../viewer.ts';
import type { TestService } from './kit.ts';
import { anonymous, officer, tenant } from './viewers.ts';

/** A PDF small enough to read here: one empty page. */
export const SMALL_PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** Registers a landlord through the account service, as a person would, and answers the viewer the gateway would state. */
export async function registerLandlord(house: TestService, legalName: string): Promise<PersonViewer> {
  const email = `${uuidv7()}@exemple.fr`;
  const register = `mutation R($input: RegisterInput!) { register(input: $input) { __typename ... on Refusal { message } } }`;
  const to = { to: 'account' } as const;
  await house.graphql(
    anonymous(),
    register,
    {
      input: {
        operationId: uuidv7(),
        role: 'LANDLORD',
        email,
        password: 'Tilleuls-2026',
        isIntermediation: false,
        marketingConsent: false,
      },
    },
    to,
  );
  const code = await codeSentTo(house, email);
  const activate = `mutation A($input: ActivateInput!) { activate(input: $input) { __typename ... on SpaceActivated { me { id space { id } } } ... on Refusal { message } } }`;
  const activated = await house.graphql<{ activate: { me: { id: string; space: { id: string } } } }>(
    anonymous(),
    activate,
    { input: { email, code } },
    to,
  );
  const { me } = activated.data.activate;
  const viewer: PersonViewer = {
    kind: 'PERSON',
    identityId: me.id,
    spaceId: me.space.id,
    role: 'LANDLORD',
    spaceStatus: 'ACTIVE_INCOMPLETE',
    sessionId: uuidv7(),
  };
  const complete = `mutation C($input: CompleteProfileInput!) { completeProfile(input: $input) { __typename ... on Refusal { message } } }`;
  const profile = {
    kind: 'SCI',
    givenName: 'Claire',
    familyName: 'Morel',
    phone: '0601020304',
    address: { street: '4 rue des Tilleuls', postcode: '31000', city: 'Toulouse' },
    legalName,
    siren: '824541148',
    iban: 'FR7630006000011234567890189',
  };
  const completed = await house.graphql<{ completeProfile: { __typename: string; message?: string } }>(
    viewer,
    complete,
    { input: profile },
    to,
  );
  if (completed.data.completeProfile.__typename !== 'ProfileCompleted') throw new Error(JSON.stringify(completed));
  return { ...viewer, spaceStatus: 'ACTIVE' };
}

/** The activation code of the latest mail to an address, awaited at most 20 seconds. */
async function codeSentTo(house: TestService, address: string): Promise<string> {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    const code = house.post
      .to(address)
      .map(({ text }) => /\b[A-Z]{2}\d{6}\b/.exec(text)?.[0])
      .findLast((found) => found !== undefined);
    if (code) return code;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No activation code reached ${address} in 20 s.`);
}

/** A certified visa, asked for and examined in the visa service itself. */
export interface CertifiedVisa {
  id: string;
  number: string;
  maxRentCents: number;
  holderNames: string[];
  tenant: PersonViewer;
}

/** Carries a visa request from its start to its certification, at `now` when given. */
export async function certifyVisa(
  house: TestService,
  how: { now?: string; familyName?: string } = {},
): Promise<CertifiedVisa> {
  const viewer = tenant();
  const { familyName = 'Durand' } = how;
  const at = { to: 'visa', ...(how.now ? { now: how.now } : {}) } as const;
  async function write<Field extends string>(actor: Viewer, field: Field, input: object, selection: string) {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    const document = `mutation W($input: ${type}!) { ${field}(input: $input) { __typename ${selection} ... on Refusal { message } } }`;
    const answer = await house.graphql<Record<Field, never>>(actor, document, { input }, at);
    if (!answer.data?.[field] || 'message' in (answer.data[field] as object))
      throw new Error(`${field}: ${JSON.stringify(answer)}`);
    return answer.data[field] as never;
  }
  const started = (await write(
    viewer,
    'startVisaRequest',
    { operationId: uuidv7() },
    '... on VisaRequestStarted { visaRequest { id version } }',
  )) as { visaRequest: { id: string; version: number } };
  const { id: requestId, version } = started.visaRequest;
  const applicant = {
    givenName: 'Camille',
    familyName,
    birthDate: '2001-04-12',
    situation: 'EMPLOYEE',
    monthlyResourcesCents: 240_000,
  };
  const saved = (await write(
    viewer,
    'saveApplicant',
    { requestId, version, ...applicant },
    '... on ApplicantSaved { visaRequest { version } }',
  )) as { visaRequest: { version: number } };
  await write(
    viewer,
    'saveDwellingPlan',
    { requestId, version: saved.visaRequest.version, mode: 'RENT_COMPUTATION', inseeCode: '31555' },
    '',
  );
  for (const kind of ['IDENTITY', 'RESOURCES']) {
    const path = `/files/requests/${requestId}/documents/${uuidv7()}?kind=${kind}&name=piece.pdf`;
    const response = await house.request(viewer, 'PUT', path, SMALL_PDF, { ...at, contentType: 'application/pdf' });
    if (response.status !== 201) throw new Error(`${kind}: ${response.status} ${await response.text()}`);
  }
  await write(viewer, 'submitVisaRequest', { operationId: uuidv7(), requestId, declaresTrue: true }, '');
  const examiner = officer();
  await write(examiner, 'takeNextVisaRequest', { operationId: uuidv7() }, '');
  const certified = (await write(
    examiner,
    'certifyVisaRequest',
    { operationId: uuidv7(), requestId },
    '... on VisaCertified { visa { id number maxRentCents holderNames } }',
  )) as { visa: Omit<CertifiedVisa, 'tenant'> };
  return { ...certified.visa, tenant: viewer };
}
