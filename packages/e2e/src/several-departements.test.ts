import type { Browser } from 'playwright-core';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { PartnerLandlord } from './actors/partner-landlord.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { inOrder } from './in-order.ts';
import { mailAbout } from './mailbox.ts';
import { Observer } from './observer.ts';
import { newAddress, newCompany, openPartnerSpace, signedIn } from './played/people.ts';

/**
 * R-CAF-04, D-ACC-04: a person who lets in two départements has an account of each organisation, each with its own address, and brings
 * both on one ring; on a phone, from the two e-mails to the page that shows everything.
 */

interface Stage {
  browser: Browser;
  observer: Observer;
  person: PartnerLandlord;
}

const stage = {} as Stage;
const step = inOrder(stage);
const PERSON = { givenName: 'Hélène', familyName: 'Garnier' };
const addresses = { '31': newAddress('helene-31'), '75': newAddress('helene-75') };
const PHONE = { viewport: { width: 390, height: 844 } };

beforeAll(async () => {
  const browser = await launchBrowser();
  const person = new PartnerLandlord(await openWindow(browser, null, PHONE));
  Object.assign(stage, { browser, person, observer: new Observer() });
  for (const departement of ['31', '75'] as const) {
    const organisation = await signedIn(await openPartnerSpace([departement]));
    const landlord = { landlordKind: 'NATURAL', ...PERSON, departement, email: addresses[departement] };
    await organisation.act('issuePartnerAccount', { operationId: newId(), ...landlord }, 'PartnerAccountIssued');
  }
});
afterAll(() => stage.browser.close());

/** The five steps and the profile, from the two e-mails that an address received. */
const begin = async (person: PartnerLandlord, email: string) => {
  await person.firstLogin(await person.readEmails(email), { ...PERSON, email });
  await person.title('Complétez votre profil');
  await person.fillDay('Date de naissance', '1968-05-02');
  await person.fill(/IBAN/, newCompany().iban);
  await person.fill('Numéro et voie', '3 allée des Tilleuls');
  await person.pickCommune('Commune', 'Toulouse', /^Toulouse/);
  await person.fill('Code postal', '31000');
  await person.press('Enregistrer et continuer');
  await person.title('Vos locations');
};

describe('two accounts of one person', () => {
  step('each open their own space by their own two e-mails, on a phone', async ({ browser, person, observer }) => {
    await begin(person, addresses['31']);
    await observer.look(person.page, 'departements-premier');
    const second = new PartnerLandlord(await openWindow(browser, null, PHONE));
    await begin(second, addresses['75']);
  });

  step('are brought together by a code sent to the other address', async ({ person, observer }) => {
    await person.open('/mes-espaces/nouveau');
    await person.fill('Adresse de l’autre espace', addresses['75']);
    await person.press('Recevoir un code à cette adresse');
    const { text } = await mailAbout(addresses['75'], /code pour rattacher/);
    await person.fill('Code reçu à cette adresse', /^[A-Z]{2}\d{6}$/m.exec(text)?.[0] ?? '');
    await person.press('Rattacher');
    await person.see('L’espace est sur votre trousseau.');
    await observer.look(person.page, 'departements-rattache');
  });

  step('which the ring tells apart by their organisations', async ({ person, observer }) => {
    await person.open('/mes-espaces');
    await person.title('Tous mes espaces');
    const words = await person.words();
    expect(words).toContain('CAF 31');
    expect(words).toContain('CAF 75');
    await observer.look(person.page, 'departements-tous');
  });

  step('with nothing found against these pages', async ({ person, observer }) => {
    expect([...observer.findings, ...complaints(person.page)]).toEqual([]);
  });
});
