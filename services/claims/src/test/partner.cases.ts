import { apiClient, partner } from '@trousseau/service/test/viewers';
import type { Viewer } from '@trousseau/service/viewer';
import { describe, expect, test } from 'vitest';
import { type ClaimsHouse, term } from './claims-house.ts';

const at = { now: '2026-09-01T10:00:00Z' };

/** What partners and their programs learn of claims (S28). */
export const partnerCases = (inHouse: () => ClaimsHouse) => {
  describe('a partner of the département', () => {
    test('S28: a partner and its programs read that a claim was declared, in their départements, and no sum', async () => {
      const { house } = inHouse();
      const { claimId, contractId } = await inHouse().declared();
      const ask = async (viewer: Viewer, inside: string) => {
        const query = `query P($id: ID!, $of: [_Any!]!) { unpaidClaim(id: $id) { ${inside} }
          _entities(representations: $of) { ... on SuretyContract { unpaidClaims { totalCount nodes { ${inside} } } } } }`;
        const of = [{ __typename: 'SuretyContract', id: contractId }];
        return house.graphql<{ unpaidClaim: unknown; _entities: unknown[] }>(viewer, query, { id: claimId, of }, at);
      };
      const mine = { id: claimId, status: expect.any(String), declaredOn: expect.any(String) };
      for (const viewer of [partner(['31']), apiClient(['31', '2A'], ['contract:read', 'claim:read'])]) {
        const { data } = await ask(viewer, 'id status declaredOn');
        expect(data).toEqual({ unpaidClaim: mine, _entities: [{ unpaidClaims: { totalCount: 1, nodes: [mine] } }] });
        for (const field of ['arrearsCents', 'documents { id }', 'receipts { number }', 'tenantNames'])
          expect((await ask(viewer, field)).errors?.[0]?.extensions.code, field).toBe('FORBIDDEN');
      }
      for (const viewer of [partner(['75']), apiClient(['75'], ['contract:read', 'claim:read'])])
        expect((await ask(viewer, 'id')).data).toEqual({
          unpaidClaim: null,
          _entities: [{ unpaidClaims: { totalCount: 0, nodes: [] } }],
        });
      const without = await ask(apiClient(['31'], ['visa:read', 'contract:read']), 'id');
      expect(new Set(without.errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['SCOPE_REQUIRED']));
    });

    test('S28: a claim that is not declared is the landlord’s affair', async () => {
      const { house, guaranteed, save } = inHouse();
      const contract = await guaranteed();
      await save(contract, [term('2026-07-05'), term('2026-08-05')]);
      const [claim] = await house.sql<{ id: string }>('select id from unpaid_claim where contract_id = $1', [
        contract.contractId,
      ]);
      const query = 'query U($id: ID!) { unpaidClaim(id: $id) { id } }';
      const seenBy = async (viewer: Viewer) =>
        (await house.graphql<{ unpaidClaim: object | null }>(viewer, query, { id: claim?.id }, at)).data.unpaidClaim;
      expect(await seenBy(contract.landlord)).toEqual({ id: claim?.id });
      expect(await seenBy(partner(['31']))).toBeNull();
    });
  });
};
