import { officer } from '@trousseau/service/test/viewers';
import type { Viewer } from '@trousseau/service/viewer';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { type ClaimsHouse, MONTH_CENTS, TWO_TERMS, term } from './claims-house.ts';

/** The letter a landlord sends before declaring (R-CLM-03). */
export const noticeLetterCases = (inHouse: () => ClaimsHouse) =>
  describe('the letter of the formal notice', () => {
    const letter = (viewer: Viewer, contractId: string) =>
      inHouse().house.request(viewer, 'GET', `/files/accounts/${contractId}/mise-en-demeure.pdf`, '', {
        now: '2026-08-07T10:00:00Z',
      });

    test('asks for what is left of each term, of whom and where, within the days of the rule', async () => {
      const { guaranteed, save } = inHouse();
      const contract = await guaranteed();
      const [first = '', second = ''] = TWO_TERMS;
      await save(contract, [term(first, { receivedCents: 15_000, receivedOn: '2026-07-20' }), term(second)]);
      const response = await letter(contract.landlord, contract.contractId);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      const { text } = await extractText(await getDocumentProxy(new Uint8Array(await response.arrayBuffer())), {
        mergePages: true,
      });
      const plain = text.replace(/\s+/g, ' ');
      for (const words of [
        'Mise en demeure de payer',
        'SCI Les Tilleuls',
        '12 rue du Taur, 31000 Toulouse',
        'Échéance du 5 juillet 2026 500,00 €',
        'Échéance du 5 août 2026 650,00 €',
        'Total dû 1 150,00 €',
        'dans les 8 jours',
      ])
        expect(plain).toContain(words);
    });

    test('there is none for an account that is paid, and it says what to do', async () => {
      const { guaranteed, save } = inHouse();
      const contract = await guaranteed();
      const paid = { receivedCents: MONTH_CENTS, receivedOn: '2026-07-05' };
      await save(contract, [term('2026-07-05', paid)]);
      const response = await letter(contract.landlord, contract.contractId);
      expect([response.status, await response.json()]).toEqual([
        409,
        { code: 'INVALID_STATE', message: expect.stringContaining('rien à réclamer') },
      ]);
    });

    test('it is the landlord’s alone', async () => {
      const { guaranteed, save, rival } = inHouse();
      const contract = await guaranteed();
      await save(
        contract,
        TWO_TERMS.map((dueOn) => term(dueOn)),
      );
      for (const viewer of [rival, contract.tenant, officer()])
        expect((await letter(viewer, contract.contractId)).status).toBe(404);
    });
  });
