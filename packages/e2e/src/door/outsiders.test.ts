import * as viewers from '@trousseau/service/test/viewers';
import type { Viewer } from '@trousseau/service/viewer';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Guarantee, playGuarantee } from '../played/guarantee.ts';
import { conversationOf } from '../played/messages.ts';
import { firstNotificationOf } from '../played/notifications.ts';
import { newProgram } from '../played/partner.ts';
import { type PartnerBody, playPartnerBody } from '../played/partner-body.ts';
import { newAddress, newLandlord, newMandate, newTenant, openPartnerSpace, signedIn } from '../played/people.ts';
import { planOf } from '../played/repayment.ts';
import type { Visitor } from '../visitor.ts';
import { anyDocument, rootFields } from './any-document.ts';
import { fetchEntity } from './fetch-entity.ts';
import { notTried } from './not-tried.ts';

/** S19: what is not yours does not exist, to the last byte of the answer. */

type Outsider = 'tenant' | 'landlord' | 'partner';

let guarantee: Guarantee;
let debt: { debtId: string; planId: string };
let papers: { visa: string; claim: string };
let landlordSpaceId: string;
let landlordSessionId: string;
let issued: PartnerBody;
let landlordId: string;
let invitationId: string;
let mandateId: string;
let apiClientId: string;
let landlordNotificationId: string;
let tenantNotificationId: string;
let conversationId: string;
const outsiders = {} as Record<Outsider, Visitor>;

beforeAll(async () => {
  guarantee = await playGuarantee();
  const { tenant, landlord, requestId, claimId } = guarantee;
  const ofRequest = await tenant.ask<{ visaRequest: { documents: { id: string }[] } }>(
    'query ($id: ID!) { visaRequest(id: $id) { documents { id } } }',
    { id: requestId },
  );
  const ofClaim = await landlord.ask<{ unpaidClaim: { documents: { id: string }[] } }>(
    'query ($id: ID!) { unpaidClaim(id: $id) { documents { id } } }',
    { id: claimId },
  );
  papers = { visa: ofRequest.visaRequest.documents[0]?.id ?? '', claim: ofClaim.unpaidClaim.documents[0]?.id ?? '' };
  debt = await planOf(tenant);
  conversationId = await conversationOf(guarantee);
  const guest = { operationId: newId(), email: newAddress('invitee'), memberRole: 'READER' };
  await landlord.act('inviteMember', guest, 'InvitationSent');
  mandateId = await newMandate(landlord);
  const { me } = await landlord.ask<{
    me: { id: string; space: { id: string; invitations: { id: string }[] }; sessions: { id: string }[] };
  }>('{ me { id space { id invitations { id } } sessions { id } } }');
  landlordId = me.id;
  invitationId = me.space.invitations[0]?.id ?? '';
  landlordSpaceId = me.space.id;
  landlordSessionId = me.sessions[0]?.id ?? '';
  issued = await playPartnerBody();
  apiClientId = (await newProgram(await signedIn(await openPartnerSpace(['31'])))).id;
  landlordNotificationId = await firstNotificationOf(landlord);
  tenantNotificationId = await firstNotificationOf(tenant);
  outsiders.tenant = await newTenant();
  outsiders.landlord = await newLandlord();
  outsiders.partner = await signedIn(await openPartnerSpace(['75']));
});

