import { anonymous, landlord, partner, tenant } from '@trousseau/service/test/viewers';
import type { PersonViewer, Viewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { ClaimsHouse } from './claims-house.ts';

const at = { now: '2026-09-01T10:00:00Z' };
const ENTITIES = `query E($r: [_Any!]!) { _entities(representations: $r) { __typename ... on UnpaidClaim { number } ... on SubrogationReceipt { number } ... on TenantAccount { version } ... on Debt { totalCents } } }`;

/** Who sees what: one's own, and nothing of anybody else, by whatever way (S19 to S25). */
export const rightsCases = (inHouse: () => ClaimsHouse) => {
  async function paid() {
    const { issued, validate, house } = inHouse();
    const claim = await issued();
    await validate(claim.landlord, claim.receiptId);
    await house.jobsDone();
    return claim;
  }
  type Paid = Awaited<ReturnType<typeof paid>>;

  const read = (viewer: Viewer, { contractId, claimId, receiptId }: Paid) =>
    inHouse().house.graphql<Record<string, unknown>>(
      viewer,
      `query R($contractId: ID!, $claimId: ID!, $receiptId: ID!) {
        tenantAccount(contractId: $contractId) { version } unpaidClaim(id: $claimId) { number } subrogationReceipt(id: $receiptId) { number } }`,
      { contractId, claimId, receiptId },
      at,
    );
  const entities = (viewer: Viewer, representations: object[]) =>
    inHouse().house.graphql<{ _entities: unknown[] }>(viewer, ENTITIES, { r: representations }, at);
  const statusOf = async (viewer: Viewer, path: string) =>
    (await inHouse().house.request(viewer, 'GET', path, '', at)).status;

  describe('an outsider learns nothing', () => {
    test('another landlord reads null, by query and by reference, and 404 by file', async () => {
      const { house, rival, put } = inHouse();
      const claim = await paid();
      expect((await read(rival, claim)).data).toEqual({
        tenantAccount: null,
        unpaidClaim: null,
        subrogationReceipt: null,
      });
      const references = [
        { __typename: 'TenantAccount', id: claim.contractId },
        { __typename: 'UnpaidClaim', id: claim.claimId },
        { __typename: 'SubrogationReceipt', id: claim.receiptId },
      ];
      expect((await entities(rival, references)).data._entities).toEqual([null, null, null]);
      expect((await entities(claim.landlord, references)).data._entities).toMatchObject([
        { version: 1 },
        { number: expect.any(String) },
        { number: claim.number },
      ]);
      const [document] = await house.sql<{ id: string }>('select id from claim_document where claim_id = $1 limit 1', [
        claim.claimId,
      ]);
      for (const path of [`/files/documents/${document?.id}`, `/files/receipts/${claim.receiptId}.pdf`]) {
        expect([await statusOf(rival, path), await statusOf(claim.landlord, path)]).toEqual([404, 200]);
      }
      expect((await put(rival, claim.claimId, 'LEASE')).status).toBe(404);
    });

    test('what another landlord writes is «not found», the same as what does not exist, and changes nothing', async () => {
      const { rival, act, issued, house } = inHouse();
      const claim = await issued();
      const before = await house.sql('select * from subrogation_receipt where id = $1', [claim.receiptId]);
      const attempts = [
        ['saveRentMonths', { contractId: claim.contractId, version: 1, months: [] }],
        ['recordNoticePosted', { operationId: uuidv7(), contractId: claim.contractId, postedOn: '2026-08-20' }],
        ['declareUnpaidRent', { operationId: uuidv7(), contractId: claim.contractId }],
        ['validateReceipt', { operationId: uuidv7(), receiptId: claim.receiptId }],
        ['validateReceipt', { operationId: uuidv7(), receiptId: uuidv7() }],
        ['declareUnpaidRent', { operationId: uuidv7(), contractId: 'not-a-uuid' }],
      ] as const;
      const answers = await Promise.all(
        attempts.map(([field, input]) => act(rival, field, input, { on: '2026-08-26' })),
      );
      expect(new Set(answers.map(({ code, message }) => `${code} ${message}`)).size).toBe(1);
      expect(answers[0]?.code).toBe('NOT_FOUND');
      expect(await house.sql('select * from subrogation_receipt where id = $1', [claim.receiptId])).toEqual(before);
    });
  });

  describe('several people in one space', () => {
    test('a reader reads the claim, and neither writes nor adds a paper; a manager does both', async () => {
      const { act, issued, put } = inHouse();
      const claim = { ...(await issued()), receiptId: uuidv7() };
      const [reader, manager] = (['READER', 'MANAGER'] as const).map((memberRole) => ({
        ...claim.landlord,
        identityId: uuidv7(),
        memberRole,
      })) as [PersonViewer, PersonViewer];
      expect((await read(reader, claim)).data).toMatchObject({ unpaidClaim: { number: expect.any(String) } });
      const input = { operationId: uuidv7(), receiptId: claim.receiptId };
      const refused = await act(reader, 'validateReceipt', input, { on: '2026-08-26' });
      expect(refused).toMatchObject({
        code: 'FORBIDDEN',
        message: expect.stringContaining('sans pouvoir le modifier'),
      });
      expect((await act(manager, 'validateReceipt', input, { on: '2026-08-26' })).code).toBe('NOT_FOUND');
      const upload = await put(reader, claim.claimId, 'LEASE');
      expect([upload.status, await upload.json()]).toMatchObject([403, { code: 'FORBIDDEN' }]);
      expect((await put(manager, claim.claimId, 'LEASE')).status).not.toBe(403);
    });
  });

  describe('S20: one landlord, two SCI', () => {
    test('acting in one, a claim of the other does not exist: read, reference, file, list or write', async () => {
      const { house, act, put } = inHouse();
      const claim = await paid();
      const viewer = { ...claim.landlord, spaceId: uuidv7() };
      expect((await read(viewer, claim)).data).toEqual({
        tenantAccount: null,
        unpaidClaim: null,
        subrogationReceipt: null,
      });
      const references = [
        { __typename: 'TenantAccount', id: claim.contractId },
        { __typename: 'UnpaidClaim', id: claim.claimId },
        { __typename: 'SubrogationReceipt', id: claim.receiptId },
      ];
      expect((await entities(viewer, references)).data._entities).toEqual([null, null, null]);
      expect(await statusOf(viewer, `/files/receipts/${claim.receiptId}.pdf`)).toBe(404);
      expect((await put(viewer, claim.claimId, 'LEASE')).status).toBe(404);
      const list = await house.graphql<{ myClaims: object }>(viewer, '{ myClaims { totalCount } }', {}, at);
      expect(list.data.myClaims).toEqual({ totalCount: 0 });
      const attempts = [
        await act(
          viewer,
          'saveRentMonths',
          { contractId: claim.contractId, version: 1, months: [] },
          { on: '2026-08-26' },
        ),
        await act(
          viewer,
          'declareUnpaidRent',
          { operationId: uuidv7(), contractId: claim.contractId },
          { on: '2026-08-26' },
        ),
        await act(
          viewer,
          'validateReceipt',
          { operationId: uuidv7(), receiptId: claim.receiptId },
          { on: '2026-08-26' },
        ),
        await act(viewer, 'validateReceipt', { operationId: uuidv7(), receiptId: uuidv7() }, { on: '2026-08-26' }),
      ];
      expect(new Set(attempts.map(({ code, message }) => `${code} ${message}`)).size).toBe(1);
      expect(attempts[0]?.code).toBe('NOT_FOUND');
    });
  });

  describe('each role its part', () => {
    test('the tenant sees the debt and the sums of its receipts, no claim, no paper, no bank movement', async () => {
      const { house, camille } = inHouse();
      const claim = await paid();
      const query =
        'query D { myDebts(first: 100) { nodes { totalCents outstandingCents contract { id } receipts { number indemnityCents } } } }';
      const { data } = await house.graphql<{ myDebts: { nodes: { contract: { id: string } }[] } }>(
        camille,
        query,
        {},
        at,
      );
      expect(data.myDebts.nodes.find(({ contract }) => contract.id === claim.contractId)).toMatchObject({
        totalCents: 130_000,
        receipts: [{ number: claim.number, indemnityCents: 130_000 }],
      });
      expect((await read(camille, claim)).errors?.map(({ extensions }) => extensions.code)).toEqual([
        'FORBIDDEN',
        'FORBIDDEN',
        'FORBIDDEN',
      ]);
      expect(await statusOf(camille, `/files/receipts/${claim.receiptId}.pdf`)).toBe(404);
      const bank = await house.graphql(camille, 'query B { myDebts { nodes { receipts { bankReference } } } }', {}, at);
      expect(bank.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    });

    test('another tenant has no debt here, and a landlord reads none at all', async () => {
      const { house } = inHouse();
      const claim = await paid();
      const own = await house.graphql<{ myDebts: object }>(
        tenant(),
        'query D { myDebts { totalCount nodes { id } } }',
        {},
        at,
      );
      expect(own.data.myDebts).toEqual({ totalCount: 0, nodes: [] });
      const [debt] = await house.sql<{ id: string }>('select id from debt where contract_id = $1', [claim.contractId]);
      expect((await entities(tenant(), [{ __typename: 'Debt', id: debt?.id }])).data._entities).toEqual([null]);
      expect((await entities(claim.landlord, [{ __typename: 'Debt', id: debt?.id }])).data._entities).toEqual([null]);
    });

    test('the officer reads every claim; a partner elsewhere, a landlord without profile and a passer-by none', async () => {
      const { examiner } = inHouse();
      const claim = await paid();
      expect((await read(examiner, claim)).data).toMatchObject({
        unpaidClaim: { number: expect.any(String) },
        subrogationReceipt: { number: claim.number },
      });
      const refused = [
        partner(['75']),
        landlord({ spaceId: claim.landlord.spaceId, spaceStatus: 'ACTIVE_INCOMPLETE' }),
      ];
      for (const viewer of refused) expect((await read(viewer, claim)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect((await read(anonymous(), claim)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    });

    test('the landlord confirms no paper and issues no receipt; the officer declares and validates nothing', async () => {
      const { act, declared, issued, examiner } = inHouse();
      const [claim, receipt] = [await declared(), await issued()];
      const on = { on: '2026-08-26' };
      expect(
        (await act(claim.landlord, 'confirmClaimDocuments', { operationId: uuidv7(), claimId: claim.claimId }, on))
          .code,
      ).toBe('FORBIDDEN');
      expect(
        (await act(claim.landlord, 'issueReceipt', { operationId: uuidv7(), claimId: claim.claimId }, on)).code,
      ).toBe('FORBIDDEN');
      expect(
        (await act(examiner, 'validateReceipt', { operationId: uuidv7(), receiptId: receipt.receiptId }, on)).code,
      ).toBe('FORBIDDEN');
      expect(
        (await act(examiner, 'declareUnpaidRent', { operationId: uuidv7(), contractId: claim.contractId }, on)).code,
      ).toBe('FORBIDDEN');
    });
  });
};
