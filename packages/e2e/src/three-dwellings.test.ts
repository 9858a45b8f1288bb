import ICAL from 'ical.js';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Landlord } from './actors/landlord.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { eventually } from './eventually.ts';
import { inOrder } from './in-order.ts';
import { Observer } from './observer.ts';
import { once, playCertification, playContract, playRequest } from './played/guarantee.ts';
import { newLandlord, newTenant, openOfficerSpace, signedIn, TENANT_PROFILE } from './played/people.ts';

/** An SCI with three dwellings: furnished for a student, a mobility lease, and an empty one whose contract is cancelled after the signature and made again. */

const DAYS = {
  request: '2026-07-06T09:00:00Z',
  contract: '2026-07-25T09:00:00Z',
  remade: '2026-07-30T09:00:00Z',
} as const;
const DWELLING = { commune: 'Toulouse', postcode: '31000' } as const;
const LEASE = { rentEuros: '500', signedOn: '2026-07-28', effectiveOn: '2026-08-01' } as const;

let landlord: Landlord;
let visas: string[];
let emptyContract: { id: string; number: string };
let address: string;
const observer = new Observer();
const stage = {} as { browser: Browser };
const step = inOrder(stage);

beforeAll(async () => {
  stage.browser = await launchBrowser();
  const clerk = await signedIn(await openOfficerSpace(), DAYS.request);
  visas = [];
  for (let tenants = 0; tenants < 3; tenants += 1) {
    const request = await playRequest(once, await newTenant(DAYS.request));
    visas.push((await playCertification(once, clerk, request)).number);
  }
  const visitor = await newLandlord(DAYS.contract);
  emptyContract = await playContract(once, visitor, visas[2] ?? '');
  landlord = new Landlord(await openWindow(stage.browser, DAYS.contract));
  await landlord.signIn(visitor.email);
});
afterAll(() => stage.browser.close());

const begin = async (visa: string | undefined, street: string) => {
  await landlord.open('/bailleur/contrats/nouveau');
  await landlord.identify(visa ?? '', TENANT_PROFILE.familyName);
  await landlord.title('Le logement');
  await landlord.describeDwelling({ ...DWELLING, street, isFurnished: true });
  await landlord.press('Continuer');
  await landlord.title('Le bail');
};
const finish = async () => {
  await landlord.press('Continuer');
  await landlord.title('Vérifiez avant de créer le contrat');
  await landlord.press('Créer le contrat');
};

step('a furnished let to a student ends with its nine months, and says so before it is validated', async () => {
  await begin(visas[0], '3 rue des Arts');
  await landlord.describeLease({ ...LEASE, kind: 'Bail étudiant de neuf mois', endsOn: '2027-04-30' });
  await finish();
  await landlord.see('Lisez le contrat, puis validez-le');
  await landlord.see(/9 mois de loyer et de charges, soit 5 580,00 €/);
  await landlord.see('Fin de la couverture');
  await observer.look(landlord.page, 'trois-logements-etudiant');
});

step('a mobility lease takes no deposit: it is refused where it was typed, then made', async () => {
  await begin(visas[1], '4 rue des Arts');
  await landlord.describeLease({ ...LEASE, kind: 'Bail mobilité', endsOn: '2027-03-31' });
  await finish();
  await landlord.see('Un bail mobilité n’a pas de dépôt de garantie. Écrivez 0.');
  await observer.look(landlord.page, 'trois-logements-mobilite-refuse');
  await landlord.follow('Modifier le bail');
  await landlord.title('Le bail');
  await landlord.fill('Dépôt de garantie', '0');
  await finish();
  await landlord.see('Lisez le contrat, puis validez-le');
});

step(
  'the line of time of a signed contract says what it covers, from which day to which, and when one is warned',
  async () => {
    await landlord.open(`/bailleur/contrats/${emptyContract.id}`);
    const line = landlord.page.getByRole('list', { name: 'La ligne de temps' });
    await line.getByText('Début de la couverture').waitFor();
    const moments = await line.getByRole('listitem').allInnerTexts();
    // Of each the day, what it is, what it means.
    expect(moments.map((moment) => moment.split('\n').filter(Boolean)[1]?.replace(/\s/g, ' '))).toEqual([
      'Contrat validé',
      'Bail signé',
      'Début de la couverture',
      'Corriger ou annuler le contrat',
      'La couverture prend fin dans 90 jours',
      'La couverture prend fin dans 30 jours',
      'Fin de la couverture',
    ]);
    await observer.look(landlord.page, 'ligne-de-temps');
  },
);

step(
  'the address of a calendar is made once, and a program reads every deadline of the three dwellings at it',
  async () => {
    await landlord.open('/bailleur');
    await landlord.follow('Les suivre dans votre agenda');
    await landlord.see('Vos échéances dans votre agenda');
    await landlord.press('Créer l’adresse');
    await landlord.see('Copiez cette adresse maintenant');
    await observer.look(landlord.page, 'agenda-adresse');
    address = (await landlord.page.locator('code').textContent()) ?? '';
    const answer = await fetch(address);
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event).summary);
    expect(events.filter((summary) => summary.startsWith('Valider le contrat')).toSorted()).toEqual([
      'Valider le contrat – 3 rue des Arts, Toulouse',
      'Valider le contrat – 4 rue des Arts, Toulouse',
    ]);
    const known = { 'if-none-match': answer.headers.get('etag') ?? '' };
    expect((await fetch(address, { headers: known })).status).toBe(304);
  },
);

step('deleted, the address shows nothing any longer', async () => {
  await landlord.press('Supprimer l’adresse');
  await landlord.see('L’adresse est supprimée');
  expect((await fetch(address)).status).toBe(404);
  await observer.look(landlord.page, 'agenda-supprime');
});

step(
  'R-CON-06: cancelled five days after the signature, the contract is made again from its answers and signed on the same day',
  async () => {
    await landlord.travelTo(DAYS.remade);
    await landlord.open(`/bailleur/contrats/${emptyContract.id}`);
    await landlord.press('Annuler ce contrat');
    await landlord.press('Annuler le contrat');
    await landlord.see('Ce contrat est annulé');
    // The visa is free once its service has heard of it.
    await eventually('the visa to be free', async () => {
      await landlord.open(`/bailleur/contrats/nouveau?depuis=${emptyContract.id}`);
      await landlord.fill('Nom du locataire', TENANT_PROFILE.familyName);
      await landlord.press('Continuer');
      const heading = landlord.page.getByRole('heading', { name: 'Le logement', level: 1 });
      const refused = landlord.page.getByText('Ce visa ne peut pas servir à un contrat');
      await heading.or(refused).waitFor();
      return heading.isVisible();
    });
    await landlord.tick(/résidence principale/);
    await landlord.tick(/décent/);
    await landlord.press('Continuer');
    await landlord.title('Le bail');
    await landlord.fill(/^Charges/, '70');
    await landlord.tick(/clause résolutoire/);
    await landlord.tick(/ni votre parent ni votre enfant/);
    await finish();
    await landlord.see('Lisez le contrat, puis validez-le');
    await landlord.press('Valider le contrat');
    await landlord.tick(/J’ai lu/);
    await landlord.press('Valider le contrat');
    await landlord.see('Le bail est signé ? Dites-le-nous');
    await landlord.fillDay('Jour de la signature du bail', '2026-07-25');
    await landlord.press('Enregistrer la signature');
    await landlord.see('Votre loyer est garanti');
  },
);

test('no page complains, to the eye, to axe or in the console', () => {
  expect(observer.findings).toEqual([]);
  expect(complaints(landlord.page)).toEqual([]);
});
