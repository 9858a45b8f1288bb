import type { Viewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { ClaimsHouse } from './claims-house.ts';
import { statementOf } from './statement.ts';

/** Statements of contracts and spaces, as the ledger has them (S60). */
export const statementCases = (inHouse: () => ClaimsHouse) => {
  const read = async (viewer: Viewer, contractId?: string) => {
    const path = `/files/statement.csv${contractId ? `?contract=${contractId}` : ''}`;
    const response = await inHouse().house.request(viewer, 'GET', path, '', { now: '2026-10-10T10:00:00Z' });
    return { status: response.status, text: await response.text() };
  };
  /** A debt of 1 300 €, of which the tenant repaid 100 € and the landlord gave back 200 €. */
  async function moved() {
    const { indebted, act, house, examiner } = inHouse();
    const claim = await indebted();
    const late = { operationId: uuidv7(), claimId: claim.claimId, receivedCents: 20_000, receivedOn: '2026-09-20' };
    await act(claim.landlord, 'returnLateRent', late, { on: '2026-09-21' });
    const [{ reference } = { reference: '' }] = await house.sql<{ reference: string }>(
      'select reference from late_rent_return where contract_id = $1',
      [claim.contractId],
    );
    const bytes = statementOf(
      { direction: 'CRDT', euros: '100.00', words: claim.reference, on: '2026-09-30' },
      { direction: 'CRDT', euros: '200.00', words: reference, on: '2026-09-30' },
    );
    const how = { now: '2026-09-30T18:00:00Z' };
    await house.request(examiner, 'PUT', `/files/bank-statements/${uuidv7()}?name=r.xml`, bytes, how);
    return { ...claim, lateReference: reference };
  }

  describe('a statement', () => {
    test('tells the landlord what was paid and given back, with its references, and nothing of what the tenant repays', async () => {
      const { contractId, landlord, number, lateReference } = await moved();
      const { status, text } = await read(landlord, contractId);
      expect(status).toBe(200);
      expect(text).toMatch(new RegExp(`Indemnité réglée à la place du locataire;${number};TEST-.*;1300,00;`));
      expect(text).toMatch(new RegExp(`Loyer tardif reversé par le bailleur;${lateReference};.*;;200,00`));
      expect(text).not.toContain('Remboursement du locataire');
      expect((await read(landlord)).text).toContain(number);
    });

    test('tells the tenant what was paid in their place and what lowered the debt, not the landlord’s bank movements', async () => {
      const { contractId, number } = await moved();
      const { text } = await read(inHouse().camille, contractId);
      expect(text).toMatch(new RegExp(`${number};;1300,00;`));
      expect(text).toMatch(/Remboursement du locataire;;;;100,00/);
      expect(text).not.toContain('TEST-');
    });

    test('is for nobody else; an officer reads that of a contract, not that of everybody', async () => {
      const { contractId, number } = await moved();
      const { rival, examiner } = inHouse();
      expect((await read(rival, contractId)).status).toBe(404);
      expect((await read(rival, 'x')).status).toBe(404);
      expect((await read(examiner)).status).toBe(404);
      const { text } = await read(examiner, contractId);
      expect(text).toContain(number);
      expect(text).toContain('Remboursement du locataire');
    });
  });
};
