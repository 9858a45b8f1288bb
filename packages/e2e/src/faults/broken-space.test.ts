import type { Browser, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Actor } from '../actors/actor.ts';
import { launchBrowser, openWindow } from '../browser.ts';
import { newLandlord, newTenant } from '../played/people.ts';

/** D2: one space is broken in four ways; the shell and the other spaces go on, and it comes back without a reload. */

const SPACE = '**/spaces/tenant/**';
const FIRST_PAGE = '**/spaces/tenant/**/assets/home-*.js';

const faults = [
  { fault: 'answers 404', address: SPACE, break: (route: Route) => route.fulfill({ status: 404, body: 'not here' }) },
  { fault: 'answers 503', address: SPACE, break: (route: Route) => route.fulfill({ status: 503, body: 'not now' }) },
  { fault: 'never answers', address: SPACE, break: () => undefined },
  {
    fault: 'throws while it renders',
    address: FIRST_PAGE,
    break: (route: Route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: 'export const Home = () => { throw new Error("broken on purpose"); };',
      }),
  },
];

let browser: Browser;
let addresses: { tenant: string; landlord: string };

beforeAll(async () => {
  browser = await launchBrowser();
  addresses = { tenant: (await newTenant()).email, landlord: (await newLandlord()).email };
});
afterAll(() => browser.close());

test.each(faults)('a space that $fault leaves everything else alone and comes back when asked', async (given) => {
  const actor = new Actor(await openWindow(browser, null));
  const { page } = actor;
  await page.route(given.address, given.break);
  await actor.signIn(addresses.tenant);
  await actor.title('Cet espace ne s’ouvre pas pour le moment');
  await actor.see('le reste de la plateforme fonctionne');

  await signOutAndInAs(actor, addresses.landlord);
  await actor.title('Vos locations');
  await signOutAndInAs(actor, addresses.tenant);
  await actor.title('Cet espace ne s’ouvre pas pour le moment');

  await page.evaluate('window.sameLoad = true');
  await actor.follow('Vérifier un visa');
  await actor.title('Vérifier un visa');
  await page.goBack();
  await actor.title('Cet espace ne s’ouvre pas pour le moment');
  await page.unroute(given.address);
  await actor.press('Réessayer');
  await actor.title('Mon dossier');
  expect(await page.evaluate('window.sameLoad')).toBe(true);
  await page.context().close();
});

async function signOutAndInAs(actor: Actor, email: string): Promise<void> {
  const { page } = actor;
  await actor.press(/Mon compte/);
  await page.getByRole('menuitem', { name: 'Se déconnecter' }).click();
  await page.getByRole('banner').getByRole('link', { name: 'Se connecter' }).click();
  await actor.fillSignIn(email);
}
