import { officer } from '@trousseau/service/test/viewers';
import type { Viewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { ClaimsHouse } from './claims-house.ts';
import { DAMAGE_PAPERS, damageActs, repair, statement } from './damage-acts.ts';
import { statementOf } from './statement.ts';

const FILE = `query ($id: ID!) { degradationClaim(id: $id) { status declaredLate documentsByOn version
  documents { id kind itemId verdict verdictNote path } items { id room } decisions { decision reason } requiredDocuments { kind mandatory received }
  receipts { id status paysDamage indemnityCents pdfPath } } }`;

/** A damage file, from its papers to the debt it becomes (R-DEG-03, R-DEG-07, R-SUB-02, R-SUB-04). */
export const damageFileCases = (inHouse: () => ClaimsHouse) => {
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

  describe('the file is completed', () => {
    test('repairs are changed until the check, and never over somebody else’s change', async () => {
      const { act } = inHouse();
      const first = repair();
      const { landlord, damageClaimId } = await acts.declared(statement([first]));
      const save = (version: number, items: object[]) =>
        act(landlord, 'saveDamageStatement', { damageClaimId, version, ...statement(items) }, { on: '2027-07-15' });
      const saved = await save(1, [first, repair({ room: 'Cuisine', repairCents: 10_000 })]);
      expect(saved.result).toMatchObject({ claim: { version: 2, estimate: { estimateCents: 40_000 } } });
      expect((await save(1, [first])).result?.__typename).toBe('StaleVersion');
      expect((await save(2, [repair({ room: 'Entrée' })])).result?.__typename).toBe('DamageStatementSaved');
      expect(await file(landlord, damageClaimId)).toMatchObject({ version: 3, items: [{ room: 'Entrée' }] });
    });

    test('a paper sent twice is one; a photograph finds its repair, and stays when the repair goes', async () => {
      const { act } = inHouse();
      const stained = repair();
      const { landlord, damageClaimId } = await acts.declared(statement([stained]));
      const id = uuidv7();
      const twice = [await acts.put(landlord, damageClaimId, 'EXIT_PHOTO', { id, item: stained.id })];
      twice.push(await acts.put(landlord, damageClaimId, 'EXIT_PHOTO', { id, item: stained.id }));
      expect(twice.map(({ status }) => status)).toEqual([201, 201]);
      expect(await file(landlord, damageClaimId)).toMatchObject({
        documents: [{ kind: 'EXIT_PHOTO', itemId: stained.id }],
      });
      await act(landlord, 'saveDamageStatement', { damageClaimId, version: 1, ...statement() }, { on: '2027-07-15' });
      expect(await file(landlord, damageClaimId)).toMatchObject({ documents: [{ kind: 'EXIT_PHOTO', itemId: null }] });
    });

    test('R-DEG-03: without inventories and invoice the officer cannot confirm; a paper to redo does not count', async () => {
      const { landlord, damageClaimId } = await acts.declared();
      const before = await acts.confirm(damageClaimId);
      expect(before.result?.missing).toHaveLength(3);
      const invoice = uuidv7();
      for (const kind of DAMAGE_PAPERS)
        await acts.put(landlord, damageClaimId, kind, kind === 'INVOICE' ? { id: invoice } : {});
      const wordless = await acts.asOfficer('judgeDamageDocument', { documentId: invoice, verdict: 'TO_REDO' });
      expect(wordless.result?.__typename).toBe('DamageVerdictIncomplete');
      await acts.asOfficer('judgeDamageDocument', { documentId: invoice, verdict: 'TO_REDO', note: 'Illisible' });
      const refused = await acts.confirm(damageClaimId);
      expect(refused.result?.missing).toEqual(['Les factures des réparations.', 'À refaire\u00a0: piece.pdf.']);
      await acts.asOfficer('judgeDamageDocument', { documentId: invoice, verdict: 'ACCEPTED' });
      expect((await acts.confirm(damageClaimId)).result?.__typename).toBe('DamageDocumentsConfirmed');
      expect((await acts.put(landlord, damageClaimId, 'OTHER')).status).toBe(409);
    });

    test('K-DEGDOC: papers that do not come let the file lapse on the ninety-first day, and an officer lifts it', async () => {
      const { house } = inHouse();
      const { landlord, damageClaimId } = await acts.declared();
      await house.clock('2027-09-28T20:00:00Z');
      expect(await file(landlord, damageClaimId, '2027-09-28')).toMatchObject({ status: 'DECLARED' });
      await house.clock('2027-09-29T08:00:00Z');
      expect(await file(landlord, damageClaimId, '2027-09-29')).toMatchObject({ status: 'LAPSED' });
      await acts.decide(damageClaimId, 'RELIEVE', 'Les entreprises étaient fermées en août.', '2027-10-01');
      expect(await file(landlord, damageClaimId, '2027-10-01')).toMatchObject({
        status: 'DECLARED',
        documentsByOn: '2027-12-30',
        decisions: [{ decision: 'RELIEVE' }],
      });
    });

    test('papers are asked for in the officer’s words, and the landlord is written to', async () => {
      const { house } = inHouse();
      const { landlord, damageClaimId } = await acts.declared();
      await acts.decide(damageClaimId, 'ASK_PAPERS', 'Il manque la facture de la porte d’entrée.');
      await house.jobsDone();
      expect(await file(landlord, damageClaimId)).toMatchObject({
        status: 'DECLARED',
        decisions: [{ decision: 'ASK_PAPERS', reason: 'Il manque la facture de la porte d’entrée.' }],
      });
      expect(house.post.mails.some(({ text }) => text.includes('la facture de la porte d’entrée'))).toBe(true);
    });
  });

  test('a refusal of damage that was contested is lifted by somebody else alone', async () => {
    const { act, examiner } = inHouse();
    const { landlord, damageClaimId } = await acts.assessed();
    await acts.decide(damageClaimId, 'REFUSE');
    const uphold = (by: Viewer) => {
      const reason = 'La facture est bien celle du logement.';
      const input = { operationId: uuidv7(), damageClaimId, decision: 'UPHOLD_APPEAL', reason };
      return act(by, 'decideDamage', input, { on: '2027-07-25' });
    };
    expect((await uphold(examiner)).result?.__typename).toBe('DamageDecisionIncomplete');
    expect((await uphold(officer())).result?.__typename).toBe('DamageDecided');
    expect(await file(landlord, damageClaimId, '2027-07-25')).toMatchObject({
      status: 'ASSESSED',
      decisions: [{ decision: 'UPHOLD_APPEAL' }, { decision: 'REFUSE' }],
    });
  });

  describe('damage is paid', () => {
    test('R-SUB-02, R-SUB-04: validated, it is paid once, posted, and becomes the tenant’s debt, which closes it when repaid', async () => {
      const { house, bank, examiner, camille } = inHouse();
      const { contractId, landlord, damageClaimId, receipt } = await acts.paid();
      expect(receipt.indemnityCents).toBe(30_000);
      expect(bank.transfersOf(receipt.number)).toHaveLength(1);
      expect(await file(landlord, damageClaimId, '2027-07-23')).toMatchObject({
        status: 'PAID',
        receipts: [{ status: 'PAID', paysDamage: true }],
      });
      const [debt] = await house.sql<{ reference: string; outstanding_cents: string }>(
        'select reference, outstanding_cents from debt where contract_id = $1',
        [contractId],
      );
      expect(debt?.outstanding_cents).toBe('30000');
      const seen = await house.graphql<{ myDebts: { nodes: { receipts: { paysDamage: boolean }[] }[] } }>(
        camille,
        '{ myDebts(first: 50) { nodes { receipts { paysDamage } } } }',
      );
      expect(seen.data.myDebts.nodes.some(({ receipts }) => receipts.some(({ paysDamage }) => paysDamage))).toBe(true);
      const bytes = statementOf({ direction: 'CRDT', euros: '300.00', words: debt?.reference ?? '', on: '2027-08-05' });
      const path = `/files/bank-statements/${uuidv7()}?name=r.xml`;
      await house.request(examiner, 'PUT', path, bytes, { now: '2027-08-05T18:00:00Z' });
      expect(await file(landlord, damageClaimId, '2027-08-06')).toMatchObject({ status: 'CLOSED' });
      expect(await house.violations()).toEqual([]);
    });

    test('the receipt is read as a document that names the repairs', async () => {
      const { house } = inHouse();
      const { landlord, receipt } = await acts.paid();
      const response = await house.request(landlord, 'GET', `/files/receipts/${receipt.id}.pdf`, '');
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    });

    test('what was checked is refused with its reason, and damage may then be declared anew', async () => {
      const claim = await acts.assessed();
      expect((await acts.decide(claim.damageClaimId, 'REFUSE')).result).toMatchObject({ claim: { status: 'REFUSED' } });
      expect((await acts.issue(claim.damageClaimId)).code).toBe('INVALID_STATE');
      expect((await acts.declare(claim)).result?.__typename).toBe('DamageDeclared');
    });
  });
};