/** Root fields that name a thing, who tries, under which name, and what it names. */
const tries: readonly { field: string; outsider: Outsider; name: string; real: () => string }[] = [
  { field: 'visaRequest', outsider: 'tenant', name: 'id', real: () => guarantee.requestId },
  ...[
    ...['keepHalfTyped', 'redoVisaRequest', 'openPaperLink', 'closePaperLink', 'saveApplicant', 'saveEmployment'],
    ...['saveHousehold', 'saveDwellingPlan', 'submitVisaRequest', 'completeVisaRequest', 'withdrawVisaRequest'],
  ].map((field) => ({ field, outsider: 'tenant' as const, name: 'requestId', real: () => guarantee.requestId })),
  { field: 'removeVisaDocument', outsider: 'tenant', name: 'documentId', real: () => papers.visa },
  { field: 'renewVisa', outsider: 'tenant', name: 'visaId', real: () => guarantee.visa.id },
  { field: 'shareVisa', outsider: 'tenant', name: 'visaId', real: () => guarantee.visa.id },
  { field: 'revokeVisaShare', outsider: 'tenant', name: 'shareId', real: () => guarantee.visaShareId },
  { field: 'contract', outsider: 'tenant', name: 'id', real: () => guarantee.contract.id },
  { field: 'contract', outsider: 'landlord', name: 'id', real: () => guarantee.contract.id },
  { field: 'contract', outsider: 'partner', name: 'id', real: () => guarantee.contract.id },
  { field: 'contractByNumber', outsider: 'partner', name: 'number', real: () => guarantee.contract.number },
  { field: 'visaByNumber', outsider: 'partner', name: 'number', real: () => guarantee.visa.number },
  { field: 'unpaidClaim', outsider: 'partner', name: 'id', real: () => guarantee.claimId },
  { field: 'rotateApiClientSecret', outsider: 'partner', name: 'apiClientId', real: () => apiClientId },
  { field: 'revokeApiClient', outsider: 'partner', name: 'apiClientId', real: () => apiClientId },
  { field: 'endSession', outsider: 'landlord', name: 'sessionId', real: () => landlordSessionId },
  { field: 'endSession', outsider: 'tenant', name: 'sessionId', real: () => landlordSessionId },
  { field: 'markNotificationRead', outsider: 'landlord', name: 'notificationId', real: () => tenantNotificationId },
  { field: 'markNotificationRead', outsider: 'tenant', name: 'notificationId', real: () => landlordNotificationId },
  { field: 'switchSpace', outsider: 'landlord', name: 'spaceId', real: () => landlordSpaceId },
  { field: 'switchSpace', outsider: 'tenant', name: 'spaceId', real: () => landlordSpaceId },
  { field: 'partnerAccount', outsider: 'partner', name: 'id', real: () => issued.partnerAccountId },
  { field: 'reissueCredentials', outsider: 'partner', name: 'partnerAccountId', real: () => issued.partnerAccountId },
  { field: 'revokePartnerAccount', outsider: 'partner', name: 'partnerAccountId', real: () => issued.partnerAccountId },
  { field: 'issuanceImport', outsider: 'partner', name: 'id', real: () => issued.importId },
  { field: 'confirmIssuance', outsider: 'partner', name: 'importId', real: () => issued.importId },
  { field: 'decideAdministratorRequest', outsider: 'partner', name: 'requestId', real: () => issued.requestId },
  { field: 'setPartnerUserRights', outsider: 'landlord', name: 'partnerUserId', real: () => issued.partnerUserId },
  { field: 'revokePartnerUser', outsider: 'landlord', name: 'partnerUserId', real: () => issued.partnerUserId },
  { field: 'changePartnerAccountEmail', outsider: 'landlord', name: 'partnerUserId', real: () => issued.partnerUserId },
  { field: 'handOverAdministration', outsider: 'landlord', name: 'partnerUserId', real: () => issued.partnerUserId },
  { field: 'confirmLettersPrinted', outsider: 'partner', name: 'letterBundleId', real: () => issued.letterBundleId },
  { field: 'leaveSpace', outsider: 'landlord', name: 'spaceId', real: () => landlordSpaceId },
  { field: 'closeSpace', outsider: 'landlord', name: 'spaceId', real: () => landlordSpaceId },
  { field: 'changeMemberRole', outsider: 'landlord', name: 'memberId', real: () => landlordId },
  { field: 'removeMember', outsider: 'landlord', name: 'memberId', real: () => landlordId },
  { field: 'resendInvitation', outsider: 'landlord', name: 'invitationId', real: () => invitationId },
  { field: 'acceptMandate', outsider: 'landlord', name: 'mandateId', real: () => mandateId },
  { field: 'endMandate', outsider: 'landlord', name: 'mandateId', real: () => mandateId },
  { field: 'cancelInvitation', outsider: 'landlord', name: 'invitationId', real: () => invitationId },
  ...['validateContract', 'recordLeaseSigned', 'cancelContract', 'checkLease', 'declareContractEvent'].map((field) => ({
    ...{ field, outsider: 'landlord' as const, name: 'contractId', real: () => guarantee.contract.id },
  })),
  { field: 'tenantAccount', outsider: 'landlord', name: 'contractId', real: () => guarantee.contract.id },
  { field: 'saveRentMonths', outsider: 'landlord', name: 'contractId', real: () => guarantee.contract.id },
  { field: 'recordNoticePosted', outsider: 'landlord', name: 'contractId', real: () => guarantee.contract.id },
  { field: 'declareUnpaidRent', outsider: 'landlord', name: 'contractId', real: () => guarantee.contract.id },
  { field: 'unpaidClaim', outsider: 'landlord', name: 'id', real: () => guarantee.claimId },
  { field: 'removeClaimDocument', outsider: 'landlord', name: 'documentId', real: () => papers.claim },
  { field: 'subrogationReceipt', outsider: 'landlord', name: 'id', real: () => guarantee.receiptId },
  { field: 'conversation', outsider: 'landlord', name: 'contractId', real: () => guarantee.contract.id },
  { field: 'sendMessage', outsider: 'landlord', name: 'contractId', real: () => guarantee.contract.id },
  { field: 'markConversationRead', outsider: 'landlord', name: 'conversationId', real: () => conversationId },
  { field: 'markConversationRead', outsider: 'tenant', name: 'conversationId', real: () => conversationId },
  { field: 'requestRepaymentPlan', outsider: 'tenant', name: 'debtId', real: () => debt.debtId },
  { field: 'acceptRepaymentPlan', outsider: 'tenant', name: 'planId', real: () => debt.planId },
  { field: 'validateReceipt', outsider: 'landlord', name: 'receiptId', real: () => guarantee.receiptId },
];

