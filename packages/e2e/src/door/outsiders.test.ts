import * as viewers from '@trousseau/service/test/viewers';
import type { Viewer } from '@trousseau/service/viewer';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { playDamage, playExit } from '../played/damage.ts';
import { playDwelling } from '../played/dwelling.ts';
import { type Guarantee, playGuarantee } from '../played/guarantee.ts';
import { conversationOf } from '../played/messages.ts';
import { firstNotificationOf } from '../played/notifications.ts';
import { newProgram } from '../played/partner.ts';
import { type PartnerBody, playPartnerBody } from '../played/partner-body.ts';
import { newLandlord, newTenant, openPartnerSpace, signedIn } from '../played/people.ts';
import { cardPaymentOf, planOf } from '../played/repayment.ts';
import { type PlayedSpace, playSpace } from '../played/space.ts';
import type { Visitor } from '../visitor.ts';
import { anyDocument, rootFields } from './any-document.ts';
import { fetchEntity } from './fetch-entity.ts';
import { notTried } from './not-tried.ts';
import { type Outsider, tries } from './tries.ts';

/** S19: what is not yours does not exist, to the last byte of the answer. */

let guarantee: Guarantee;
let debt: { debtId: string; planId: string };
let cardPaymentId: string;
let papers: { visa: string; claim: string };
let damage: Awaited<ReturnType<typeof playDamage>>;
let dwelling: { id: string; importId: string };
let space: PlayedSpace;
let issued: PartnerBody;
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
  cardPaymentId = await cardPaymentOf(tenant, debt.debtId);
  dwelling = await playDwelling(landlord);
  conversationId = await conversationOf(guarantee);
  space = await playSpace(landlord);
  const gone = await playExit('2026-10-20T09:00:00Z');
  damage = await playDamage(gone.landlord, gone.contract.id);
  issued = await playPartnerBody();
  apiClientId = (await newProgram(await signedIn(await openPartnerSpace(['31'])))).id;
  landlordNotificationId = await firstNotificationOf(landlord);
  tenantNotificationId = await firstNotificationOf(tenant);
  outsiders.tenant = await newTenant();
  outsiders.landlord = await newLandlord();
  outsiders.partner = await signedIn(await openPartnerSpace(['75']));
});

