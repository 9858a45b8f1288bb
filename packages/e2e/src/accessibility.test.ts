import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Actor } from './actors/actor.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { Observer } from './observer.ts';
import { type Guarantee, playGuarantee } from './played/guarantee.ts';
import { newLandlord, openPartnerSpace } from './played/people.ts';

/** Pages and states that the journey does not come by, in the dark theme; the journey itself is looked at in the light one. */

let browser: Browser;
let guarantee: Guarantee;
let emptyLandlord: string;
const UNKNOWN = '01a20000-0000-7000-8000-000000000000';

beforeAll(async () => {
  browser = await launchBrowser();
  guarantee = await playGuarantee();
  emptyLandlord = (await newLandlord()).email;
});
afterAll(() => browser.close());

interface View {
  name: string;
  path: () => string;
  /** Words of the level-one title. */
  title: RegExp;
  /** Brings the page into the state to look at. */
  act?: (actor: Actor) => Promise<unknown>;
}

/** Opens each view in one window, signed in as somebody or nobody, and says what axe, the layout and the console hold against it. */
async function lookAt(
  views: readonly View[],
  email: string | null,
  at: string | null = null,
): Promise<readonly string[]> {
  const actor = new Actor(await openWindow(browser, at, { colorScheme: 'dark' }));
  const observer = new Observer();
  if (email) await actor.signIn(email);
  for (const { name, path, title, act } of views) {
    await actor.open(path());
    await actor.title(title);
    await act?.(actor);
    await observer.look(actor.page, name);
  }
  const said = complaints(actor.page);
  await actor.page.context().close();
  return [...observer.findings, ...said];
}

test('pages that need no account', async () => {
  const views: View[] = [
    { name: 'accueil', path: () => '/', title: /Un garant qui ouvre des portes/ },
    { name: 'connexion', path: () => '/connexion', title: /Se connecter/ },
    {
      name: 'connexion-refusee',
      path: () => '/connexion',
      title: /Se connecter/,
      act: async (actor) => {
        await actor.fill('Adresse e-mail', 'personne@exemple.fr');
        await actor.page.getByLabel('Mot de passe', { exact: true }).fill('pas-le-bon-1');
        await actor.page.getByRole('main').getByRole('button', { name: 'Se connecter' }).click();
        await actor.page.getByRole('main').getByRole('alert').first().waitFor();
      },
    },
    { name: 'activation-directe', path: () => '/activation', title: /code d’activation/ },
    {
      name: 'verifier-sans-numero',
      path: () => '/verifier-un-visa',
      title: /Vérifier un visa/,
      act: async (actor) => {
        await actor.press('Vérifier');
        await actor.see('Recopiez le numéro qui figure sur le visa.');
      },
    },
    { name: 'accessibilite', path: () => '/accessibilite', title: /Accessibilité/ },
    { name: 'nulle-part', path: () => '/nulle-part', title: /Cette page n’existe pas/ },
    {
      name: 'accueil-anglais',
      path: () => '/',
      title: /Un garant qui ouvre des portes|opens doors/,
      act: async ({ page }) => {
        await page.getByRole('button', { name: /Langue/ }).click();
        await page.getByRole('menuitem', { name: 'English' }).click();
        await page.locator('html[lang=en]').waitFor();
      },
    },
  ];
  expect(await lookAt(views, null)).toEqual([]);
});

test('the tenant’s pages once everything has happened', async () => {
  const views: View[] = [
    { name: 'locataire', path: () => '/locataire', title: /Mon dossier/ },
    { name: 'locataire-visa-utilise', path: () => '/locataire/visa', title: /Mon visa/ },
    { name: 'locataire-demande', path: () => `/locataire/demande/${guarantee.requestId}/suivi`, title: /acceptée/ },
    { name: 'locataire-remboursement', path: () => '/locataire/remboursement', title: /Remboursement/ },
    { name: 'locataire-inconnu', path: () => `/locataire/demande/${UNKNOWN}`, title: /rien à cette adresse/ },
    { name: 'profil-complet', path: () => '/profil', title: /Mon profil/ },
    { name: 'autre-espace', path: () => '/bailleur', title: /Cet espace est celui des bailleurs/ },
    {
      name: 'menu-du-compte',
      path: () => '/locataire',
      title: /Mon dossier/,
      act: (actor) => actor.press(/Mon compte/),
    },
  ];
  expect(await lookAt(views, guarantee.tenant.email, guarantee.tenant.at)).toEqual([]);
});

