import { callService } from '@trousseau/local/service-call';
import type { Browser, Page } from 'playwright-core';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Tenant } from './actors/tenant.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { attachedHouse } from './house.ts';
import { Observer } from './observer.ts';
import { plainSpaces } from './pdf.ts';
import { type Guarantee, playGuarantee } from './played/guarantee.ts';
import { planOf } from './played/repayment.ts';

/** A debt repaid by card on the processor’s page: an instalment, a card that is refused, a window that is closed too soon. */

const AT = '2026-10-20T09:00:00Z';
const PAY = /^Payer .* par carte$/;
const observer = new Observer();
let browser: Browser;
let guarantee: Guarantee;
let tenant: Tenant;

beforeAll(async () => {
  browser = await launchBrowser();
  guarantee = await playGuarantee();
  const { planId } = await planOf(guarantee.tenant);
  const approved = { operationId: newId(), planId, decision: 'APPROVE' };
  await guarantee.officer.act('decideRepaymentPlan', approved, 'RepaymentPlanDecided');
  tenant = new Tenant(await openWindow(browser, AT));
  await tenant.signIn(guarantee.tenant.email);
});
afterAll(() => browser.close());

/** What the page proposes first. @returns its sum, as the button says it */
async function proposedSum(): Promise<string> {
  const words = await tenant.page.getByRole('button', { name: PAY }).textContent();
  return plainSpaces(words ?? '').replace(/^Payer (.*) par carte$/, '$1');
}

/** Leaves for the processor’s page. */
async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: PAY }).click();
  await page.getByRole('heading', { name: 'Paiement par carte (démonstration)' }).waitFor();
}

test('the next instalment is proposed, paid on the processor’s page, and the plan follows', async () => {
  await tenant.open('/locataire/remboursement');
  await tenant.see('Rembourser par carte');
  await observer.look(tenant.page, 'remboursement-par-carte');
  const sum = await proposedSum();
  expect(sum).toBe('177,15 €');
  await leave(tenant.page);
  expect(await tenant.words()).toContain(sum);
  await tenant.press('Payer');
  await tenant.title('Votre paiement par carte');
  await tenant.see('Merci, vos');
  expect(await tenant.words()).toContain('Il vous reste 1 062,85 € à rembourser');
  await observer.look(tenant.page, 'carte-payee');
  await tenant.follow('Voir où j’en suis');
  await tenant.see('Le remboursement reçu');
  const received = tenant.page.getByRole('row').filter({ hasText: 'Carte' });
  expect(plainSpaces((await received.textContent()) ?? '')).toContain(sum);
  await tenant.page.getByRole('row').filter({ hasText: 'Reçue' }).waitFor();
});

test('a card that is refused takes nothing, and what to do is said', async () => {
  const before = await tenant.words();
  await leave(tenant.page);
  await tenant.press('Refuser');
  await tenant.see('La banque n’a pas accepté ce paiement');
  await observer.look(tenant.page, 'carte-refusee');
  await tenant.follow('Choisir une autre façon de payer');
  await tenant.see('Rembourser par carte');
  expect(await tenant.words()).toBe(before);
});

test('one gives up on the processor’s page, and may begin again', async () => {
  await leave(tenant.page);
  await tenant.press('Abandonner');
  await tenant.see('Ce paiement n’est pas allé au bout');
  await observer.look(tenant.page, 'carte-abandonnee');
  await tenant.follow('Revenir à mon remboursement');
  await tenant.page.getByRole('button', { name: PAY }).waitFor();
});

test('a sum typed wrong is said; another one, paid in a window closed too soon, is found by the clock', async () => {
  await tenant.choose('Une autre somme');
  await tenant.press('Payer par carte');
  await tenant.see('Indiquez la somme que vous voulez payer.');
  await tenant.fill('Somme à payer par carte', '5000');
  await tenant.press(PAY);
  await tenant.see(/Choisissez une somme entre 1,00/);
  await tenant.fill('Somme à payer par carte', '50');
  await leave(tenant.page);
  const paid = await fetch(`${tenant.page.url()}/payer`, { method: 'POST', redirect: 'manual' });
  expect(paid.status).toBe(303);
  await tenant.open('/locataire/remboursement');
  await tenant.see(/Un paiement de 50,00/);
  await observer.look(tenant.page, 'carte-en-cours');
  const { house, keys } = await attachedHouse();
  await callService(house, keys, 'claims', '/internal/clock', { now: AT });
  await tenant.page.reload();
  await tenant.see('Les 2 remboursements reçus');
  expect(await tenant.words()).toContain('1 012,85 €');
  expect(observer.findings).toEqual([]);
  expect(complaints(tenant.page)).toEqual([]);
});
