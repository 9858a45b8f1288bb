import { callService } from '@trousseau/local/service-call';
import type { Browser } from 'playwright-core';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Actor } from './actors/actor.ts';
import { Officer } from './actors/officer.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { eventually } from './eventually.ts';
import { attachedHouse, BANK_URL } from './house.ts';
import { mailAbout } from './mailbox.ts';
import { Observer } from './observer.ts';
import { playIssuedReceipt } from './played/guarantee.ts';
import { newCompany, PASSWORD } from './played/people.ts';

/** A transfer the bank refuses, from both sides: said, nothing lost, paid once to the account given instead (R-STATE-PAYMENT, S59). */

const observer = new Observer();
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('a landlord whose account is closed reads it, gives another, and is paid there once', async () => {
  const { landlord, officer: examiner, claimId, receiptId } = await playIssuedReceipt();
  await fetch(`${BANK_URL}/closed-accounts/${landlord.company.iban}`, { method: 'PUT' });
  await landlord.act('validateReceipt', { operationId: newId(), receiptId }, 'ReceiptValidated');
  const owner = new Actor(await openWindow(browser, landlord.at));
  await owner.signIn(landlord.email);
  await eventually('the refusal on the page', async () => {
    await owner.open(`/bailleur/sinistres/${claimId}`);
    await owner.title(/^Impayé de/);
    return (await owner.words()).includes('La banque a refusé le virement');
  });
  await observer.look(owner.page, 'virement-refuse');
  const officer = new Officer(await openWindow(browser, landlord.at));
  await officer.signIn(examiner.email);
  await officer.open('/instruction/paiements');
  await officer.see('Rejeté (AC04)');
  await observer.look(officer.page, 'virement-rejete');

  const other = newCompany();
  await owner.follow('Changer de compte bancaire');
  await owner.title('Changer de compte bancaire');
  await owner.fill(/IBAN/, other.iban);
  await owner.page.getByLabel('Mot de passe actuel').fill(PASSWORD);
  await owner.press('Changer de compte');
  await owner.title('Mon compte');
  const { house, keys } = await attachedHouse();
  await eventually('the payment held for the new account', async () => {
    await owner.open(`/bailleur/sinistres/${claimId}`);
    await owner.title(/^Impayé de/);
    return (await owner.words()).includes('Versement retenu jusqu’au');
  });
  await callService(house, keys, 'claims', '/internal/clock', { now: '2026-10-15T09:00:00Z' });
  await mailAbout(landlord.email, /Votre indemnité de .* est versée/);
  const transfers = (await (await fetch(`${BANK_URL}/transfers`)).json()) as { iban: string }[];
  expect(transfers.filter(({ iban }) => iban === landlord.company.iban)).toEqual([]);
  expect(transfers.filter(({ iban }) => iban === other.iban)).toHaveLength(1);
  await owner.page.reload();
  await owner.see(/^Versé le/);
  expect(await owner.words()).not.toContain('La banque a refusé');
  expect(observer.findings).toEqual([]);
  for (const { page } of [officer, owner]) expect(complaints(page)).toEqual([]);
});
