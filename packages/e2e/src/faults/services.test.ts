import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Actor } from '../actors/actor.ts';
import { launchBrowser, openWindow } from '../browser.ts';
import { eventually } from '../eventually.ts';
import { type Guarantee, once, playGuarantee, playRequest } from '../played/guarantee.ts';
import { newTenant } from '../played/people.ts';
import { crash, endPostgres, whileFrozen } from './processes.ts';

/** What people see while a part of the house is down, and that it comes back without them. */

let browser: Browser;
let guarantee: Guarantee;

beforeAll(async () => {
  browser = await launchBrowser();
  guarantee = await playGuarantee();
});
afterAll(() => browser.close());

async function windowOf(person: { email: string; at: string | null }): Promise<Actor> {
  const actor = new Actor(await openWindow(browser, person.at));
  await actor.signIn(person.email);
  return actor;
}

test('without the claims service a landlord still has the contracts, and the claims come back when asked', async () => {
  const landlord = await windowOf(guarantee.landlord);
  await landlord.title('Vos locations');
  await whileFrozen('claims', async () => {
    await landlord.page.reload();
    await landlord.title('Vos locations');
    await landlord.page.getByRole('link', { name: 'Léonie Marchand' }).first().waitFor();
    await landlord.see('Cette partie est indisponible pour le moment');
    await landlord.open(`/bailleur/contrats/${guarantee.contract.id}`);
    await landlord.title('Léonie Marchand');
    expect(await landlord.words()).toContain('8 rue du Taur');
    await landlord.see('Cette partie est indisponible pour le moment');
  });
  await eventually('the claims to be there again', async () => {
    const retry = landlord.page.getByRole('button', { name: 'Réessayer' });
    if (await retry.isVisible()) await retry.click();
    return landlord.page.getByRole('table').getByText('Indemnisé').first().isVisible();
  });
});

test('without the contract service a tenant still has the visa', async () => {
  const tenant = await windowOf(guarantee.tenant);
  await tenant.title('Mon dossier');
  await whileFrozen('contract', async () => {
    await tenant.page.reload();
    await tenant.title('Mon dossier');
    await tenant.see('Vos contrats ne s’affichent pas pour le moment');
    await tenant.see(guarantee.visa.number);
  });
});

test('the answer about what is down says where and why, and keeps the rest', async () => {
  const question = '{ myContracts { nodes { number tenantAccount { version } } } }';
  await whileFrozen('claims', async () => {
    const { status, data, errors } = await guarantee.landlord.post(question);
    expect(status).toBe(200);
    expect(data).toEqual({ myContracts: { nodes: [{ number: guarantee.contract.number, tenantAccount: null }] } });
    expect(errors[0]?.path).toEqual(['myContracts', 'nodes', 0, 'tenantAccount']);
    expect(errors[0]?.extensions.code).toBe('SUBGRAPH_UNAVAILABLE');
  });
  await eventually('the claims service', async () => (await guarantee.landlord.post(question)).errors.length === 0);
});

test('a service that crashes is back by itself', async () => {
  const { landlord } = guarantee;
  await crash('contract');
  await eventually(
    'the contracts',
    async () => (await landlord.post('{ myContracts { totalCount } }')).errors.length === 0,
  );
});

test.each(['SIGQUIT', 'SIGKILL'] as const)(
  'after PostgreSQL ended by %s everything works again by itself',
  async (signal) => {
    const tenant = await windowOf(await newTenant());
    await tenant.title('Mon dossier');
    await endPostgres(signal);
    await eventually('every service to answer', async () => {
      const { errors } = await guarantee.landlord.post(
        '{ me { space { contracts { nodes { visa { number } tenantAccount { version } } } } } }',
      );
      return errors.length === 0;
    });
    // The page that was open goes on, and so do requests, uploads, jobs and e-mails.
    await tenant.press('Commencer ma demande');
    await tenant.title('Qui demande le visa ?');
    await playRequest(once, await newTenant());
  },
);
