import { registerLandlord } from '@trousseau/service/test/actors';
import type { PersonViewer, Viewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { type ClaimsHouse, MONTH_CENTS } from './claims-house.ts';

const OVERVIEW = `query O($spaces: [_Any!]!, $spaceIds: [ID!]) {
  _entities(representations: $spaces) { ... on Space { claims { openClaimCount arrearsCents paidCents expectedCents } } }
  ringClaims(spaceIds: $spaceIds, order: BY_SPACE) { totalCount nodes { id spaceId status tenantNames arrearsCents } }
  ringReceipts(spaceIds: $spaceIds) { totalCount nodes { id spaceId claimId status indemnityCents } }
  ringClaimDeadlines(spaceIds: $spaceIds) { spaceId contractId claimId deadline { label state } }
}`;
interface Overview {
  _entities: { claims: object | null }[];
  ringClaims: { totalCount: number; nodes: object[] };
  ringReceipts: { totalCount: number; nodes: object[] };
  ringClaimDeadlines: { deadline: { label: string } }[];
}

/** D-ACC-04: the overview of a ring, and what it does not open (S20). */
export const ringCases = (inHouse: () => ClaimsHouse) => {
  const read = async (viewer: Viewer, spaceIds: readonly string[], only: string[] | null = null) => {
    const spaces = spaceIds.map((id) => ({ __typename: 'Space', id }));
    const on = { now: '2026-08-26T12:00:00Z' };
    return (await inHouse().house.graphql<Overview>(viewer, OVERVIEW, { spaces, spaceIds: only }, on)).data;
  };
  const elsewhere = (landlord: PersonViewer): PersonViewer => {
    const spaceId = uuidv7();
    return { ...landlord, spaceId, ringSpaceIds: [landlord.spaceId, spaceId] };
  };
  const issuedTo = async (legalName: string) => {
    const { house, issued } = inHouse();
    return issued({ landlord: await registerLandlord(house, legalName) });
  };

  describe('the overview of a ring', () => {
    test('acting in one space, the claims, the money and what is to be done in the other', async () => {
      const { validate, house } = inHouse();
      const claim = await issuedTo('SCI des Lilas');
      const viewer = elsewhere(claim.landlord);
      const { spaceId } = claim.landlord;
      const waiting = await read(viewer, [spaceId, viewer.spaceId]);
      expect(waiting._entities).toEqual([
        { claims: { openClaimCount: 1, arrearsCents: 2 * MONTH_CENTS, paidCents: 0, expectedCents: 0 } },
        { claims: { openClaimCount: 0, arrearsCents: 0, paidCents: 0, expectedCents: 0 } },
      ]);
      expect(waiting.ringClaims.nodes).toEqual([
        {
          id: claim.claimId,
          spaceId,
          status: 'RECEIPT_ISSUED',
          tenantNames: ['Camille Durand'],
          arrearsCents: 130_000,
        },
      ]);
      expect(waiting.ringClaimDeadlines).toEqual([
        {
          spaceId,
          contractId: claim.contractId,
          claimId: claim.claimId,
          deadline: { label: 'Lire et valider la quittance subrogative', state: 'NOW' },
        },
      ]);
      await validate(claim.landlord, claim.receiptId);
      await house.jobsDone();
      const paid = await read(viewer, [spaceId]);
      expect(paid._entities).toMatchObject([{ claims: { paidCents: 2 * MONTH_CENTS, expectedCents: 0 } }]);
      expect(paid.ringReceipts.nodes).toMatchObject([{ claimId: claim.claimId, spaceId, status: 'PAID' }]);
      expect(paid.ringClaimDeadlines).toEqual([]);
    });

    test('it never shows a space that is not on the ring, whatever is asked', async () => {
      const { rival } = inHouse();
      const { spaceId } = (await issuedTo('SCI des Iris')).landlord;
      expect(await read(elsewhere(rival), [spaceId], [spaceId])).toEqual({
        _entities: [{ claims: null }],
        ringClaims: { totalCount: 0, nodes: [] },
        ringReceipts: { totalCount: 0, nodes: [] },
        ringClaimDeadlines: [],
      });
    });

    test('S20: a claim of another space of the ring is still not one’s own', async () => {
      const { house } = inHouse();
      const claim = await issuedTo('SCI des Saules');
      const { data } = await house.graphql(
        elsewhere(claim.landlord),
        'query S($c: ID!, $r: ID!) { unpaidClaim(id: $c) { id } subrogationReceipt(id: $r) { id } myClaims { totalCount } }',
        { c: claim.claimId, r: claim.receiptId },
      );
      expect(data).toEqual({ unpaidClaim: null, subrogationReceipt: null, myClaims: { totalCount: 0 } });
    });
  });
};
