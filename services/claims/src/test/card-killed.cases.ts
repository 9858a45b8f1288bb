import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createSigner } from '@trousseau/service/caller-token';
import { freePort } from '@trousseau/service/test/neighbours';
import { describe, expect, onTestFinished, test } from 'vitest';
import { cardActs } from './card-acts.ts';
import { type ClaimsHouse, MONTH_CENTS } from './claims-house.ts';

const CLOCK = '/internal/clock';

/** Another server of claims, as the house runs it: its own process, the same database and processor. */
async function startServerProcess({ house: { env } }: ClaimsHouse): Promise<{ process: ChildProcess; url: string }> {
  const port = await freePort();
  const server = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('../server.ts', import.meta.url))], {
    cwd: fileURLToPath(new URL('../../../../', import.meta.url)),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      TROUSSEAU_MODE: 'test',
      PORT: String(port),
      PUBLIC_ORIGIN: env.publicOrigin,
      DATABASE_URL_CLAIMS: env.databaseUrl,
      ACCOUNT_URL: env.urls.account,
      VISA_URL: env.urls.visa,
      CONTRACT_URL: env.urls.contract,
      CLAIMS_URL: env.urls.claims,
      SMTP_URL: env.smtpUrl,
      BANK_URL: env.bankUrl,
      CARD_URL: env.cardUrl,
      GUARANTOR_NAME: env.guarantorName,
      GUARANTOR_IBAN: env.guarantorIban,
      FILES_DIR: env.filesDir,
      TROUSSEAU_SIGNING_KEY: env.signingKey,
      TROUSSEAU_TRUSTED_KEYS: env.trustedKeys,
      TROUSSEAU_EVENTS_SECRET: env.eventsSecret,
      TROUSSEAU_FILES_KEY: env.filesKey,
    },
  });
  onTestFinished(() => {
    server.kill('SIGKILL');
  });
  const url = `http://127.0.0.1:${port}`;
  await expect.poll(async () => (await fetch(`${url}/readyz`).catch(() => null))?.ok, { timeout: 60_000 }).toBe(true);
  return { process: server, url };
}

/** F03, F06: the processor was paid, and the process that heard it is gone before it could write it. */
export const cardKilledCases = (inHouse: () => ClaimsHouse) => {
  const { opened, seen, kept } = cardActs(inHouse);

  describe('F06: killed once the processor said that a card paid, before the commit', () => {
    test('the next one to ask records it, once', async () => {
      const { house, cards, indebted } = inHouse();
      const { debtId } = await indebted();
      const id = await opened(debtId, 5_000);
      cards.end(id, 'PAID');
      const server = await startServerProcess(inHouse());
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
