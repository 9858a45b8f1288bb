import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { callService } from '@trousseau/local/service-call';
import { textPdf } from '@trousseau/service/test/text-pdf';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Landlord } from './actors/landlord.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { attachedHouse } from './house.ts';
import { inOrder } from './in-order.ts';
import { Observer } from './observer.ts';
import { once, playContract } from './played/guarantee.ts';
import { newLandlord, openOfficerSpace, signedIn, TENANT_PROFILE } from './played/people.ts';
import { playVisa } from './played/visa.ts';

/** An SCI with three dwellings: one let empty for weeks, one to be let furnished to a student, one on a mobility lease. */

const DAYS = {
  request: '2026-07-06T09:00:00Z',
  contract: '2026-07-25T09:00:00Z',
  locked: '2026-08-15T09:00:00Z',
  revision: '2026-10-20T09:00:00Z',
} as const;
const DWELLING = { commune: 'Toulouse', postcode: '31000', isFurnished: true } as const;
const LEASE = { rentEuros: '500', signedOn: '2026-07-28', effectiveOn: '2026-08-01' } as const;

/** The lease of the student as a PDF would hold it; its rent is not the one of the contract. */
const leaseOf = (landlordName: string) => `CONTRAT DE LOCATION
Bailleur : ${landlordName}, représentée par Hélène Garnier, gérante
Locataire : ${TENANT_PROFILE.givenName} ${TENANT_PROFILE.familyName}
Adresse du logement : 3 rue des Arts, 31000 Toulouse
Date de prise d’effet : 1er août 2026
Date de fin : 30 avril 2027
Montant du loyer mensuel : 510,00 €
Provision pour charges : 120,00 €
Dépôt de garantie : 500,00 €
Clause résolutoire : le bail est résilié de plein droit deux mois après un commandement de payer demeuré infructueux.
Fait à Toulouse, le 28 juillet 2026`;

let landlord: Landlord;
let landlordName: string;
let visas: { student: string; mover: string };
const observer = new Observer();
const stage = {} as { browser: Browser };
const step = inOrder(stage);

beforeAll(async () => {
  stage.browser = await launchBrowser();
  const clerk = await signedIn(await openOfficerSpace(), DAYS.request);
  const visa = async () => (await playVisa(DAYS.request, clerk)).visa.number;
  visas = { student: await visa(), mover: await visa() };
  const visitor = await newLandlord(DAYS.contract);
  landlordName = visitor.company.legalName;
  await playContract(once, visitor, await visa());
  landlord = new Landlord(await openWindow(stage.browser, DAYS.contract));
  await landlord.signIn(visitor.email);
});
afterAll(() => stage.browser.close());

const begin = async (visa: string, street: string) => {
  await landlord.open('/bailleur/contrats/nouveau');
  await landlord.identify(visa, TENANT_PROFILE.familyName);
  await landlord.title('Le logement');
  await landlord.describeDwelling({ ...DWELLING, street });
  await landlord.press('Continuer');
  await landlord.title('Le bail');
};

step('R-CON-08: who signs stands there already, and somebody who is not on the visa cannot be added', async () => {
  await begin(visas.student, '3 rue des Arts');
  await landlord.describeLease({ ...LEASE, kind: 'Bail étudiant de neuf mois', endsOn: '2027-04-30' });
  const signs = landlord.page.getByRole('group', { name: 'Qui signe le bail ?' });
  const tenantName = `${TENANT_PROFILE.givenName} ${TENANT_PROFILE.familyName}`;
  const names = await signs.getByRole('textbox').all();
  expect(await Promise.all(names.map((name) => name.inputValue()))).toEqual(['Hélène Garnier', tenantName]);
  await landlord.press('Ajouter un signataire');
  await landlord.fill('Signataire 3, nom', 'Alix Renard');
  await landlord.page.getByRole('button', { name: /Signataire 3, qualité/ }).click();
  await landlord.page.getByRole('option', { name: 'Locataire' }).click();
  await landlord.press('Continuer');
  await landlord.see(/doivent être les titulaires du visa, tous et eux seuls/);
  await observer.look(landlord.page, 'trois-logements-signataires');
  await landlord.press('Retirer le signataire 3');
});

step('a furnished let to a student ends with its nine months, and says so before it is validated', async () => {
  await landlord.makeContract();
  await landlord.see('Lisez le contrat, puis validez-le');
  await landlord.see(
    `Hélène Garnier (pour la société) et ${TENANT_PROFILE.givenName} ${TENANT_PROFILE.familyName} (locataire)`,
  );
  await landlord.see(/9.mois de loyer et de charges, soit 5.580,00.€/);
  await landlord.see('Fin de la couverture');
  await observer.look(landlord.page, 'trois-logements-etudiant');
});

step('the hash that the page shows is the one of the file', async () => {
  const link = landlord.page.getByRole('link', { name: 'Télécharger le contrat' }).first();
  const [download] = await Promise.all([landlord.page.waitForEvent('download'), link.click()]);
  const bytes = await readFile(await download.path());
  await landlord.see(createHash('sha256').update(bytes).digest('hex'));
});

step('its lease is read from the PDF, and the rent written otherwise is found before anybody signs', async () => {
  const bytes = await textPdf('Contrat de location', leaseOf(landlordName));
  await landlord.startPaper('Le bail, en PDF', 'Bail étudiant.pdf', bytes);
  await landlord.see('8 points conformes sur 9.');
  const rent = landlord.page.getByRole('listitem').filter({ hasText: '510,00' });
  await rent.getByText('À corriger').waitFor();
  await observer.look(landlord.page, 'trois-logements-bail-lu');
  await landlord.validateContract();
});

