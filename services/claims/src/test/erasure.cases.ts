import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PersonalData } from '@trousseau/service/personal-data';
import { pseudonymOf } from '@trousseau/service/pseudonym';
import { registerLandlord, registerTenant } from '@trousseau/service/test/actors';
import { service } from '@trousseau/service/test/viewers';
import type { PersonViewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { ClaimsHouse } from './claims-house.ts';

/** S63: what is left of a landlord who was paid, and what a landlord must settle first. */
export const erasureCases = (inHouse: () => ClaimsHouse) => {
  describe('a landlord who closes their space', () => {
    test('R-STATE-ACCOUNT: cannot while a contract lives and a claim waits, and reads which', async () => {
      const { house, declared } = inHouse();
      const landlord = await registerLandlord(house, 'SCI du Départ');
      await declared({ landlord });
      const refused = await close(inHouse(), landlord);
      expect(refused).toMatchObject({ __typename: 'ClosingRefused' });
      expect(refused?.message).toMatch(/1\u00a0contrat de cautionnement vit.*1\u00a0dossier d’impayé attend/);
    });

    test('S63: their papers, name and IBAN go; what was paid stays under a pseudonym, with why and until when', async () => {
      const { house, bank, issued, validate } = inHouse();
      const landlord = await registerLandlord(house, 'SCI du Souvenir');
      const { receiptId, number, claimId } = await issued({ landlord });
      await validate(landlord, receiptId);
      await house.jobsDone();
      expect(bank.transfersOf(number)).toHaveLength(1);
      const ledger = await house.sql('select * from ledger_entry order by transaction_id, account');
      for (let times = 0; times < 2; times += 1) await house.deliver('SpaceClosed', { spaceId: landlord.spaceId });
      await house.jobsDone();

      const pseudonym = pseudonymOf(landlord.spaceId);
      expect(
        await house.sql('select landlord_name from guaranteed_lease where landlord_space_id = $1', [landlord.spaceId]),
      ).toEqual([{ landlord_name: pseudonym }]);
      expect(await house.sql('select iban, holder_name from payment where receipt_id = $1', [receiptId])).toEqual([
        { iban: '', holder_name: pseudonym },
      ]);
      expect(await house.sql('select 1 from claim_document where claim_id = $1', [claimId])).toEqual([]);
      expect(
        await house.sql('select pseudonym, hold_reason from erased_party where space_id = $1', [landlord.spaceId]),
      ).toEqual([{ pseudonym, hold_reason: 'ACCOUNTS' }]);
      expect(await house.sql('select * from ledger_entry order by transaction_id, account')).toEqual(ledger);
      expect(await house.violations()).toEqual([]);
    });

    test('S62: take along their claims, payments and papers, their codes in French, and not the name of a tenant', async () => {
      const { house, declared, put } = inHouse();
      const landlord = await registerLandlord(house, 'SCI du Bagage');
      const { claimId } = await declared({ landlord });
      const documentId = uuidv7();
      await put(landlord, claimId, 'LEASE', documentId);
      const told = await personalDataOf(inHouse(), landlord.spaceId);
      expect(told.chapters['Baux garantis dont vous êtes le bailleur']).toMatchObject([
        {
          Bailleur: 'SCI du Bagage',
          'Impayés déclarés': [
            { État: 'Pièces à joindre (DECLARED)', Pièces: [{ 'Ce qu’elle prouve': 'Bail signé (LEASE)' }] },
          ],
        },
      ]);
      expect(told.papers.map(({ id }) => id)).toContain(documentId);
      expect(JSON.stringify(told)).not.toContain('Durand');
      const paper = 'query ($ids: [ID!]!, $id: ID!) { told: claimsPersonalPaper(spaceIds: $ids, paperId: $id) }';
      const giveBack = async (spaceId: string) =>
        (await house.graphql<{ told: string | null }>(service('account'), paper, { ids: [spaceId], id: documentId }))
          .data.told;
      expect(
        Buffer.from((await giveBack(landlord.spaceId)) ?? '', 'base64')
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
      expect(await giveBack(uuidv7())).toBeNull();
    });

    test('S63: the bytes of their papers are gone from the store', async () => {
      const { house, declared, put } = inHouse();
      const landlord = await registerLandlord(house, 'SCI des Papiers');
      const { claimId } = await declared({ landlord });
      const documentId = uuidv7();
      await put(landlord, claimId, 'LEASE', documentId);
      expect(await readdir(join(house.env.filesDir, 'claims'))).toContain(documentId);
      await house.deliver('SpaceClosed', { spaceId: landlord.spaceId });
      await house.jobsDone();
      expect(await readdir(join(house.env.filesDir, 'claims'))).not.toContain(documentId);
    });
  });

  test('S63: a tenant’s name goes, and what was written to them; what was paid in their place stays under a pseudonym', async () => {
    const { house, act, examiner, indebted } = inHouse();
    const tenant = await registerTenant(house);
    const { debtId, contractId } = await indebted({ tenant });
    const asked = { operationId: uuidv7(), debtId, monthlyCents: 20_000, firstOn: '2026-10-05' };
    const { result } = await act(tenant, 'requestRepaymentPlan', asked, { on: '2026-09-01' });
    const answer = { planId: result?.debt?.plan?.id, decision: 'REFUSE', reason: 'Votre employeur ne répond pas.' };
    await act(examiner, 'decideRepaymentPlan', { operationId: uuidv7(), ...answer }, { on: '2026-09-02' });
    const kept = 'select total_cents, outstanding_cents, reference from debt where id = $1';
    const debt = await house.sql(kept, [debtId]);
    expect(await reasonOf(inHouse(), debtId)).toEqual([{ reason: answer.reason }]);
    for (let times = 0; times < 2; times += 1) await house.deliver('SpaceClosed', { spaceId: tenant.spaceId });
    await house.jobsDone();
    const pseudonym = pseudonymOf(tenant.spaceId);
    expect(
      await house.sql('select tenant_names, landlord_name from guaranteed_lease where id = $1', [contractId]),
    ).toEqual([{ tenant_names: [pseudonym], landlord_name: 'SCI Les Tilleuls' }]);
    expect(await reasonOf(inHouse(), debtId)).toEqual([{ reason: null }]);
    expect(await house.sql(kept, [debtId])).toEqual(debt);
    expect(await house.sql('select pseudonym from erased_party where space_id = $1', [tenant.spaceId])).toEqual([
      { pseudonym },
    ]);
    expect(await house.violations()).toEqual([]);
  });
};

const reasonOf = ({ house }: ClaimsHouse, debtId: string) =>
  house.sql('select reason from repayment_plan where debt_id = $1', [debtId]);

async function personalDataOf({ house }: ClaimsHouse, spaceId: string): Promise<PersonalData> {
  const question = 'query ($ids: [ID!]!) { told: claimsPersonalData(spaceIds: $ids) }';
  const { data } = await house.graphql<{ told: string }>(service('account'), question, { ids: [spaceId] });
  return JSON.parse(data.told);
}

async function close({ house }: ClaimsHouse, as: PersonViewer) {
  const { data } = await house.graphql<{ closeSpace: { __typename: string; message?: string } }>(
    // Closing asks for a fresh proof of who one is (S16).
    { ...as, provedAt: new Date().toISOString() },
    'mutation C($input: CloseSpaceInput!) { closeSpace(input: $input) { __typename ... on Refusal { message } } }',
    { input: { operationId: uuidv7(), spaceId: as.spaceId } },
    { to: 'account' },
  );
  return data?.closeSpace;
}
