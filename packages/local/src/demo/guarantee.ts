import type { Temporal } from 'temporal-polyfill';
import { CAST, TOULOUSE } from './cast.ts';
import type { Person } from './person.ts';
import { samplePdf } from './sample-pdf.ts';

const RENT = { rentCents: 56_000, chargesCents: 6_000 } as const;

interface RequestState {
  id: string;
  version: number;
  requiredDocuments: { kind: string; label: string; received: boolean }[];
}

const REQUEST = 'id version requiredDocuments { kind label received }';

/** Fills a visa request: who, alone, where. @returns it as it stands, still a draft */
export async function draftVisaRequest(
  tenant: Person,
  who: { givenName: string; familyName: string; birthDate: string },
): Promise<RequestState> {
  const started = await tenant.act<{ visaRequest: RequestState }>(
    'startVisaRequest',
    {},
    'VisaRequestStarted',
    `visaRequest { ${REQUEST} }`,
  );
  const { id: requestId, version } = started.visaRequest;
  const { givenName, familyName, birthDate } = who;
  const applicant = {
    requestId,
    version,
    givenName,
    familyName,
    birthDate,
    residence: 'FREE_MOVEMENT',
    situation: 'EMPLOYEE',
    resources: [{ kind: 'NET_PAY', declaredCents: 198_000 }],
  };
  const saved = await tenant.mutate<{ visaRequest: RequestState }>(
    'saveApplicant',
    applicant,
    'ApplicantSaved',
    `visaRequest { ${REQUEST} }`,
  );
  const signing = await tenant.mutate<{ visaRequest: RequestState }>(
    'saveHousehold',
    { requestId, version: saved.visaRequest.version, signatories: 1 },
    'HouseholdSaved',
    `visaRequest { ${REQUEST} }`,
  );
  const plan = {
    requestId,
    version: signing.visaRequest.version,
    mode: 'RENT_COMPUTATION',
    inseeCode: TOULOUSE.inseeCode,
  };
  const planned = await tenant.mutate<{ visaRequest: RequestState }>(
    'saveDwellingPlan',
    plan,
    'DwellingPlanSaved',
    `visaRequest { ${REQUEST} }`,
  );
  return planned.visaRequest;
}

/** Adds the papers and sends the request: it waits for an officer. */
export async function sendVisaRequest(tenant: Person, request: RequestState): Promise<void> {
  for (const { kind, label } of request.requiredDocuments) {
    await tenant.upload(`visa/requests/${request.id}`, kind, `${kind.toLowerCase()}.pdf`, samplePdf(label));
  }
  await tenant.act(
    'submitVisaRequest',
    { requestId: request.id, declaresTrue: true },
    'VisaRequestSubmitted',
    'visaRequest { id }',
  );
}

/** Sends the request; an officer takes it and certifies it. @returns the visa's number */
export async function obtainVisa(tenant: Person, officer: Person, request: RequestState): Promise<string> {
  await sendVisaRequest(tenant, request);
  officer.at = tenant.at;
  await officer.act('takeNextVisaRequest', {}, 'VisaRequestTaken', 'visaRequest { id }');
  const { visa } = await officer.act<{ visa: { number: string } }>(
    'certifyVisaRequest',
    { requestId: request.id },
    'VisaCertified',
    'visa { number }',
  );
  return visa.number;
}

/** What the landlord and the tenant agreed on. */
export interface Let {
  visaNumber: string;
  tenant: { givenName: string; familyName: string };
  street: string;
  signedOn: Temporal.PlainDate;
  effectiveOn: Temporal.PlainDate;
  dueDay: number;
}

/** Makes the contract, validates it and records the signature of the lease. @returns the contract's id */
export async function letDwelling(landlord: Person, agreement: Let): Promise<string> {
  const { visaNumber, tenant, street, signedOn, effectiveOn, dueDay } = agreement;
  const dwelling = {
    street,
    ...TOULOUSE,
    stock: 'PRIVATE',
    furnished: false,
    mainResidence: true,
    decent: true,
  };
  const lease = {
    kind: 'LAW_1989_EMPTY',
    ...RENT,
    depositCents: RENT.rentCents,
    dueDay,
    plannedSignatureOn: signedOn.toString(),
    effectiveOn: effectiveOn.toString(),
    endsOn: effectiveOn.add({ years: 3 }).subtract({ days: 1 }).toString(),
    terminationClause: true,
    familyTie: false,
    signatories: [
      { capacity: 'REPRESENTATIVE', name: nameOf(CAST.landlord) },
      { capacity: 'TENANT', name: nameOf(tenant) },
    ],
  };
  const generated = await landlord.act<{ contract: { id: string } }>(
    'generateContract',
    { visaNumber, familyName: tenant.familyName, dwelling, lease },
    'ContractGenerated',
    'contract { id }',
  );
  const contractId = generated.contract.id;
  await landlord.act('validateContract', { contractId, termsAccepted: true }, 'ContractValidated', 'contract { id }');
  await landlord.act(
    'recordLeaseSigned',
    { contractId, signedOn: signedOn.toString() },
    'LeaseSigned',
    'contract { id }',
  );
  return contractId;
}

const nameOf = ({ givenName, familyName }: { givenName: string; familyName: string }) => `${givenName} ${familyName}`;

/** Enters every month since the lease began as paid, but for the last two, of which at most the housing aid came. */
export async function enterRents(
  landlord: Person,
  contractId: string,
  dueDays: readonly Temporal.PlainDate[],
  housingAidCents = 0,
): Promise<void> {
  const account = await landlord.eventually('the tenant’s account', async () => {
    const query = 'query Account($id: ID!) { tenantAccount(contractId: $id) { version } }';
    return (await landlord.ask<{ tenantAccount: { version: number } | null }>(query, { id: contractId })).tenantAccount;
  });
  const dueCents = RENT.rentCents + RENT.chargesCents;
  const months = dueDays.map((dueOn, index) => {
    const paid = index < dueDays.length - 2;
    return {
      dueOn: dueOn.toString(),
      dueCents,
      housingAidCents,
      receivedCents: paid ? dueCents - housingAidCents : 0,
      receivedOn: paid ? dueOn.toString() : null,
    };
  });
  await landlord.mutate(
    'saveRentMonths',
    { contractId, version: account.version, months },
    'RentMonthsSaved',
    'tenantAccount { version }',
  );
}
