import { someSiret } from '@trousseau/service/test/actors';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { RingHolder } from './actors/ring-holder.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { inOrder } from './in-order.ts';
import { mailAbout } from './mailbox.ts';
import { Observer } from './observer.ts';
import { activated, newAddress, newCompany, newLandlord } from './played/people.ts';

/** Domain §1: a letting agent acts for two owners, each under a mandate with its days; outside of them the space is closed to it. */

const START = '2026-11-02T09:00:00Z';
const SECOND_BEGINS = '2026-11-10T09:00:00Z';
const FIRST_IS_OVER = '2026-12-02T09:00:00Z';
const AGENCY = 'Agence du Canal';

interface Stage {
  browser: Browser;
  observer: Observer;
  agency: RingHolder;
  owners: readonly [Owner, Owner];
  agencyEmail: string;
}
interface Owner {
  window: RingHolder;
  email: string;
  name: string;
}

const stage = {} as Stage;
const step = inOrder(stage);

beforeAll(async () => {
  const browser = await launchBrowser();
  const agencyEmail = newAddress('agence');
  await activated('LANDLORD', agencyEmail, START);
  const agency = new RingHolder(await openWindow(browser, START));
  const owners = [await ownerAt(browser), await ownerAt(browser)];
  Object.assign(stage, { browser, observer: new Observer(), agency, owners, agencyEmail });
  await agency.signIn(agencyEmail);
});
afterAll(() => stage.browser.close());

async function ownerAt(browser: Browser): Promise<Owner> {
  const { email, company } = await newLandlord(START);
  const window = new RingHolder(await openWindow(browser, START));
  await window.signIn(email);
  return { window, email, name: company.legalName };
}

const propose = async ({ window }: Owner, to: string, startsOn: string, endsOn?: string) => {
  await window.open('/personnes');
  await window.fill('Adresse e-mail du mandataire', to);
  await window.fillDay('Premier jour', startsOn);
  if (endsOn) await window.fillDay(/Dernier jour/, endsOn);
  await window.press('Proposer le mandat');
};

/** Takes what waits for the agency, in the space of the agency. */
const accept = async (agency: RingHolder, { name }: Owner) => {
  await agency.open('/personnes');
  await agency.press(`Accepter le mandat de ${name}`);
  await agency.see(`Vous gérez l’espace ${name} pendant les jours du mandat.`);
};

describe('a letting agent', () => {
  step('opens the space of the agency, known by its SIRET', async ({ agency, observer }) => {
    await agency.title('Complétez votre profil');
    const { siren, givenName, familyName, address, iban } = newCompany();
    await agency.choose(/comme mandataire/);
    await observer.look(agency.page, 'mandataire-profil');
    await agency.fillEstablishmentProfile({
      legalName: AGENCY,
      siret: someSiret(siren),
      givenName,
      familyName,
      address,
      iban,
    });
    await agency.press('Enregistrer et continuer');
    await agency.title('Vos locations');
  });

  step('is entrusted with a space from one day to another, which must follow each other', async (all) => {
    const [first] = all.owners;
    await propose(first, all.agencyEmail, '2026-11-01', '2026-10-15');
    await first.window.see('Le dernier jour du mandat précède le premier.');
    await all.observer.look(first.window.page, 'mandat-dates-refusees');
    await first.window.fillDay(/Dernier jour/, '2026-11-30');
    await first.window.press('Proposer le mandat');
    await first.window.see(`Le mandat est proposé à ${all.agencyEmail}.`);
    expect((await mailAbout(all.agencyEmail, /Mandat de gestion proposé/)).text).toContain('30 novembre 2026');
  });

  step('accepts, and finds the space on the ring with its last day', async ({ agency, owners, observer }) => {
    await accept(agency, owners[0]);
    await observer.look(agency.page, 'mandats-de-l-agence');
    await agency.switchTo(owners[0].name);
    expect((await agency.spacesOnRing()).join(' ')).toContain('sous mandat jusqu’au 30 novembre 2026');
  });

  step('acts there as a manager, and decides neither of its people nor of its money', async ({ agency }) => {
    await agency.open('/bailleur');
    await agency.page.getByRole('link', { name: 'J’ai besoin d’un contrat' }).first().waitFor();
    await agency.open('/personnes');
    await agency.see('Les responsables de l’espace décident qui y a accès et avec quel rôle.');
    expect(await agency.page.getByRole('button', { name: 'Envoyer l’invitation' }).count()).toBe(0);
  });

  step('accepts a second mandate before its first day: the space is not open yet', async (all) => {
    const { agency, owners, agencyEmail } = all;
    await propose(owners[1], agencyEmail, '2026-11-10');
    await owners[1].window.see(`Le mandat est proposé à ${agencyEmail}.`);
    await agency.switchTo(AGENCY);
    await accept(agency, owners[1]);
    await agency.see('à venir');
    expect((await agency.spacesOnRing()).join(' ')).not.toContain(owners[1].name);
  });

  step('holds both spaces from that day on', async ({ agency, owners }) => {
    await agency.travelTo(SECOND_BEGINS);
    await agency.switchTo(owners[1].name);
    await agency.openOverview();
    const words = await agency.words();
    for (const { name } of owners) expect(words).toContain(name);
  });

  step('S21: is out of the first one the day after its last, even while acting there', async (all) => {
    const { agency, owners, agencyEmail } = all;
    await agency.switchTo(owners[0].name);
    await agency.travelTo(FIRST_IS_OVER);
    await agency.open('/bailleur');
    await agency.title('Se connecter');
    await agency.fillSignIn(agencyEmail);
    const spaces = (await agency.spacesOnRing()).join(' ');
    expect(spaces).not.toContain(owners[0].name);
    expect(spaces).toContain(owners[1].name);
  });

  step(
    'and out of the second one when its owner ends the mandate',
    async ({ agency, owners, observer, agencyEmail }) => {
      const { window, name } = owners[1];
      await window.travelTo(FIRST_IS_OVER);
      await window.open('/personnes');
      await window.press(`Mettre fin au mandat : ${AGENCY}`);
      await observer.look(window.page, 'mandat-mettre-fin');
      await window.page.getByRole('alertdialog').getByRole('button', { name: 'Mettre fin' }).click();
      await window.see(`Mandat terminé : ${AGENCY}.`);
      await agency.page.reload();
      await agency.page.getByRole('banner').waitFor();
      expect((await agency.spacesOnRing()).join(' ')).not.toContain(name);
      await mailAbout(agencyEmail, new RegExp(`Mandat de gestion terminé.*${name}`));
    },
  );

  step('with nothing found against these pages', async ({ agency, owners, observer }) => {
    const windows = [agency, ...owners.map(({ window }) => window)];
    // The browser itself notes that a session has ended, as it had to.
    const said = windows.flatMap(({ page }) => complaints(page)).filter((line) => !line.includes('401'));
    expect([...observer.findings, ...said]).toEqual([]);
  });
});