/** Root fields that name a thing, who tries, under which name, and what it names. */
const tried = [
  ...tries('tenant', 'id', () => guarantee.requestId, 'visaRequest'),
  ...tries(
    'tenant',
    'requestId',
    () => guarantee.requestId,
    `closePaperLink completeVisaRequest contestVisaRefusal keepHalfTyped openPaperLink orderVisaDocuments redoVisaRequest saveApplicant
    saveDwellingPlan saveEmployment saveHousehold submitVisaRequest withdrawVisaRequest`,
  ),
  ...tries('tenant', 'documentId', () => papers.visa, 'removeVisaDocument'),
  ...tries('tenant', 'visaId', () => guarantee.visa.id, 'renewVisa shareVisa'),
  ...tries('tenant', 'shareId', () => guarantee.visaShareId, 'revokeVisaShare'),
  ...tries('tenant', 'id', () => guarantee.contract.id, 'contract contractPaper'),
  ...tries('landlord', 'id', () => guarantee.contract.id, 'contract contractPaper'),
  ...tries('partner', 'id', () => guarantee.contract.id, 'contract'),
  ...tries('partner', 'number', () => guarantee.contract.number, 'contractByNumber'),
  ...tries('partner', 'number', () => guarantee.visa.number, 'visaByNumber'),
  ...tries('partner', 'id', () => guarantee.claimId, 'unpaidClaim'),
  ...tries('partner', 'apiClientId', () => apiClientId, 'rotateApiClientSecret revokeApiClient'),
  ...tries('landlord', 'sessionId', () => space.sessionId, 'endSession'),
  ...tries('tenant', 'sessionId', () => space.sessionId, 'endSession'),
  ...tries('landlord', 'notificationId', () => tenantNotificationId, 'markNotificationRead'),
  ...tries('tenant', 'notificationId', () => landlordNotificationId, 'markNotificationRead'),
  ...tries('landlord', 'spaceId', () => space.spaceId, 'switchSpace leaveSpace closeSpace'),
  ...tries('tenant', 'spaceId', () => space.spaceId, 'switchSpace'),
  ...tries('partner', 'id', () => issued.partnerAccountId, 'partnerAccount'),
  ...tries('partner', 'partnerAccountId', () => issued.partnerAccountId, 'reissueCredentials revokePartnerAccount'),
  ...tries('partner', 'id', () => issued.importId, 'issuanceImport'),
  ...tries('partner', 'importId', () => issued.importId, 'confirmIssuance'),
  ...tries('partner', 'requestId', () => issued.requestId, 'decideAdministratorRequest'),
  ...tries(
    'landlord',
    'partnerUserId',
    () => issued.partnerUserId,
    `setPartnerUserRights revokePartnerUser changePartnerAccountEmail handOverAdministration`,
  ),
  ...tries('partner', 'letterBundleId', () => issued.letterBundleId, 'confirmLettersPrinted'),
  ...tries('landlord', 'memberId', () => space.ownerId, 'changeMemberRole removeMember'),
  ...tries('landlord', 'invitationId', () => space.invitationId, 'resendInvitation cancelInvitation'),
  ...tries('landlord', 'mandateId', () => space.mandateId, 'acceptMandate endMandate'),
  ...tries(
    'landlord',
    'contractId',
    () => guarantee.contract.id,
    `cancelContract renewContract checkLease declareContractEvent recordLeaseSigned validateContract tenantAccount
    saveRentMonths recordNoticePosted declareUnpaidRent declareDamage conversation sendMessage`,
  ),
  ...tries('landlord', 'contractIds', () => guarantee.contract.id, 'judgedContractEvents declareContractEvents'),
  ...tries('landlord', 'id', () => guarantee.claimId, 'unpaidClaim'),
  ...tries('landlord', 'documentId', () => papers.claim, 'removeClaimDocument'),
  ...tries('landlord', 'id', () => guarantee.receiptId, 'subrogationReceipt'),
  ...tries('landlord', 'id', () => dwelling.id, 'listedDwelling'),
  ...tries('landlord', 'dwellingId', () => dwelling.id, 'saveListedDwelling removeListedDwelling'),
  ...tries('landlord', 'id', () => dwelling.importId, 'dwellingImport'),
  ...tries('landlord', 'importId', () => dwelling.importId, 'confirmDwellingImport'),
  ...tries('landlord', 'conversationId', () => conversationId, 'markConversationRead'),
  ...tries('tenant', 'conversationId', () => conversationId, 'markConversationRead'),
  ...tries('tenant', 'debtId', () => debt.debtId, 'requestRepaymentPlan payDebtByCard'),
  ...tries('tenant', 'cardPaymentId', () => cardPaymentId, 'checkCardPayment'),
  ...tries('tenant', 'planId', () => debt.planId, 'acceptRepaymentPlan'),
  ...tries('landlord', 'claimId', () => guarantee.claimId, 'returnLateRent'),
  ...tries('landlord', 'receiptId', () => guarantee.receiptId, 'validateReceipt contestReceipt'),
  ...tries('landlord', 'id', () => damage.damageClaimId, 'degradationClaim'),
  ...tries('landlord', 'damageClaimId', () => damage.damageClaimId, 'saveDamageStatement'),
  ...tries('landlord', 'documentId', () => damage.documentId, 'removeDamageDocument'),
];

test.each(tried)(
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
  const namingTried = tried.map(({ field }) => field).filter((field) => naming.includes(field));
  expect(naming.toSorted()).toEqual([...new Set([...namingTried, ...notTried])].toSorted());
});

describe('papers of others', () => {
  const everybody: readonly Outsider[] = ['tenant', 'landlord', 'partner'];
  const files: readonly { path: (id?: string) => string; outsiders: readonly Outsider[] }[] = [
    { path: (id = papers.visa) => `/files/visa/documents/${id}`, outsiders: everybody },
    { path: (id = guarantee.visa.id) => `/files/visa/visas/${id}.sd-jwt`, outsiders: everybody },
    { path: (id = guarantee.visa.id) => `/files/visa/visas/${id}.pdf`, outsiders: everybody },
    { path: (id = guarantee.contract.id) => `/files/contract/contracts/${id}.pdf`, outsiders: everybody },
    { path: (id = issued.importId) => `/files/account/imports/${id}/resultat.csv`, outsiders: ['landlord', 'partner'] },
    { path: (id = issued.letterBundleId) => `/files/account/letters/${id}/mots-de-passe.pdf`, outsiders: everybody },
    { path: (id = papers.claim) => `/files/claims/documents/${id}`, outsiders: everybody },
    { path: (id = damage.documentId) => `/files/claims/damage-documents/${id}`, outsiders: everybody },
    { path: (id = guarantee.receiptId) => `/files/claims/receipts/${id}.pdf`, outsiders: everybody },
    { path: (id = dwelling.importId) => `/files/contract/dwelling-imports/${id}/resultat.csv`, outsiders: everybody },
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
    const { damageClaimId } = damage;
    expect((await outsiders.landlord.upload(`claims/damage/${damageClaimId}`, 'INVOICE', bytes)).status).toBe(404);
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
