import { callService } from '@trousseau/local/service-call';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Landlord } from './actors/landlord.ts';
import { Tenant } from './actors/tenant.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { eventually } from './eventually.ts';
import { attachedHouse } from './house.ts';
import { inOrder } from './in-order.ts';
import { Observer } from './observer.ts';
import { once, playCertification, playContract, playRequest } from './played/guarantee.ts';
import { newLandlord, openOfficerSpace, signedIn, TENANT_PROFILE } from './played/people.ts';
import { playVisa } from './played/visa.ts';

/** One lease, three contracts: the first is cancelled and made again (R-CON-06), and the cover of that one goes on in another (R-CON-14). */

const DAYS = {
  request: '2026-07-06T09:00:00Z',
  contract: '2026-07-25T09:00:00Z',
  remade: '2026-07-30T09:00:00Z',
  locked: '2026-08-15T09:00:00Z',
  ending: '2029-06-18T09:00:00Z',
} as const;

type Played = Awaited<ReturnType<typeof playVisa>>;

let landlord: Landlord;
let tenant: Played['tenant'];
let clerkEmail: string;
let contractId: string;
const observer = new Observer();
const stage = {} as { browser: Browser };
const step = inOrder(stage);

beforeAll(async () => {
  stage.browser = await launchBrowser();
  clerkEmail = await openOfficerSpace();
  const certified = await playVisa(DAYS.request, await signedIn(clerkEmail, DAYS.request));
  tenant = certified.tenant;
  const visitor = await newLandlord(DAYS.contract);
  contractId = (await playContract(once, visitor, certified.visa.number)).id;
  landlord = new Landlord(await openWindow(stage.browser, DAYS.contract));
  await landlord.signIn(visitor.email);
});
afterAll(() => stage.browser.close());

step('both sides are told the same hash of the contract, the tenant when asked', async () => {
  const hash = /\b[0-9a-f]{64}\b/;
  await landlord.open(`/bailleur/contrats/${contractId}`);
  await landlord.see(hash);
  const [told = ''] = hash.exec(await landlord.words()) ?? [];
  const renter = new Tenant(await openWindow(stage.browser, DAYS.contract));
  await renter.signIn(tenant.email);
  await renter.open('/locataire');
  await renter.press(/^Voir l’empreinte du fichier/);
  await renter.see(told);
  await observer.look(renter.page, 'empreinte-du-contrat');
  expect(complaints(renter.page)).toEqual([]);
});

/** What each day of the line of time is, in order; each says the day, what it is and what it means. */
const lineOfTime = async () => {
  const line = landlord.page.getByRole('list', { name: 'La ligne de temps' });
  await line.getByText('Début de la couverture').waitFor();
  const kinds = await line.getByRole('listitem').locator('p:nth-of-type(2)').allInnerTexts();
  return kinds.map((kind) => kind.replace(/\s/g, ' '));
};

step('the line of time says what is covered, from which day to which, and when one is warned', async () => {
  await landlord.open(`/bailleur/contrats/${contractId}`);
  expect(await lineOfTime()).toEqual([
    'Contrat validé',
    'Bail signé',
    'Début de la couverture',
    'Corriger ou annuler le contrat',
    'La couverture prend fin dans 90 jours',
    'La couverture prend fin dans 30 jours',
    'Fin de la couverture',
  ]);
  await observer.look(landlord.page, 'ligne-de-temps');
});

step('R-CON-06: cancelled five days after the signature, it is made again from its answers', async () => {
  await landlord.travelTo(DAYS.remade);
  await landlord.open(`/bailleur/contrats/${contractId}`);
  await landlord.press('Annuler ce contrat');
  await landlord.press('Annuler le contrat');
  await landlord.see('Ce contrat est annulé');
  await observer.look(landlord.page, 'contrat-annule');
  await eventually('the visa service to hear that the visa is free', async () => {
    await landlord.open(`/bailleur/contrats/nouveau?depuis=${contractId}`);
    await landlord.fill('Nom du locataire', TENANT_PROFILE.familyName);
    await landlord.press('Continuer');
    const next = landlord.page.getByRole('heading', { name: 'Le logement', level: 1 });
    await next.or(landlord.page.getByText('Ce visa ne peut pas servir à un contrat')).waitFor();
    return next.isVisible();
  });
  await landlord.stateOfDwelling();
  await landlord.press('Continuer');
  await landlord.title('Le bail');
  await landlord.fill(/^Charges/, '70');
  await landlord.stateOfLease();
  await landlord.makeContract();
  await landlord.see('Lisez le contrat, puis validez-le');
});

step('the lease signed before is recorded on its own day, and the rent is covered from the start', async () => {
  await landlord.validateContract();
  await landlord.fillDay('Jour de la signature du bail', '2026-07-25');
  await landlord.press('Enregistrer la signature');
  await landlord.see('Votre loyer est garanti');
  contractId = new URL(landlord.page.url()).pathname.split('/').at(-1) ?? '';
  await landlord.open(`/bailleur/contrats/${contractId}`);
  expect(await lineOfTime()).toContain('Bail signé');
});

step('R-CON-14: six weeks before the cover ends, the tenant’s new visa goes on with the same lease', async () => {
  const { house, keys } = await attachedHouse();
  await callService(house, keys, 'contract', '/internal/clock', { now: DAYS.locked });
  tenant.at = DAYS.ending;
  const clerk = await signedIn(clerkEmail, DAYS.ending);
  const visa = await playCertification(once, clerk, await playRequest(once, tenant));
  await landlord.travelTo(DAYS.ending);
  await landlord.open(`/bailleur/contrats/${contractId}`);
  await landlord.follow('Renouveler la garantie');
  await landlord.title('Renouveler la garantie');
  await landlord.fill('Numéro de visa', visa.number.replace(/.$/, '?'));
  await landlord.press('Préparer le nouveau contrat');
  await landlord.see(/mal recopié/);
  await observer.look(landlord.page, 'renouveler-refuse');
  await landlord.fill('Numéro de visa', visa.number);
  await landlord.fill('Nom du locataire', TENANT_PROFILE.familyName);
  await landlord.press('Préparer le nouveau contrat');
  await landlord.see('Lisez le contrat, puis validez-le');
  expect(await landlord.words()).toContain('1er août 2029');
  await observer.look(landlord.page, 'renouvele');
});

test('no page complains, to the eye, to axe or in the console', () => {
  expect(observer.findings).toEqual([]);
  expect(complaints(landlord.page)).toEqual([]);
});