step('a mobility lease takes no deposit: it is refused with the way to the answer, then made', async () => {
  await begin(visas.mover, '4 rue des Arts');
  await landlord.describeLease({ ...LEASE, kind: 'Bail mobilité', endsOn: '2027-03-31' });
  await landlord.makeContract();
  await landlord.see('Un bail mobilité n’a pas de dépôt de garantie. Écrivez 0.');
  await observer.look(landlord.page, 'trois-logements-mobilite-refuse');
  await landlord.follow('Modifier le bail');
  await landlord.title('Le bail');
  await landlord.fill('Dépôt de garantie', '0');
  await landlord.makeContract();
  await landlord.see('Lisez le contrat, puis validez-le');
});

step('a program reads every deadline of the three at an address that is shown once', async () => {
  await landlord.open('/bailleur');
  await landlord.follow('Les suivre dans votre agenda');
  await landlord.see('Vos échéances dans votre agenda');
  await landlord.press('Créer l’adresse');
  await landlord.see('Copiez cette adresse maintenant');
  await observer.look(landlord.page, 'agenda-adresse');
  const answer = await fetch(await calendarAddress());
  expect(answer.headers.get('content-type')).toContain('text/calendar');
  const known = { 'if-none-match': answer.headers.get('etag') ?? '' };
  expect((await fetch(await calendarAddress(), { headers: known })).status).toBe(304);
  // A long line goes on after a break and a space (RFC 5545, 3.1); a comma is written with a backslash.
  const lines = (await answer.text()).replaceAll('\r\n ', '').replaceAll('\\', '').split('\r\n');
  for (const summary of [
    'Signer le bail et l’enregistrer – 3 rue des Arts, Toulouse',
    'Valider le contrat – 4 rue des Arts, Toulouse',
    'Fin de la couverture – 8 rue du Taur, Toulouse',
  ])
    expect(lines).toContain(`SUMMARY:${summary}`);
});

step('deleted, the address shows nothing any longer', async () => {
  const address = await calendarAddress();
  await landlord.press('Supprimer l’adresse');
  await landlord.see('L’adresse est supprimée');
  expect((await fetch(address)).status).toBe(404);
  await observer.look(landlord.page, 'agenda-supprime');
});

step(
  'R-CON-02: the rents of all are revised by one index, seen line by line before, and refused where the contract is not there yet',
  async () => {
    const { house, keys } = await attachedHouse();
    await callService(house, keys, 'contract', '/internal/clock', { now: DAYS.locked });
    await landlord.travelTo(DAYS.revision);
    await landlord.open('/bailleur/contrats');
    await landlord.press('Choisir tous ceux de cette page');
    await landlord.see('3 contrats choisis.');
    await observer.look(landlord.page, 'contrats-choisis');
    await landlord.follow('Déclarer pour les contrats choisis');
    await landlord.title('Déclarer pour plusieurs contrats');
    await landlord.press('Voir ce que cela change');
    await landlord.see('Choisissez ce qui se passe.');
    await landlord.choose(/^Révision du loyer/);
    await landlord.fillDay('Nouveau loyer à partir du', '2026-11-01');
    await landlord.choose(/^Selon un indice/);
    await landlord.fill('Ancien indice', '145,17');
    await landlord.fill('Nouvel indice', '14668');
    await landlord.press('Voir ce que cela change');
    await landlord.see(/Ce changement dépasse 20.%/);
    await observer.look(landlord.page, 'plusieurs-refuse');
    await landlord.fill('Nouvel indice', '146,68');
    await landlord.press('Voir ce que cela change');
    await landlord.see('1 à déclarer sur 3.');
    // 560,00 € × 146,68 ÷ 145,17, and 60,00 € of charges that stay as they are.
    await landlord.see(/625,82.€/);
    await observer.look(landlord.page, 'plusieurs-avant');
    await landlord.press('Déclarer pour 1 contrat');
    await landlord.see('1 déclaré sur 3');
    await observer.look(landlord.page, 'plusieurs-apres');
  },
);

step(
  'all that a search finds are asked about together, a falling percentage is refused, and nothing is declared twice',
  async () => {
    await landlord.open('/bailleur/contrats?recherche=toulouse');
    await landlord.follow('Déclarer pour les 3 contrats de la liste');
    await landlord.title('Déclarer pour plusieurs contrats');
    await landlord.see('3 contrats choisis.');
    await landlord.choose(/^Révision du loyer/);
    await landlord.fillDay('Nouveau loyer à partir du', '2026-11-01');
    await landlord.choose(/^D’un pourcentage/);
    await landlord.fill('Pourcentage', '-3');
    await landlord.press('Voir ce que cela change');
    await landlord.see('Écrivez une hausse, sans signe moins.');
    await landlord.fill('Pourcentage', '3');
    await landlord.press('Voir ce que cela change');
    await landlord.see('0 à déclarer sur 3.');
    await landlord.see('Cet événement est déjà déclaré pour ce contrat');
    await observer.look(landlord.page, 'plusieurs-de-la-recherche');
  },
);

const calendarAddress = async () => (await landlord.page.locator('code').textContent()) ?? '';

test('no page complains, to the eye, to axe or in the console', () => {
  expect(observer.findings).toEqual([]);
  expect(complaints(landlord.page)).toEqual([]);
});
