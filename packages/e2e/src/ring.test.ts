import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RingHolder } from './actors/ring-holder.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { BANK_URL } from './house.ts';
import { mailAbout } from './mailbox.ts';
import { Observer } from './observer.ts';
import { playIssuedReceipt } from './played/guarantee.ts';
import { newAddress, newCompany, PASSWORD } from './played/people.ts';

/** Several SCI on one ring (D-ACC-04, S20), and the bank account of one of them (S59). */

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Widths at which the overview must be read without scrolling sideways: a phone, and 1280 px at 400 %. */
const NARROW = [390, 320];

describe('a landlord with three SCI', () => {
  const companies = [newCompany(), newCompany(), newCompany()] as const;
  const observer = new Observer();
  let holder: RingHolder;

  beforeAll(async () => {
    const email = newAddress('trois-sci');
    holder = new RingHolder(await openWindow(browser, null));
    await holder.startSignUp('LANDLORD', email, observer);
    await holder.sendSignUp();
    await holder.activate(email);
    await holder.fillCompanyProfile(companies[0]);
    await holder.press('Enregistrer et continuer');
    await holder.title('Vos locations');
  });

  test('adds the second and the third with their name, number, seat and account alone', async () => {
    await holder.addSci(companies[1]);
    await holder.addSci(companies[2]);
    await holder.openOverview();
    await observer.look(holder.page, 'tous-mes-espaces');
    const words = await holder.words();
    for (const { legalName } of companies) expect(words).toContain(legalName);
  });

  test('reads it on a phone and at 400 %, nothing to scroll sideways', async () => {
    for (const width of NARROW) {
      await holder.page.setViewportSize({ width, height: 640 });
      expect(await holder.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    }
    await holder.page.setViewportSize({ width: 1440, height: 900 });
  });

  test('takes it away as a table that spreadsheets open', async () => {
    const [heading = '', ...rows] = (await holder.download('Exporter en CSV')).split('\r\n');
    expect(heading).toMatch(/^\ufeffEspace;Contrats;Loyers garantis par mois;/);
    expect(
      rows
        .map((row) => row.split(';')[0])
        .filter(Boolean)
        .toSorted(),
    ).toEqual(companies.map(({ legalName }) => legalName).toSorted());
  });

  test('goes with the keyboard alone to another SCI, and acts there', async () => {
    await holder.open('/mes-espaces');
    await holder.title('Tous mes espaces');
    await holder.reachByKeyboard(`Ouvrir ${companies[0].legalName}`);
    await holder.title('Vos locations');
    await holder.page.getByRole('banner').getByText(companies[0].legalName).first().waitFor();
  });

  test('nothing was found against these pages', () => {
    expect([...observer.findings, ...complaints(holder.page)]).toEqual([]);
  });
});

describe('S59: the bank account changes while an indemnity is on its way', () => {
  const observer = new Observer();

  test('the payment says until when it is held; taken back by its link, it leaves to the former account', async () => {
    const { landlord, claimId, receiptId } = await playIssuedReceipt();
    const owner = new RingHolder(await openWindow(browser, landlord.at));
    const other = newCompany();
    await owner.signIn(landlord.email);
    await owner.open('/compte/rib');
    await owner.title('Changer de compte bancaire');
    await owner.fill(/IBAN/, other.iban);
    await owner.page.getByLabel('Mot de passe actuel').fill('pas-le-bon-1');
    await owner.press('Changer de compte');
    await owner.see('Ce n’est pas votre mot de passe actuel');
    await observer.look(owner.page, 'changer-de-compte');
    await owner.page.getByLabel('Mot de passe actuel').fill(PASSWORD);
    await owner.press('Changer de compte');
    await owner.title('Mon compte');
    await owner.see(/Versements retenus jusqu’au 14 octobre 2026/);
    await landlord.act('validateReceipt', { operationId: crypto.randomUUID(), receiptId }, 'ReceiptValidated');
    await owner.open(`/bailleur/sinistres/${claimId}`);
    await expect
      .poll(
        async () => {
          await owner.page.reload();
          await owner.title(/Impayé de/);
          return owner.page.getByText(/Versement retenu jusqu’au 14 octobre 2026/).count();
        },
        { timeout: 60_000 },
      )
      .toBeGreaterThan(0);
    await observer.look(owner.page, 'versement-retenu');

    const { text } = await mailAbout(landlord.email, /Le compte bancaire de .* a changé/);
    const link = /(\/annuler-un-changement-de-compte#\S+)/.exec(text)?.[1] ?? '';
    await owner.open(link);
    await owner.title('Annuler le changement de compte');
    await observer.look(owner.page, 'annuler-le-changement');
    await owner.press('Annuler ce changement');
    await owner.title('L’ancien compte est rétabli');
    await mailAbout(landlord.email, /Votre indemnité de .* est versée/);
    const transfers = (await (await fetch(`${BANK_URL}/transfers`)).json()) as { iban: string }[];
    expect(transfers.filter(({ iban }) => iban === other.iban)).toEqual([]);
    expect(transfers.filter(({ iban }) => iban === landlord.company.iban)).toHaveLength(1);
    expect(observer.findings).toEqual([]);
  });
});
