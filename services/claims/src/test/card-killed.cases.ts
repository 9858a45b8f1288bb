import { createSigner } from '@trousseau/service/caller-token';
import { describe, expect, onTestFinished, test } from 'vitest';
import { cardActs } from './card-acts.ts';
import { type ClaimsHouse, MONTH_CENTS } from './claims-house.ts';
import { startClaimsProcess } from './claims-process.ts';

const CLOCK = '/internal/clock';

/** F03, F06: the processor was paid, and the process that heard it is gone before it could write it. */
export const cardKilledCases = (inHouse: () => ClaimsHouse) => {
  const { opened, seen, kept } = cardActs(inHouse);

  describe('F06: killed once the processor said that a card paid, before the commit', () => {
    test('the next one to ask records it, once', async () => {
      const { house, cards, indebted } = inHouse();
      const { debtId } = await indebted();
      const id = await opened(debtId, 5_000);
      cards.end(id, 'PAID');
      const server = await startClaimsProcess(inHouse(), 'server');
      onTestFinished(() => {
        server.process.kill('SIGKILL');
      });
      cards.onTold = () => server.process.kill('SIGKILL');
      const sign = await createSigner(house.keys.signing.local ?? '');
      const body = JSON.stringify({ now: '2026-09-01T10:05:00Z' });
      const caller = { kind: 'SERVICE', service: 'local' } as const;
      const token = await sign(
        { audience: 'claims', method: 'POST', path: CLOCK, body },
        { caller, correlationId: 'test' },
      );
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      await fetch(`${server.url}${CLOCK}`, { method: 'POST', headers, body }).catch(() => null);
      await expect.poll(() => server.process.signalCode, { timeout: 30_000 }).toBe('SIGKILL');
      cards.onTold = () => undefined;

      await house.clock('2026-09-01T10:06:00Z');
      await house.clock('2026-09-01T10:07:00Z');
      expect(await kept(debtId)).toEqual([{ id, status: 'PAID' }]);
      expect((await seen(debtId)).outstandingCents).toBe(2 * MONTH_CENTS - 5_000);
      expect(await house.sql('select 1 from ledger_transaction where id = $1', [id])).toHaveLength(1);
      expect(await house.violations()).toEqual([]);
    }, 180_000);
  });
};