test.each(tries)(
  'to another $outsider, $field answers as for what never was',
  async ({ field, outsider, name, real }) => {
    const root = rootFields.find((one) => one.field.name === field);
    if (!root) throw new Error(`There is no ${field}.`);
    const ask = (value: string) => {
      const { query, variables } = anyDocument(root, { [name]: value });
      return outsiders[outsider].post(query, variables);
    };
    const mine = await ask(real());
    const never = await ask(name === 'number' ? 'C26-0000-0000' : newId());
    expect(mine.text).toBe(never.text);
    expect(mine.status).toBe(never.status);
    expect(mine.data?.[field] ?? null).toBeNull();
    if (root.root === 'Mutation') expect(mine.errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
  },
);

test('mutations that name a thing are all tried', () => {
  const naming = rootFields
    .filter(
      ({ root, field }) =>
        root === 'Mutation' && JSON.stringify(anyDocument({ root, field })).match(/(?<!operation)Id"/),
    )
    .map(({ field }) => field.name);
  const tried = tries.map(({ field }) => field).filter((field) => naming.includes(field));
  expect(naming.toSorted()).toEqual([...new Set([...tried, ...notTried])].toSorted());
});

describe('papers of others', () => {
  const files: readonly { path: (id?: string) => string; outsiders: readonly Outsider[] }[] = [
    { path: (id = papers.visa) => `/files/visa/documents/${id}`, outsiders: ['tenant', 'landlord', 'partner'] },
    {
      path: (id = guarantee.visa.id) => `/files/visa/visas/${id}.sd-jwt`,
      outsiders: ['tenant', 'landlord', 'partner'],
    },
    { path: (id = guarantee.visa.id) => `/files/visa/visas/${id}.pdf`, outsiders: ['tenant', 'landlord', 'partner'] },
    {
      path: (id = guarantee.contract.id) => `/files/contract/contracts/${id}.pdf`,
      outsiders: ['tenant', 'landlord', 'partner'],
    },
    { path: (id = issued.importId) => `/files/account/imports/${id}/resultat.csv`, outsiders: ['landlord', 'partner'] },
    {
      path: (id = issued.letterBundleId) => `/files/account/letters/${id}/mots-de-passe.pdf`,
      outsiders: ['tenant', 'landlord', 'partner'],
    },
    { path: (id = papers.claim) => `/files/claims/documents/${id}`, outsiders: ['tenant', 'landlord', 'partner'] },
    {
      path: (id = guarantee.receiptId) => `/files/claims/receipts/${id}.pdf`,
      outsiders: ['tenant', 'landlord', 'partner'],
    },
  ];

  test.each(files)('file $path cannot be told from one that never was', async ({ path, outsiders: who }) => {
    for (const outsider of who) {
      const mine = await outsiders[outsider].download(path());
      const never = await outsiders[outsider].download(path(newId()));
      expect(mine.status, outsider).toBe(404);
      expect([mine.status, await mine.text()], outsider).toEqual([never.status, await never.text()]);
    }
  });

  test('the visa’s landlord does not read the tenant’s papers, nor the tenant the landlord’s', async () => {
    const { landlord, tenant } = guarantee;
    expect((await landlord.download(`/files/visa/documents/${papers.visa}`)).status).toBe(404);
    expect((await tenant.download(`/files/claims/documents/${papers.claim}`)).status).toBe(404);
    expect((await tenant.download(`/files/claims/receipts/${guarantee.receiptId}.pdf`)).status).toBe(404);
  });

  test('nobody adds a paper to another’s file', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.4 nothing');
    const { requestId, claimId } = guarantee;
    expect((await outsiders.tenant.upload(`visa/requests/${requestId}`, 'IDENTITY', bytes)).status).toBe(404);
    expect((await outsiders.landlord.upload(`claims/claims/${claimId}`, 'LEASE', bytes)).status).toBe(404);
  });
});

/** S25: the door may fetch any entity for a person; what the person may not see is null there too. */
describe('entities fetched for somebody else', () => {
  const entities: readonly {
    type: string;
    service: 'account' | 'visa' | 'contract' | 'claims';
    field: string;
    id: () => string;
    who: Viewer[];
  }[] = [
    { type: 'VisaRequest', service: 'visa', field: 'number', id: () => guarantee.requestId, who: [viewers.tenant()] },
    {
      type: 'Visa',
      service: 'visa',
      field: 'number',
      id: () => guarantee.visa.id,
      who: [viewers.tenant(), viewers.landlord(), viewers.partner(['75'])],
    },
    {
      type: 'SuretyContract',
      service: 'contract',
      field: 'number',
      id: () => guarantee.contract.id,
      who: [viewers.tenant(), viewers.landlord(), viewers.partner(['75'])],
    },
    {
      type: 'UnpaidClaim',
      service: 'claims',
      field: 'number',
      id: () => guarantee.claimId,
      who: [viewers.landlord(), viewers.partner(['75'])],
    },
    {
      type: 'SubrogationReceipt',
      service: 'claims',
      field: 'number',
      id: () => guarantee.receiptId,
      who: [viewers.landlord(), viewers.tenant()],
    },
  ];
  test.each(entities)('$type of another is null', async ({ type, service, field, id, who }) => {
    for (const viewer of who) {
      const { data, errors } = await fetchEntity(service, viewer, type, field, id());
      expect(data?._entities).toEqual([null]);
      expect(errors ?? []).toEqual([]);
    }
  });
});
