import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeFindings, launchBrowser, openPage } from '../../harness/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Opening {
  name: string;
  /** Part of the gallery where it stands. */
  part: string;
  open: (page: Page) => Promise<void>;
  /** Rules of axe that do not hold then, for the reason given beside. */
  except?: readonly string[];
}

/*
 * While its list is open, the combobox of react-aria hides all the rest from screen readers, because VoiceOver would
 * otherwise read the page instead of the choices; focus stays in the input, and Escape or a choice brings the page back.
 */
const comboboxHidesThePage = ['aria-hidden-focus', 'page-has-heading-one', 'region'];

const search = (text: string) => async (page: Page) => {
  await page.getByRole('combobox', { name: 'Commune du logement' }).fill(text);
};
const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();

const openings: readonly Opening[] = [
  {
    name: 'a menu',
    part: 'agir',
    open: async (page) => {
      await press('Actions')(page);
      await page.getByRole('menuitem', { name: 'Annuler le contrat' }).waitFor();
    },
  },
  {
    name: 'the account menu',
    part: 'suivre',
    open: async (page) => {
      await page.getByRole('button', { name: 'Mon compte' }).click();
      await page.getByRole('menuitem', { name: 'Se déconnecter' }).waitFor();
    },
  },
  {
    name: 'the spaces of a person, with what waits in them',
    part: 'cadre',
    open: async (page) => {
      await page.getByRole('button', { name: /^SCI Rochefoucauld.*Changer d’espace$/ }).click();
      await page.getByRole('menuitem', { name: /SCI Les Tilleuls.*2 à traiter/ }).waitFor();
    },
  },
  {
    name: 'the search among many spaces',
    part: 'cadre',
    open: async (page) => {
      await page.getByRole('button', { name: /^SCI Clos.*Changer d’espace$/ }).click();
      await page.getByRole('combobox', { name: 'Chercher un espace' }).fill('numero 12');
      await page.getByRole('option', { name: /^SCI Clos Numéro 12.*2 à traiter$/ }).waitFor();
      expect(await page.getByRole('option').count()).toBe(1);
    },
  },
  {
    name: 'a decision',
    part: 'agir',
    open: async (page) => {
      await press('Demander une décision')(page);
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'a grave decision',
    part: 'agir',
    open: async (page) => {
      await press('Demander une décision grave')(page);
      await page.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'three messages',
    part: 'agir',
    open: async (page) => {
      for (const name of ['Message de réussite', 'Message avec action', 'Message d’échec']) await press(name)(page);
      await page.getByText('La pièce n’a pas pu être retirée').waitFor();
    },
  },
  {
    name: 'a list',
    part: 'repondre',
    open: async (page) => {
      await page.getByRole('button', { name: 'Situation' }).click();
      await page.getByRole('option', { name: 'Agent public' }).waitFor();
    },
  },
  {
    name: 'a search with results',
    part: 'repondre',
    open: async (page) => {
      await search('re')(page);
      await page.getByRole('option', { name: 'Rennes' }).waitFor();
    },
    except: comboboxHidesThePage,
  },
  {
    name: 'a search without result',
    part: 'repondre',
    open: async (page) => {
      await search('xyz')(page);
      await page.getByText('Aucun résultat').waitFor();
    },
    except: comboboxHidesThePage,
  },
  {
    name: 'a search that is down',
    part: 'repondre',
    open: async (page) => {
      await search('panne')(page);
      await page.getByText('La recherche ne répond pas').waitFor();
    },
    except: comboboxHidesThePage,
  },
  {
    name: 'the errors of a form',
    part: 'envoyer',
    open: async (page) => {
      await press('Envoyer un formulaire incomplet')(page);
      await page.getByRole('alert').waitFor();
    },
  },
];

const cases = openings.flatMap((opening) => [
  { ...opening, width: 390, theme: 'light' as const },
  { ...opening, width: 1440, theme: 'dark' as const },
]);

test.each(cases)('$name, once open, is accessible at $width px in $theme', async ({ part, open, except, ...view }) => {
  const { page, complaints } = await openPage(browser, `${inject('galleryUrl')}?partie=${part}`, view);
  await open(page);
  expect(await axeFindings(page, except)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});
