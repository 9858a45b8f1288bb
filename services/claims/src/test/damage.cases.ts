import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { ClaimsHouse } from './claims-house.ts';
import { damageActs, repair, statement } from './damage-acts.ts';

const FILE = `query ($id: ID!) { degradationClaim(id: $id) { status declaredLate documentsByOn version
  documents { id kind itemId verdict verdictNote path } items { id room } decisions { decision reason } requiredDocuments { kind mandatory received }
  receipts { id status paysDamage indemnityCents pdfPath } } }`;

/** Damage as it is declared and estimated (R-DEG-01 to -07). */
export const damageCases = (inHouse: () => ClaimsHouse) => {
  const acts = damageActs(inHouse);
  const file = async (viewer: ClaimsHouse['morel'], id: string, on = '2027-07-15') =>
    (
      await inHouse().house.graphql<{ degradationClaim: Record<string, never> | null }>(
        viewer,
        FILE,
        { id },
        { now: `${on}T10:00:00Z` },
      )
    ).data.degradationClaim;

  describe('damage is declared', () => {
    test('R-DEG-01: not before the exit, and nothing is written', async () => {
      const contract = await inHouse().guaranteed();
      const { result } = await acts.declare(contract, statement(), '2026-09-01');
      expect([result?.__typename, result?.message]).toEqual([
        'TenantExitNotDeclared',
        expect.stringContaining('après la sortie du locataire'),
      ]);
      expect(await claimsOf(contract.contractId)).toEqual([]);
    });

    test('R-EXIT-01: nor before the dwelling was recovered', async () => {
      const contract = await acts.left({ recoveredOn: null });
      const { result } = await acts.declare(contract);
      expect([result?.__typename, result?.message]).toEqual([
        'TenantExitNotDeclared',
        expect.stringContaining('récupéré le logement'),
      ]);
    });

    test('R-DEG-02, R-DEG-03: within sixty days of the recovery, papers within ninety of the exit', async () => {
      const { landlord, damageClaimId } = await acts.declared();
      expect(await file(landlord, damageClaimId)).toMatchObject({
        status: 'DECLARED',
        declaredLate: false,
        documentsByOn: '2027-09-28',
      });
    });

    test('K-DEG: late is kept for an officer, never refused by a machine', async () => {
      const contract = await acts.left();
      const { result } = await acts.declare(contract, statement(), '2027-08-30');
      expect(result).toMatchObject({ __typename: 'DamageDeclared', claim: { status: 'DECLARED', declaredLate: true } });
    });

    test('once per exit; sent again it is the same, by another operation it is refused', async () => {
      const { act } = inHouse();
      const contract = await acts.left();
      const input = { operationId: uuidv7(), contractId: contract.contractId, ...statement() };
      const first = await act(contract.landlord, 'declareDamage', input, { on: '2027-07-10' });
      const again = await act(contract.landlord, 'declareDamage', input, { on: '2027-07-10' });
      expect(again.result?.claim?.id).toBe(first.result?.claim?.id);
      expect((await acts.declare(contract)).code).toBe('INVALID_STATE');
      expect(await claimsOf(contract.contractId)).toHaveLength(1);
    });

    test('every point to correct is told at once, and nothing is written', async () => {
      const contract = await acts.left();
      const wrong = statement([repair({ room: ' ', repairCents: 0 })], { depositUsedForRentCents: 70_000 });
      const { result } = await acts.declare(contract, wrong);
      expect(result?.fields?.map(({ field }) => field)).toEqual([
        'depositUsedForRentCents',
        'items.0.room',
        'items.0.repairCents',
      ]);
      expect(await claimsOf(contract.contractId)).toEqual([]);
    });

    test('a landlord who names another landlord’s contract learns nothing', async () => {
      const contract = await acts.left();
      const { rival } = inHouse();
      expect((await acts.declare({ ...contract, landlord: rival })).code).toBe('NOT_FOUND');
      const { damageClaimId } = await acts.declared();
      expect(await file(rival, damageClaimId)).toBeNull();
      expect((await acts.put(rival, damageClaimId, 'INVOICE')).status).toBe(404);
    });
  });

  describe('what damage comes to', () => {
    test.each([
      ['the cap less the deposit', statement([repair({ repairCents: 300_000 })]), {}, 70_000],
      [
        'a deposit used for rent is not deducted again (D-DEG-03)',
        statement([repair()], { depositUsedForRentCents: 60_000 }),
        {},
        90_000,
      ],
      ['nothing of a garden', statement([repair({ category: 'GARDEN_PLANTING' })]), {}, 0],
      ['wear', statement([repair({ repairCents: 130_000, yearsServed: 5 })]), {}, 31_000],
      [
        'a mobility lease has no deposit',
        statement([repair()], { depositCents: 0 }),
        { lease: { kind: 'MOBILITY', depositCents: 0, endsOn: '2027-03-31' }, exitOn: '2027-03-31' },
        90_000,
      ],
    ])('R-DEG-05: %s', async (_, given, change, estimateCents) => {
      const contract = await acts.left(change);
      const { result } = await acts.declare(contract, given);
      expect(result?.claim?.estimate?.estimateCents).toBe(estimateCents);
    });

    test('R-DEG-07: a quote is estimated and not payable', async () => {
      const contract = await acts.left();
      const given = statement([repair(), repair({ proof: 'QUOTE', repairCents: 20_000 })]);
      const { result } = await acts.declare(contract, given);
      expect(result?.claim?.estimate).toEqual({ estimateCents: 50_000, payableCents: 30_000 });
    });

    test('the same is told before anything is declared', async () => {
      const { contractId, landlord } = await acts.left();
      const { house } = inHouse();
      const { data } = await house.graphql<{ damageEstimate: unknown }>(
        landlord,
        'query ($input: DamageEstimateInput!) { damageEstimate(input: $input) { estimateCents items { covered coveredCents } lines { ruleId } } }',
        { input: { contractId, ...statement() } },
        { now: '2027-07-10T10:00:00Z' },
      );
      expect(data.damageEstimate).toMatchObject({
        estimateCents: 30_000,
        items: [{ covered: true, coveredCents: 90_000 }],
      });
    });
  });

  const claimsOf = (contractId: string) =>
    inHouse().house.sql('select id from degradation_claim where contract_id = $1', [contractId]);
};
