import { officer } from '@trousseau/service/test/viewers';
import type { Viewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { type ClaimsHouse, PAPERS } from './claims-house.ts';

const REASON = 'Le bail remis ne porte pas la signature du locataire.';

/** What an officer decides of a claim beside its receipts (R-CLM-05, D-CLM-03). */
export const decisionCases = (inHouse: () => ClaimsHouse) =>
  describe('the officer decides', () => {
    type Change = { on?: string; reason?: string; by?: Viewer };
    const decide = (claimId: string, decision: string, change: Change = {}) =>
      inHouse().act(
        change.by ?? inHouse().examiner,
        'decideClaim',
        { operationId: uuidv7(), claimId, decision, reason: change.reason ?? REASON },
        { on: change.on ?? '2026-08-25' },
      );
    const shown = async (claim: { claimId: string; landlord: Parameters<ClaimsHouse['act']>[0] }, on: string) =>
      (
        await inHouse().house.graphql<{ unpaidClaim: object }>(
          claim.landlord,
          'query ($id: ID!) { unpaidClaim(id: $id) { status decisions { decision reason decidedOn } deadlines { ruleId dueOn state } } }',
          { id: claim.claimId },
          { now: `${on}T10:00:00Z` },
        )
      ).data.unpaidClaim;
    async function lapsed() {
      const claim = await inHouse().declared();
      await inHouse().house.clock('2026-10-09T22:00:00Z');
      return claim;
    }

    test('a claim whose papers were checked is refused with its reason, once, and a new one may begin', async () => {
      const { documented, issue, declare, house } = inHouse();
      const claim = await documented();
      expect((await decide(claim.claimId, 'REFUSE')).result).toMatchObject({ claim: { status: 'REFUSED' } });
      expect(await shown(claim, '2026-08-26')).toMatchObject({
        status: 'REFUSED',
        decisions: [{ decision: 'REFUSE', reason: REASON, decidedOn: '2026-08-25' }],
      });
      expect((await decide(claim.claimId, 'REFUSE')).code).toBe('INVALID_STATE');
      expect((await issue(claim.claimId)).code).toBe('INVALID_STATE');
      await house.jobsDone();
      expect((await declare(claim, '2026-08-27')).result?.__typename).toBe('UnpaidRentDeclared');
    });

    test('a refusal that was contested is lifted by somebody else, and the claim goes on to its receipt', async () => {
      const { documented, issue, house } = inHouse();
      const claim = await documented();
      expect((await decide(claim.claimId, 'UPHOLD_APPEAL', { by: officer() })).code).toBe('INVALID_STATE');
      await decide(claim.claimId, 'REFUSE');
      const own = await decide(claim.claimId, 'UPHOLD_APPEAL', { on: '2026-09-01' });
      expect([own.result?.__typename, own.result?.message]).toEqual([
        'ClaimDecisionIncomplete',
        expect.stringContaining('une autre personne'),
      ]);
      const lifted = await decide(claim.claimId, 'UPHOLD_APPEAL', { on: '2026-09-01', by: officer() });
      expect(lifted.result).toMatchObject({ claim: { status: 'DOCS_COMPLETE' } });
      expect(await shown(claim, '2026-09-01')).toMatchObject({
        decisions: [{ decision: 'UPHOLD_APPEAL' }, { decision: 'REFUSE' }],
        deadlines: expect.arrayContaining([
          expect.objectContaining({ ruleId: 'R-SUB-01', dueOn: '2026-09-22', state: 'NOW' }),
        ]),
      });
      await house.jobsDone();
      expect(house.post.mails.some(({ subject }) => subject.endsWith('est repris'))).toBe(true);
      expect((await issue(claim.claimId, '2026-09-02')).result?.__typename).toBe('ReceiptIssued');
      expect(await house.violations()).toEqual([]);
    });

    test('a refusal is not lifted once the same months were declared again', async () => {
      const { documented, declare, house } = inHouse();
      const claim = await documented();
      await decide(claim.claimId, 'REFUSE');
      await house.jobsDone();
      await declare(claim, '2026-08-27');
      const late = await decide(claim.claimId, 'UPHOLD_APPEAL', { on: '2026-09-01', by: officer() });
      expect([late.code, late.message]).toEqual(['INVALID_STATE', expect.stringContaining('Un autre dossier')]);
    });

    test('a claim that lapsed goes on, with the whole time for its papers again', async () => {
      const claim = await lapsed();
      const { result } = await decide(claim.claimId, 'RELIEVE', { on: '2026-10-12' });
      expect(result).toMatchObject({ claim: { status: 'DECLARED' } });
      expect(await shown(claim, '2026-10-12')).toMatchObject({
        decisions: [{ decision: 'RELIEVE' }],
        deadlines: expect.arrayContaining([expect.objectContaining({ ruleId: 'R-CLM-05', dueOn: '2026-12-11' })]),
      });
      const { put, confirm } = inHouse();
      for (const kind of PAPERS) expect((await put(claim.landlord, claim.claimId, kind)).status).toBe(201);
      expect((await confirm(claim.claimId, '2026-10-20')).result?.__typename).toBe('ClaimDocumentsConfirmed');
    });

    test.each([
      ['REFUSE', 'DECLARED'],
      ['RELIEVE', 'DECLARED'],
    ])('%s is not for a claim that is %s', async (decision) => {
      const { claimId } = await inHouse().declared();
      expect((await decide(claimId, decision)).code).toBe('INVALID_STATE');
    });

    test('a decision without a reason is not one, and nothing is written', async () => {
      const claim = await inHouse().documented();
      const { result } = await decide(claim.claimId, 'REFUSE', { reason: '   non   ' });
      expect([result?.__typename, result?.message]).toEqual([
        'ClaimDecisionIncomplete',
        expect.stringContaining('Expliquez votre décision'),
      ]);
      expect(await shown(claim, '2026-08-26')).toMatchObject({ status: 'DOCS_COMPLETE', decisions: [] });
    });

    test.each([['SETTLE'], ['END_LEASE']])(
      '%s ends a litigation and nothing else; what is owed stays a debt',
      async (decision) => {
        const { house, act, examiner, indebted } = inHouse();
        const { claimId, debtId, contractId } = await indebted();
        const end = () =>
          decide(claimId, decision, { on: '2027-02-01', reason: 'Accord trouvé devant le conciliateur.' });
        expect((await end()).code).toBe('INVALID_STATE');
        await act(examiner, 'startLitigation', { operationId: uuidv7(), debtId }, { on: '2026-12-01' });
        expect((await end()).result).toMatchObject({ claim: { status: 'CLOSED' } });
        expect((await end()).code).toBe('INVALID_STATE');
        const owed = await house.sql(
          'select outstanding_cents = total_cents as whole from debt where contract_id = $1',
          [contractId],
        );
        expect(owed).toEqual([{ whole: true }]);
        expect(await house.violations()).toEqual([]);
      },
    );

    test('it is told to the landlord, and kept in the audit', async () => {
      const { documented, house } = inHouse();
      const claim = await documented();
      await decide(claim.claimId, 'REFUSE');
      await house.jobsDone();
      const told = await house.sql(`select 1 from domain_event where type = 'ClaimRefused' and aggregate_id = $1`, [
        claim.claimId,
      ]);
      const audited = await house.sql(`select 1 from audit_entry where act = 'CLAIM_REFUSED' and subject_id = $1`, [
        claim.claimId,
      ]);
      expect([told.length, audited.length]).toEqual([1, 1]);
    });
  });
