import { callService } from '@trousseau/local/service-call';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Actor } from './actors/actor.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { eventually } from './eventually.ts';
import { attachedHouse, MAILBOX_URL } from './house.ts';
import { mailsTo } from './mailbox.ts';
import { Observer } from './observer.ts';
import { type Guarantee, once, playCertification, playGuarantee, playRequest } from './played/guarantee.ts';
import { newTenant, openOfficerSpace, signedIn } from './played/people.ts';

/** What happens in the files reaches the people it concerns, where and how they want it. */

let browser: Browser;
let guarantee: Guarantee;
const observer = new Observer();
const windows: Actor[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  guarantee = await playGuarantee();
});
afterAll(() => browser.close());

async function inWindow(email: string): Promise<Actor> {
  const actor = new Actor(await openWindow(browser, null));
  windows.push(actor);
  await actor.signIn(email);
  return actor;
}

/** The number on the bell, as it is read out. */
async function waiting({ page }: Actor): Promise<number> {
  const label = await page.getByRole('link', { name: /^Notifications, / }).getAttribute('aria-label');
  return Number(/\d+/.exec(label ?? '')?.[0]);
}

async function openCentre(actor: Actor): Promise<string> {
  await actor.open('/notifications');
  await actor.title('Notifications');
  await actor.page.getByRole('main').getByRole('listitem').first().waitFor();
  return actor.words();
}

/** Until the last event of the guarantee has been told, the number still moves. */
const everythingTold = (actor: Actor, last: string) =>
  eventually(`« ${last} » in the centre`, async () => (await openCentre(actor)).includes(last));

test('each side reads its own, in both browsers of a person, and what is read in one is read in the other', async () => {
  const { landlord, tenant, claimId } = guarantee;
  const desk = await inWindow(landlord.email);
  await everythingTold(desk, 'Une indemnité est versée');
  // The house asks for the months of a paid account by its own clock, at any moment: here it is over before anything is counted.
  const { house, keys } = await attachedHouse();
  await callService(house, keys, 'claims', '/internal/clock', { now: new Date().toISOString() });
  await everythingTold(desk, 'Des comptes locataires sont à actualiser');
  expect(await openCentre(desk)).toContain('Un impayé est constitué');
  expect(await openCentre(desk)).not.toContain('Votre visa est certifié');
  await observer.look(desk.page, 'notifications-bailleur');
  const before = await waiting(desk);

  await desk.follow('Votre déclaration d’impayé est enregistrée');
  await desk.page.waitForURL(`**/bailleur/sinistres/${claimId}`);
  await desk.title(/^Impayé de/);
  const phone = await inWindow(landlord.email);
  await openCentre(phone);
  await eventually('one less on the bell of the phone', async () => (await waiting(phone)) === before - 1);
  await phone.press('Tout marquer comme lu');
  await phone.see('0 notification à lire.');
  await desk.open('/notifications');
  await desk.see('0 notification à lire.');

  const other = await inWindow(tenant.email);
  await everythingTold(other, 'Le garant a réglé une partie de votre loyer');
  expect(await openCentre(other)).toContain('Votre visa est certifié');
  expect(await openCentre(other)).not.toContain('Une indemnité est versée');
});

test('a choice is made by keyboard, kept, and what carries rights cannot be switched off', async () => {
  const landlord = await inWindow(guarantee.landlord.email);
  await landlord.open('/notifications');
  await landlord.follow('Gérer mes notifications');
  await landlord.title('Gérer mes notifications');
  await landlord.see('Quittances et versements');
  await observer.look(landlord.page, 'notifications-reglages');
  const box = (family: string) => landlord.page.locator(`input[name="${family}-EMAIL"]`);
  expect(await box('DEADLINES').isDisabled()).toBe(true);
  await box('RECEIPT').focus();
  await landlord.page.keyboard.press('Space');
  await landlord.see('Votre choix est enregistré.');
  await landlord.page.reload();
  await landlord.see('Quittances et versements');
  expect(await box('RECEIPT').isChecked()).toBe(false);
});

test('a tenant who proved a number has the decision as a short message, and the e-mail in English', async () => {
  const at = '2026-07-06T09:00:00Z';
  const played = await newTenant(at);
  const tenant = await inWindow(played.email);
  await tenant.open('/compte');
  await tenant.choose('Anglais');
  await tenant.see('Nos messages vous arriveront dans cette langue.');

  await tenant.open('/notifications/reglages');
  await tenant.fill('Numéro de mobile', '01 23');
  await tenant.press('Recevoir un code');
  await tenant.see(/pas un numéro de mobile français/);
  await observer.look(tenant.page, 'notifications-mobile-refuse');
  const number = `06${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;
  await tenant.fill('Numéro de mobile', number);
  await tenant.press('Recevoir un code');
  await tenant.see(/Code reçu par SMS/);
  await tenant.fill('Code reçu par SMS', await codeSentTo(number));
  await tenant.press('Confirmer ce numéro');
  await tenant.see(/Numéro confirmé/);
  await tenant.page.locator('input[name="VISA-SMS"]').check();
  await tenant.see('Votre choix est enregistré.');

  const officer = await signedIn(await openOfficerSpace(), at);
  await playCertification(once, officer, await playRequest(once, played));
  await eventually('the short message', async () =>
    (await smsTo(number)).some((text) => text.includes('your visa is certified')),
  );
  const subjects = await eventually('the mail in English', async () => {
    const mails = (await mailsTo(played.email)).map(({ subject }) => subject);
    return mails.includes('Your guarantee visa is certified') && mails;
  });
  expect(subjects).not.toContain('Votre visa de garantie est certifié');
});

test('everything one can do is one press away, and questions have answers', async () => {
  const landlord = await inWindow(guarantee.landlord.email);
  await landlord.open('/mon-espace');
  await landlord.see('J’ai besoin d’un contrat');
  await observer.look(landlord.page, 'mon-espace');
  await landlord.follow('Questions fréquentes et contact');
  await landlord.title('Aide et questions');
  await landlord.page.getByText('Quand l’indemnité est-elle versée').click();
  await landlord.see(/cinq jours ouvrés/);
  await observer.look(landlord.page, 'aide');
});

test('axe has nothing to say of these pages, none scrolls sideways, none complained', () => {
  expect(observer.findings).toEqual([]);
  expect(windows.flatMap(({ page }) => complaints(page))).toEqual([]);
});

/** The short messages on the mailbox page that went to a number, newest first. */
async function smsTo(number: string): Promise<string[]> {
  const page = await (await fetch(MAILBOX_URL)).text();
  return page.split('<li class="card">').filter((item) => item.includes(`+33${number.slice(1)}`));
}

const codeSentTo = (number: string) =>
  eventually(`the code sent to ${number}`, async () =>
    (await smsTo(number)).map((text) => /[A-Z]{2}\d{6}/.exec(text)?.[0]).find(Boolean),
  );
