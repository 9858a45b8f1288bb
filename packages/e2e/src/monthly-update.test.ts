import { callService } from '@trousseau/local/service-call';
import type { Browser } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Landlord } from './actors/landlord.ts';
import { Officer } from './actors/officer.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { eventually } from './eventually.ts';
import { attachedHouse } from './house.ts';
import { mailAbout } from './mailbox.ts';
import { Observer } from './observer.ts';
import { type Guarantee, playGuarantee } from './played/guarantee.ts';

/** R-CLM-13, from both sides: an account not updated suspends its claim; told in one press, it goes on and leads to a receipt. */

/**
 * The house itself reminds people by the real clock, and nobody is suspended before the day after a reminder: these two days
 * are after all that was played and after today.
 */
const REMINDED = Temporal.Now.instant().add({ hours: 24 * 40 });
const LATE = REMINDED.add({ hours: 24 });
/** Widths at which the table must be read without scrolling sideways: a phone, and 1280 px at 400 %. */
const NARROW = [390, 320];

let browser: Browser;
let guarantee: Guarantee;
beforeAll(async () => {
  browser = await launchBrowser();
  guarantee = await playGuarantee();
  await eventually('the indemnity to be paid', async () => {
    const query = 'query ($id: ID!) { unpaidClaim(id: $id) { status } }';
    const { unpaidClaim } = await guarantee.landlord.ask<{ unpaidClaim: { status: string } }>(query, {
      id: guarantee.claimId,
    });
    return unpaidClaim.status === 'PAID_OPEN';
  });
  const { house, keys } = await attachedHouse();
  for (const now of [REMINDED, LATE])
    await callService(house, keys, 'claims', '/internal/clock', { now: now.toString() });
});
afterAll(() => browser.close());

test('a suspended claim is updated in one press by its landlord, and the officer issues the receipt of its new months', async () => {
  const observer = new Observer();
  const officer = new Officer(await openWindow(browser, LATE.toString()));
  await officer.signIn(guarantee.officer.email);
  await officer.open('/instruction');
  await officer.page.getByRole('region', { name: 'Dossiers suspendus, actualisation attendue' }).waitFor();
  await observer.look(officer.page, 'dossiers-suspendus');
  await officer.open(`/instruction/sinistres/${guarantee.claimId}`);
  await officer.see('Suspendu');
  await observer.look(officer.page, 'dossier-suspendu');

  await mailAbout(guarantee.landlord.email, /dossier suspendu/);
  const landlord = new Landlord(await openWindow(browser, LATE.toString()));
  await landlord.signIn(guarantee.landlord.email);
  await landlord.open('/bailleur');
  await landlord.see('Un dossier est suspendu');
  await landlord.follow('Actualiser les comptes');
  await landlord.title('Actualisation du mois');
  await landlord.see('1 compte à actualiser');
  await observer.look(landlord.page, 'actualisation');
  for (const width of NARROW) {
    await landlord.page.setViewportSize({ width, height: 640 });
    expect(await landlord.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  }
  await landlord.page.setViewportSize({ width: 1440, height: 900 });
  const first = landlord.page.getByRole('list', { name: 'Actualisation du mois' }).getByRole('listitem').first();
  await first.getByRole('textbox', { name: 'Aide au logement' }).fill('900');
  await first.getByText('Modifié').waitFor();
  await landlord.press('Rien n’a changé pour toutes les lignes');
  await landlord.press('Envoyer les lignes prêtes');
  await first.getByText('L’aide au logement ne dépasse pas le loyer et les charges du mois.').waitFor();
  await observer.look(landlord.page, 'actualisation-refusee');
  await first.getByRole('checkbox', { name: /Rien n’a changé/ }).check();
  await landlord.press('Envoyer les lignes prêtes');
  await landlord.see('Tous vos comptes sont à jour');
  await observer.look(landlord.page, 'actualisation-faite');

  const next = LATE.add({ hours: 24 }).toString();
  await officer.travelTo(next);
  await officer.open('/instruction');
  const renewed = officer.page.getByRole('region', { name: /Nouveaux mois à indemniser/ });
  const row = renewed.getByRole('row').filter({ hasText: guarantee.landlord.company.legalName });
  await observer.look(officer.page, 'nouveaux-mois');
  await row.getByRole('link').click();
  await officer.title(/^Impayé /);
  await officer.press(/Émettre la quittance/);
  await officer.see('La quittance est émise');
  await landlord.travelTo(next);
  await landlord.open(`/bailleur/sinistres/${guarantee.claimId}`);
  await landlord.see('Validez la quittance');
  expect([...observer.findings, ...complaints(officer.page), ...complaints(landlord.page)]).toEqual([]);
});
