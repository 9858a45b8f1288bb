import { callService } from '@trousseau/local/service-call';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Actor } from './actors/actor.ts';
import { Landlord } from './actors/landlord.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { eventually } from './eventually.ts';
import { attachedHouse } from './house.ts';
import { mailAbout } from './mailbox.ts';
import { Observer } from './observer.ts';
import { once, playCertification, playContract, playRequest } from './played/guarantee.ts';
import { newLandlord, newTenant, openOfficerSpace, signedIn } from './played/people.ts';

/** S-CON-08, « Gérer mon contrat »: a rent revised, the dwelling sold, the tenant gone, by people in front of pages. */

const DAYS = {
  request: '2026-07-06T09:00:00Z',
  contract: '2026-07-25T09:00:00Z',
  life: '2026-10-20T09:00:00Z',
} as const;

let browser: Browser;
let seller: Landlord;
let buyer: Landlord;
let officer: Actor;
let contract: { id: string; number: string };
let sellerVisitor: Awaited<ReturnType<typeof newLandlord>>;
const observer = new Observer();

beforeAll(async () => {
  browser = await launchBrowser();
  const clerkEmail = await openOfficerSpace();
  const clerk = await signedIn(clerkEmail, DAYS.request);
  const tenant = await newTenant(DAYS.request);
  const visa = await playCertification(once, clerk, await playRequest(once, tenant));
  sellerVisitor = await newLandlord(DAYS.contract);
  contract = await playContract(once, sellerVisitor, visa.number);
  const { house, keys } = await attachedHouse();
  await callService(house, keys, 'contract', '/internal/clock', { now: DAYS.life });
  const buyerVisitor = await newLandlord(DAYS.contract);
  seller = new Landlord(await openWindow(browser, DAYS.life));
  buyer = new Landlord(await openWindow(browser, DAYS.life));
  officer = new Actor(await openWindow(browser, DAYS.life));
  await seller.signIn(sellerVisitor.email);
  await buyer.signIn(buyerVisitor.email);
  await officer.signIn(clerkEmail);
});
afterAll(() => browser.close());

const manage = async (landlord: Landlord, situation: RegExp, kind: RegExp) => {
  await landlord.open(`/bailleur/contrats/${contract.id}`);
  await landlord.follow('Gérer mon contrat');
  await landlord.title('Gérer mon contrat');
  await landlord.choose(situation);
  await landlord.choose(kind);
};

describe('what happens to a lease', () => {
  test('a rent above the maximum of the visa is refused where it was typed, then revised within it', async () => {
    await manage(seller, /occupe le logement/, /Révision du loyer/);
    await seller.fillDay('Nouveau loyer à partir du', '2026-11-01');
    await seller.fill('Loyer hors charges', '3000');
    await seller.fill(/^Charges/, '62');
    await seller.press('Déclarer');
    await seller.see(/dépassent le maximum du visa/);
    await observer.look(seller.page, 'gerer-loyer-refuse');
    await seller.fill('Loyer hors charges', '570');
    await seller.press('Déclarer');
    await seller.see('Ce qui s’est passé depuis');
    await seller.see(/À partir du 1er novembre 2026, le loyer est de 570,00/);
    await observer.look(seller.page, 'gerer-avenant');
    await mailAbout(sellerVisitor.email, /révision du loyer/);
  });

  test('a new lease says before that it ends the cover', async () => {
    await manage(seller, /occupe le logement/, /Nouveau bail/);
    await seller.see('Cet événement met fin à la garantie');
    await seller.fillDay('Jour de la signature du nouveau bail', '2026-10-15');
    await seller.press('Déclarer');
    await seller.see(/Cochez la case pour dire que vous le savez/);
    await observer.look(seller.page, 'gerer-fin-de-garantie');
  });

  test('the seller declares the sale and receives a code for the buyer', async () => {
    await manage(seller, /occupe le logement/, /Vente du logement/);
    await seller.fillDay('Jour de la vente', '2026-10-16');
    await seller.fill('Nouveau propriétaire', 'SCI du Port');
    await seller.press('Envoyer au chargé d’instruction');
    await seller.see('Code à donner au nouveau propriétaire');
    await seller.addPaper('Pièces pour le chargé d’instruction', 'Acte de vente.pdf');
    await observer.look(seller.page, 'gerer-vente');
  });

  test('the buyer takes the contract over with number and code, and no other pair', async () => {
    const code = await seller.page
      .locator('strong')
      .filter({ hasText: /^[A-Z0-9]{8}$/ })
      .textContent();
    await buyer.open('/bailleur/contrats');
    await buyer.follow('Reprendre un contrat');
    await buyer.title('Reprendre le contrat d’un logement acquis');
    await buyer.fill('Numéro du contrat', contract.number);
    await buyer.fill('Code de transfert', 'AAAAAAAA');
    await buyer.press('Demander le transfert');
    await buyer.see('Aucun contrat à reprendre ne correspond');
    await observer.look(buyer.page, 'reprendre-refuse');
    await buyer.fill('Code de transfert', (code ?? '').toLowerCase());
    await buyer.press('Demander le transfert');
    await buyer.see(/Votre demande pour le contrat .* est enregistrée/);
  });

  test('an officer reads the deed beside what is declared, and moves the contract', async () => {
    await officer.open('/instruction');
    const row = officer.page.getByRole('row').filter({ hasText: contract.number });
    await row.getByRole('link', { name: 'Vente du logement' }).click();
    await officer.title('Vente du logement');
    await officer.press('Accepter');
    await officer.see('Dites au bailleur ce que cela change pour le contrat.');
    await observer.look(officer.page, 'evenement-a-decider');
    await officer.fill('Ce que cela change pour le contrat', 'Le contrat continue au profit de l’acheteur.');
    await officer.press('Accepter');
    await officer.see('Accepté');
    await observer.look(officer.page, 'evenement-decide');
    await mailAbout(sellerVisitor.email, /votre déclaration a reçu une réponse/);
  });

  test('the contract is the buyer’s, with its amendments, and no longer the seller’s', async () => {
    await eventually('the contract among the buyer’s', async () => {
      await buyer.open(`/bailleur/contrats/${contract.id}`);
      const happened = buyer.page.getByText('Ce qui s’est passé depuis');
      const missing = buyer.page.getByText('Il n’y a rien à cette adresse');
      await happened.or(missing).first().waitFor();
      return happened.isVisible();
    });
    const words = await buyer.readPdf(buyer.page.getByRole('link', { name: /Avenant n° 2/ }));
    expect(words).toContain(sellerVisitor.company.legalName);
    await seller.open(`/bailleur/contrats/${contract.id}`);
    await seller.see(/elle ne fait pas partie de votre espace/);
  });

  test('the buyer declares the exit, then the keys, and sees what remains to do', async () => {
    await manage(buyer, /Il est parti/, /Sortie du locataire/);
    await buyer.fillDay('Jour du départ', '2026-10-18');
    await buyer.choose('Oui');
    await buyer.press('Déclarer');
    await buyer.see('Locataire parti');
    await manage(buyer, /Il est parti/, /Reprise du logement/);
    await buyer.fillDay('Jour de la reprise du logement', '2026-10-19');
    await buyer.press('Déclarer');
    await buyer.see('Envoyer le solde de tout compte');
    expect(await buyer.words()).toContain('le vendredi 18 décembre');
    await observer.look(buyer.page, 'gerer-sortie');
  });

  test('no page complains, to the eye, to axe or in the console', () => {
    expect(observer.findings).toEqual([]);
    expect([seller, buyer, officer].flatMap(({ page }) => complaints(page))).toEqual([]);
  });
});
