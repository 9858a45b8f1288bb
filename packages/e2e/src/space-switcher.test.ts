import type { Browser } from 'playwright-core';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { RingHolder } from './actors/ring-holder.ts';
import { tabTo } from './actors/tab-to.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { inOrder } from './in-order.ts';
import { Observer } from './observer.ts';
import { contractInput } from './played/guarantee.ts';
import { newCompany, newLandlord } from './played/people.ts';
import { playVisa } from './played/visa.ts';

/** The menu of spaces: what waits behind each, found by a few letters when there are many, and one stays where one was. */

type Company = ReturnType<typeof newCompany>;

interface Stage {
  browser: Browser;
  observer: Observer;
  holder: RingHolder;
  landlord: Awaited<ReturnType<typeof newLandlord>>;
  second: Company;
}

const stage = {} as Stage;
const step = inOrder(stage);

beforeAll(async () => {
  const browser = await launchBrowser();
  const { visa } = await playVisa('2026-07-06T09:00:00Z');
  const landlord = await newLandlord('2026-07-20T09:00:00Z');
  await landlord.act('generateContract', contractInput(visa.number), 'ContractGenerated');
  const second = newCompany();
  const { me } = await landlord.ask<{ me: { space: { id: string } } }>('{ me { space { id } } }');
  await landlord.act('switchSpace', { spaceId: await addSpace(landlord, second) }, 'SpaceSwitched');
  await landlord.act('completeProfile', second, 'ProfileCompleted');
  await landlord.act('switchSpace', { spaceId: me.space.id }, 'SpaceSwitched');
  const holder = new RingHolder(await openWindow(browser, landlord.at));
  Object.assign(stage, { browser, observer: new Observer(), holder, landlord, second });
  await holder.signIn(landlord.email);
  await holder.title('Vos locations');
});
afterAll(() => stage.browser.close());

/** @returns the id of the new space */
async function addSpace(landlord: Stage['landlord'], { legalName, siren }: Company): Promise<string> {
  const { space } = await landlord.act<{ space: { id: string } }>(
    'openAnotherSpace',
    { operationId: newId(), kind: 'SCI', legalName, siren },
    'AnotherSpaceOpened',
    'space { id }',
  );
  return space.id;
}

/** Tells in which space one is, once the page of that space is there. */
const isIn = (holder: RingHolder, { legalName }: Company) =>
  holder.page.getByRole('banner').getByText(legalName).first().waitFor();

const openSearch = async ({ page }: RingHolder) => {
  await tabTo(page, page.getByRole('banner').getByRole('button', { name: /Changer d’espace/ }));
  await page.keyboard.press('Enter');
  const field = page.getByRole('combobox', { name: 'Chercher un espace' });
  await field.waitFor();
  return field;
};

describe('somebody with several spaces', () => {
  step('reads in the menu what waits in each, a contract to validate', async ({ holder, landlord, second }) => {
    const [first = '', other = ''] = [landlord.company, second].map(({ legalName }) => legalName);
    const offered = await holder.spacesOnRing();
    expect(offered.find((words) => words.includes(first))).toContain('1 à traiter');
    expect(offered.find((words) => words.includes(other))).not.toContain('à traiter');
    expect(offered.at(-1)).toContain('Ouvrir un autre espace');
  });

  step('goes to the other and stays on the page one was on', async ({ holder, landlord, second }) => {
    await holder.open('/bailleur/logements');
    await holder.title('Logements');
    for (const company of [second, landlord.company]) {
      await holder.switchTo(company.legalName);
      await holder.title('Logements');
      expect(new URL(holder.page.url()).pathname).toBe('/bailleur/logements');
    }
  });

  step('from a page of one thing goes to the list of such things: the other space has not this one', async (played) => {
    const { holder, second } = played;
    await holder.open('/bailleur/contrats');
    await holder.title('Contrats');
    await holder.page
      .getByRole('link', { name: /Marchand/ })
      .first()
      .click();
    await holder.page.waitForURL(/contrats\/[0-9a-f-]{36}$/);
    await holder.switchTo(second.legalName);
    await holder.title('Contrats');
    expect(new URL(holder.page.url()).pathname).toBe('/bailleur/contrats');
  });

  step('with nine spaces finds one by the letters of its name, without a mouse', async (played) => {
    const { holder, landlord, second, observer } = played;
    for (let count = 2; count < 9; count += 1) await addSpace(landlord, newCompany());
    await holder.open('/bailleur/logements');
    await holder.title('Logements');
    await isIn(holder, second);
    const field = await openSearch(holder);
    expect(await holder.page.getByRole('option').count()).toBe(9);
    await observer.look(holder.page, 'chercher-un-espace');
    // The last word of the name is its number, which no other has.
    await holder.page.keyboard.insertText(landlord.company.legalName.split(' ').at(-1) ?? '');
    const found = holder.page.getByRole('option');
    await found.nth(1).waitFor({ state: 'detached' });
    expect(await found.textContent()).toContain('1 à traiter');
    expect(await field.evaluate((node) => node.matches(':focus'))).toBe(true);
    await holder.page.keyboard.press('Enter');
    await isIn(holder, landlord.company);
    await holder.title('Logements');
  });

  step('is told when no space has such a name, and leaves with Escape', async ({ holder, landlord }) => {
    await openSearch(holder);
    await holder.page.keyboard.insertText('zzz');
    await holder.page.getByRole('status').getByText('Aucun résultat').waitFor();
    await holder.page.keyboard.press('Escape');
    await holder.page.getByRole('dialog').waitFor({ state: 'detached' });
    await isIn(holder, landlord.company);
  });

  step('goes down the list with the arrows on a phone as well', async ({ holder, second }) => {
    await holder.page.setViewportSize({ width: 390, height: 844 });
    await openSearch(holder);
    const chosen = holder.page.getByRole('option', { selected: true });
    for (let presses = 0; presses < 9 && !(await chosen.textContent())?.includes(second.legalName); presses += 1)
      await holder.page.keyboard.press('ArrowDown');
    await holder.page.keyboard.press('Enter');
    await isIn(holder, second);
    await holder.title('Logements');
    expect(await holder.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  });

  step('with nothing found against these pages', async ({ holder, observer }) => {
    expect([...observer.findings, ...complaints(holder.page)]).toEqual([]);
  });
});