test('the landlord’s pages, full and empty', async () => {
  const contract = () => `/bailleur/contrats/${guarantee.contract.id}`;
  const full: View[] = [
    { name: 'bailleur', path: () => '/bailleur', title: /Vos locations/ },
    { name: 'bailleur-contrats', path: () => '/bailleur/contrats', title: /Contrats/ },
    { name: 'bailleur-impayes', path: () => '/bailleur/sinistres', title: /Impayés/ },
    { name: 'bailleur-contrat', path: contract, title: /Léonie Marchand/ },
    { name: 'bailleur-compte', path: () => `${contract()}/compte`, title: /Compte de/ },
    { name: 'bailleur-sinistre', path: () => `/bailleur/sinistres/${guarantee.claimId}`, title: /Impayé de/ },
    { name: 'bailleur-inconnu', path: () => `/bailleur/contrats/${UNKNOWN}`, title: /rien à cette adresse/ },
  ];
  expect(await lookAt(full, guarantee.landlord.email, guarantee.landlord.at)).toEqual([]);
  const empty: View[] = [
    { name: 'bailleur-sans-contrat', path: () => '/bailleur', title: /Vos locations/ },
    { name: 'bailleur-contrats-vide', path: () => '/bailleur/contrats', title: /Contrats/ },
    { name: 'bailleur-impayes-vide', path: () => '/bailleur/sinistres', title: /Impayés/ },
    {
      name: 'bailleur-contrat-erreurs',
      path: () => '/bailleur/contrats/nouveau',
      title: /Votre locataire/,
      act: async (actor) => {
        await actor.press('Continuer');
        await actor.page.getByRole('alert').first().waitFor();
      },
    },
  ];
  expect(await lookAt(empty, emptyLandlord)).toEqual([]);
});

test('the officer’s and the partner’s pages', async () => {
  const officer: View[] = [
    { name: 'instruction', path: () => '/instruction', title: /Dossiers à instruire/ },
    { name: 'instruction-demande', path: () => `/instruction/visas/${guarantee.requestId}`, title: /Demande/ },
    { name: 'instruction-sinistre', path: () => `/instruction/sinistres/${guarantee.claimId}`, title: /Impayé/ },
    { name: 'instruction-inconnu', path: () => `/instruction/visas/${UNKNOWN}`, title: /introuvable/ },
  ];
  expect(await lookAt(officer, guarantee.officer.email, guarantee.officer.at)).toEqual([]);
  const partner: View[] = [
    { name: 'partenaire', path: () => '/partenaire', title: /Rechercher un contrat/ },
    { name: 'partenaire-programmes', path: () => '/partenaire/programmes', title: /Accès par programme/ },
    { name: 'partenaire-programme', path: () => '/partenaire/programmes/nouveau', title: /Créer un accès/ },
    { name: 'partenaire-api', path: () => '/partenaire/programmes/documentation', title: /Interroger Trousseau/ },
    {
      name: 'partenaire-contrat',
      path: () => `/partenaire?numero=${guarantee.contract.number}`,
      title: /Rechercher un contrat/,
      act: (actor) => actor.see(`Contrat ${guarantee.contract.number}`),
    },
  ];
  expect(await lookAt(partner, await openPartnerSpace(['31']))).toEqual([]);
});

test('a page whose questions get no answer', async () => {
  const views: View[] = [
    {
      name: 'sans-reponse',
      path: () => '/locataire',
      title: /Quelque chose ne marche pas|Mon dossier/,
      act: loseAnswers,
    },
  ];
  const said = await lookAt(views, guarantee.tenant.email);
  // The browser itself notes each request that we make fail.
  expect(said.filter((line) => !/net::ERR_/.test(line))).toEqual([]);
});

async function loseAnswers({ page }: { page: Page }): Promise<void> {
  await page.route('**/graphql', (route) => route.abort());
  await page.getByRole('navigation', { name: 'Espace locataire' }).getByRole('link', { name: 'Mon visa' }).click();
  await page.getByRole('button', { name: 'Réessayer' }).waitFor();
}
