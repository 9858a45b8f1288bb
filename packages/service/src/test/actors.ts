import { Buffer } from 'node:buffer';
import { v7 as uuidv7 } from 'uuid';
import type { PersonViewer, Viewer } from '../viewer.ts';
import type { TestService } from './kit.ts';
import { anonymous, officer, tenant } from './viewers.ts';

/** A PDF small enough to read here: one empty page. */
export const SMALL_PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** The password of everybody registered here. */
export const PASSWORD = 'Tilleuls-2026';

/** An SCI whose bank account and number nobody else has. */
const sci = (legalName: string) => ({
  kind: 'SCI',
  givenName: 'Claire',
  familyName: 'Morel',
  phone: '0601020304',
  address: { street: '4 rue des Tilleuls', postcode: '31000', inseeCode: '31555' },
  legalName,
  siren: someSiren(),
  iban: someIban(),
});

const tenantProfile = {
  kind: 'TENANT',
  givenName: 'Camille',
  familyName: 'Durand',
  birthDate: '2001-04-12',
  phone: '0605040302',
  address: { street: '8 allée Jean-Jaurès', postcode: '31000', inseeCode: '31555' },
};

/** A landlord with the space of an SCI, registered as a person would. */
export const registerLandlord = (house: TestService, legalName: string) => register(house, 'LANDLORD', sci(legalName));

/** A tenant with a complete profile, registered as a person would. */
export const registerTenant = (house: TestService) => register(house, 'TENANT', tenantProfile);

/** Registers, activates with the code of the mail, completes the profile; answers the viewer the gateway would state. */
async function register(house: TestService, role: 'TENANT' | 'LANDLORD', profile: object): Promise<PersonViewer> {
  const email = `${uuidv7()}@exemple.fr`;
  const to = { to: 'account' } as const;
  const registration = {
    operationId: uuidv7(),
    role,
    email,
    password: PASSWORD,
    isIntermediation: false,
    marketingConsent: false,
  };
  await house.graphql(
    anonymous(),
    `mutation R($input: RegisterInput!) { register(input: $input) { __typename } }`,
    { input: registration },
    to,
  );
  const code = await codeSentTo(house, email);
  const activate = `mutation A($input: ActivateInput!) { activate(input: $input) { ... on SpaceActivated { me { id space { id } } } } }`;
  const activated = await house.graphql<{ activate: { me: { id: string; space: { id: string } } } }>(
    anonymous(),
    activate,
    { input: { email, code, password: PASSWORD } },
    to,
  );
  const { me } = activated.data.activate;
  const viewer: PersonViewer = {
    kind: 'PERSON',
    identityId: me.id,
    spaceId: me.space.id,
    role,
    spaceStatus: 'ACTIVE_INCOMPLETE',
    memberRole: 'OWNER',
    sessionId: uuidv7(),
  };
  return complete(house, viewer, profile);
}

/** Another SCI on the ring of a landlord, as they would add it; answers them acting there. */
export async function addSci(house: TestService, landlord: PersonViewer, legalName: string): Promise<PersonViewer> {
  const profile = sci(legalName);
  const input = { operationId: uuidv7(), kind: 'SCI', legalName, siren: profile.siren };
  const open = `mutation O($input: OpenAnotherSpaceInput!) { openAnotherSpace(input: $input) { ... on AnotherSpaceOpened { space { id } } } }`;
  const { data } = await house.graphql<{ openAnotherSpace: { space: { id: string } } }>(
    landlord,
    open,
    { input },
    { to: 'account' },
  );
  const spaceId = data.openAnotherSpace.space.id;
  return complete(house, { ...landlord, spaceId, spaceStatus: 'ACTIVE_INCOMPLETE' }, profile);
}

/** Fills the profile of the space one acts in. */
async function complete(house: TestService, viewer: PersonViewer, profile: object): Promise<PersonViewer> {
  const document = `mutation C($input: CompleteProfileInput!) { completeProfile(input: $input) { __typename ... on ProfileRefused { fields { field message } } } }`;
  const completed = await house.graphql<{ completeProfile: { __typename: string } }>(
    viewer,
    document,
    { input: profile },
    { to: 'account' },
  );
  if (completed.data?.completeProfile.__typename !== 'ProfileCompleted') throw new Error(JSON.stringify(completed));
  return { ...viewer, spaceStatus: 'ACTIVE' };
}

const digits = (length: number) => Array.from({ length }, () => Math.floor(Math.random() * 10)).join('');

/** A SIREN nobody holds, with a right check digit (R-ACC-13). */
export function someSiren(): string {
  const eight = digits(8);
  const sum = [...eight].reduce((total, digit, index) => total + luhnValue(Number(digit), index % 2 === 1), 0);
  return `${eight}${(10 - (sum % 10)) % 10}`;
}

/** A SIRET of a company, with a right check digit (R-ACC-14). */
export function someSiret(siren: string): string {
  const thirteen = `${siren.replaceAll(' ', '')}${digits(4)}`;
  const sum = [...thirteen].reduce((total, digit, index) => total + luhnValue(Number(digit), index % 2 === 0), 0);
  return `${thirteen}${(10 - (sum % 10)) % 10}`;
}

const luhnValue = (digit: number, doubled: boolean) => (doubled ? digit * 2 - (digit > 4 ? 9 : 0) : digit);

/** A French IBAN nobody holds, with right RIB key and check digits (R-ACC-12). */
export function someIban(): string {
  const account = digits(11);
  const key = 97n - ((89n * 30006n + 15n * 1n + 3n * BigInt(account)) % 97n);
  const bban = `3000600001${account}${String(key).padStart(2, '0')}`;
  const check = 98n - (BigInt(`${bban}152700`) % 97n);
  return `FR${String(check).padStart(2, '0')}${bban}`;
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
  how: { now?: string; familyName?: string; tenant?: PersonViewer } = {},
): Promise<CertifiedVisa> {
  const viewer = how.tenant ?? tenant();
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
    residence: 'FREE_MOVEMENT',
    resources: [{ kind: 'NET_PAY', declaredCents: 240_000 }],
  };
  const saved = (await write(
    viewer,
    'saveApplicant',
    { requestId, version, ...applicant },
    '... on ApplicantSaved { visaRequest { version } }',
  )) as { visaRequest: { version: number } };
  const signing = (await write(
    viewer,
    'saveHousehold',
    { requestId, version: saved.visaRequest.version, signatories: 1 },
    '... on HouseholdSaved { visaRequest { version } }',
  )) as { visaRequest: { version: number } };
  await write(
    viewer,
    'saveDwellingPlan',
    { requestId, version: signing.visaRequest.version, mode: 'RENT_COMPUTATION', inseeCode: '31555' },
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
