import { samplePdf } from '@trousseau/local/demo/sample-pdf';
import { v7 as newId } from 'uuid';
import { eventually } from '../eventually.ts';
import type { Visitor } from '../visitor.ts';
import { newLandlord, newTenant, openOfficerSpace, signedIn, TENANT_PROFILE } from './people.ts';

/** How a write is sent: once, or as insistently as a test wants. */
export interface Way {
  act<Result>(
    visitor: Visitor,
    field: string,
    input: Record<string, unknown>,
    wanted: string,
    selection: string,
  ): Promise<Result>;
  upload(visitor: Visitor, folder: string, kind: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
}

/** The ordinary way. */
export const once: Way = {
  act: (visitor, field, input, wanted, selection) => visitor.act(field, input, wanted, selection),
  upload: async (visitor, folder, kind, bytes) => {
    const response = await visitor.upload(folder, kind, bytes);
    if (response.status !== 201) throw new Error(`${kind}: ${response.status} ${await response.text()}`);
  },
};

/** The days on which it all happens; later than those of the browser journey, so that no queue mixes them. */
const DAYS = {
  requestedAt: '2026-07-06T09:00:00Z',
  contractAt: '2026-07-25T09:00:00Z',
  signedOn: '2026-07-25',
  effectiveOn: '2026-08-01',
  endsOn: '2029-07-31',
  unpaidAt: '2026-10-09T09:00:00Z',
} as const;
const RENT = { rentCents: 56_000, chargesCents: 6_000 } as const;
const DUE_CENTS = RENT.rentCents + RENT.chargesCents;

interface RequestState {
  visaRequest: { id: string; version: number; requiredDocuments: { kind: string; label: string }[] };
}

/** A visa request sent to the officers. */
export async function playRequest(way: Way, tenant: Visitor): Promise<string> {
  const selection = 'visaRequest { id version requiredDocuments { kind label } }';
  const operation = { operationId: newId() };
  const started = await way.act<RequestState>(tenant, 'startVisaRequest', operation, 'VisaRequestStarted', selection);
  const { givenName, familyName, birthDate } = TENANT_PROFILE;
  const applicant = {
    requestId: started.visaRequest.id,
    version: started.visaRequest.version,
    ...{
      givenName,
      familyName,
      birthDate,
      residence: 'FREE_MOVEMENT',
      situation: 'EMPLOYEE',
      resources: [{ kind: 'NET_PAY', declaredCents: 198_000 }],
    },
  };
  const saved = await way.act<RequestState>(tenant, 'saveApplicant', applicant, 'ApplicantSaved', selection);
  const alone = { requestId: started.visaRequest.id, version: saved.visaRequest.version, signatories: 1 };
  const signing = await way.act<RequestState>(tenant, 'saveHousehold', alone, 'HouseholdSaved', selection);
  const plan = {
    requestId: started.visaRequest.id,
    version: signing.visaRequest.version,
    ...{ mode: 'RENT_COMPUTATION', inseeCode: '31555' },
  };
  const planned = await way.act<RequestState>(tenant, 'saveDwellingPlan', plan, 'DwellingPlanSaved', selection);
  const { id, requiredDocuments } = planned.visaRequest;
  for (const { kind, label } of requiredDocuments) {
    await way.upload(tenant, `visa/requests/${id}`, kind, samplePdf(label));
  }
  const sent = { operationId: newId(), requestId: id, declaresTrue: true };
  await way.act(tenant, 'submitVisaRequest', sent, 'VisaRequestSubmitted', 'visaRequest { id }');
  return id;
}

/** An officer takes requests until this one is in hand, and certifies it. */
export async function playCertification(way: Way, officer: Visitor, requestId: string) {
  for (let taken = ''; taken !== requestId; ) {
    const operation = { operationId: newId() };
    const { visaRequest } = await way.act<{ visaRequest: { id: string } }>(
      ...([officer, 'takeNextVisaRequest', operation, 'VisaRequestTaken', 'visaRequest { id }'] as const),
    );
    taken = visaRequest.id;
  }
  const { visa } = await way.act<{ visa: { id: string; number: string } }>(
    ...([officer, 'certifyVisaRequest', { operationId: newId(), requestId }, 'VisaCertified'] as const),
    'visa { id number }',
  );
  return visa;
}

/** A link by which the tenant shows the visa. @returns its id */
async function playVisaShare(way: Way, tenant: Visitor, visaId: string): Promise<string> {
  const input = { operationId: newId(), visaId, label: 'Agence du Port' };
  const { share } = await way.act<{ share: { id: string } }>(tenant, 'shareVisa', input, 'VisaShared', 'share { id }');
  return share.id;
}

/** What a landlord sends to make a contract from a visa. */
export function contractInput(visaNumber: string, rentCents: number = RENT.rentCents) {
  const dwelling = {
    ...{ street: '8 rue du Taur', inseeCode: '31555', postcode: '31000', city: 'Toulouse' },
    ...{ stock: 'PRIVATE', furnished: false, mainResidence: true, decent: true },
  };
  const { signedOn, effectiveOn, endsOn } = DAYS;
  const lease = {
    ...{ kind: 'LAW_1989_EMPTY', rentCents, chargesCents: RENT.chargesCents, depositCents: rentCents, dueDay: 1 },
    ...{ plannedSignatureOn: signedOn, effectiveOn, endsOn, terminationClause: true, familyTie: false },
  };
  return { operationId: newId(), visaNumber, familyName: TENANT_PROFILE.familyName, dwelling, lease };
}

/** A contract validated and its lease signed. */
export async function playContract(way: Way, landlord: Visitor, visaNumber: string) {
  const { contract } = await way.act<{ contract: { id: string; number: string } }>(
    ...([landlord, 'generateContract', contractInput(visaNumber), 'ContractGenerated'] as const),
    'contract { id number }',
  );
  const contractId = contract.id;
  const accepted = { operationId: newId(), contractId, termsAccepted: true };
  await way.act(landlord, 'validateContract', accepted, 'ContractValidated', 'contract { id }');
  const signed = { operationId: newId(), contractId, signedOn: DAYS.signedOn };
  await way.act(landlord, 'recordLeaseSigned', signed, 'LeaseSigned', 'contract { id }');
  return contract;
}

/** The first month paid, the next two not; declared with its papers. @returns the claim's id */
export async function playClaim(way: Way, landlord: Visitor, contractId: string): Promise<string> {
  const account = await eventually('the tenant’s account', async () => {
    const query = 'query ($id: ID!) { tenantAccount(contractId: $id) { version } }';
    return (await landlord.ask<{ tenantAccount: { version: number } | null }>(query, { id: contractId })).tenantAccount;
  });
  const month = (dueOn: string, receivedOn: string | null) => ({
    ...{ dueOn, dueCents: DUE_CENTS, housingAidCents: 0, receivedCents: receivedOn ? DUE_CENTS : 0, receivedOn },
  });
  const months = [month('2026-08-01', '2026-08-03'), month('2026-09-01', null), month('2026-10-01', null)];
  const grid = { contractId, version: account.version, months };
  await way.act(landlord, 'saveRentMonths', grid, 'RentMonthsSaved', 'tenantAccount { version }');
  const posted = { operationId: newId(), contractId, postedOn: '2026-10-08' };
  await way.act(landlord, 'recordNoticePosted', posted, 'NoticePosted', 'claim { id }');
  const { claim } = await way.act<{
    claim: { id: string; requiredDocuments: { kind: string; label: string; mandatory: boolean }[] };
  }>(
    ...([landlord, 'declareUnpaidRent', { operationId: newId(), contractId }, 'UnpaidRentDeclared'] as const),
    'claim { id requiredDocuments { kind label mandatory } }',
  );
  for (const { kind, label } of claim.requiredDocuments.filter(({ mandatory }) => mandatory)) {
    await way.upload(landlord, `claims/claims/${claim.id}`, kind, samplePdf(label));
  }
  return claim.id;
}

/** The receipt, issued by the officer. @returns its id */
async function playIssue(way: Way, officer: Visitor, claimId: string): Promise<string> {
  const confirmed = { operationId: newId(), claimId };
  await way.act(officer, 'confirmClaimDocuments', confirmed, 'ClaimDocumentsConfirmed', 'claim { id }');
  const { receipt } = await way.act<{ receipt: { id: string } }>(
    ...([officer, 'issueReceipt', { operationId: newId(), claimId }, 'ReceiptIssued', 'receipt { id }'] as const),
  );
  return receipt.id;
}

/** The receipt, issued by the officer and validated by the landlord. @returns its id */
export async function playReceipt(
  way: Way,
  { officer, landlord, claimId }: Record<'officer' | 'landlord', Visitor> & { claimId: string },
) {
  const receiptId = await playIssue(way, officer, claimId);
  const validated = { operationId: newId(), receiptId };
  await way.act(landlord, 'validateReceipt', validated, 'ReceiptValidated', 'receipt { id }');
  return receiptId;
}

/** One guarantee from request to payment, with its people. */
export type Guarantee = Awaited<ReturnType<typeof playGuarantee>>;

/** Plays everything, through the door. */
export async function playGuarantee(way: Way = once) {
  const declared = await playDeclaredClaim(way);
  const receiptId = await playReceipt(way, declared);
  return { ...declared, receiptId };
}

/** The same up to a receipt that waits for its landlord. */
export async function playIssuedReceipt(way: Way = once) {
  const declared = await playDeclaredClaim(way);
  const receiptId = await playIssue(way, declared.officer, declared.claimId);
  return { ...declared, receiptId };
}

/** The same up to a declared claim with its papers. */
export async function playDeclaredClaim(way: Way = once) {
  const lease = await playSignedLease(way);
  const claimId = await playClaim(way, lease.landlord, lease.contract.id);
  return { ...lease, claimId };
}

/** The same up to a signed lease whose rent is not always paid. */
export async function playSignedLease(way: Way = once) {
  const officer = await signedIn(await openOfficerSpace(), DAYS.requestedAt);
  const tenant = await newTenant(DAYS.requestedAt);
  const requestId = await playRequest(way, tenant);
  const visa = await playCertification(way, officer, requestId);
  const visaShareId = await playVisaShare(way, tenant, visa.id);
  const landlord = await newLandlord(DAYS.contractAt);
  const contract = await playContract(way, landlord, visa.number);
  tenant.at = officer.at = landlord.at = DAYS.unpaidAt;
  return { officer, tenant, landlord, requestId, visa, visaShareId, contract };
}
