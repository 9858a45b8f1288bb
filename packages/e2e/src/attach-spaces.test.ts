import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { RingHolder } from './actors/ring-holder.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { inOrder } from './in-order.ts';
import { mailAbout, mailsTo } from './mailbox.ts';
import { Observer } from './observer.ts';
import { newAddress, newLandlord } from './played/people.ts';

/** D-ACC-04, S09: somebody who opened two SCI with two addresses brings them together on one ring, against a code. */

interface Stage {
  browser: Browser;
  observer: Observer;
  holder: RingHolder;
  own: Awaited<ReturnType<typeof newLandlord>>;
  other: Awaited<ReturnType<typeof newLandlord>>;
}

const stage = {} as Stage;
const step = inOrder(stage);

beforeAll(async () => {
  const browser = await launchBrowser();
  const [own, other] = [await newLandlord(), await newLandlord()];
  const holder = new RingHolder(await openWindow(browser, null));
  Object.assign(stage, { browser, own, other, holder, observer: new Observer() });
  await holder.signIn(own.email);
});
afterAll(() => stage.browser.close());

const ask = async (holder: RingHolder, email: string) => {
  await holder.fill('Adresse de l’autre espace', email);
  await holder.press('Recevoir un code à cette adresse');
  await holder.see(`Si ${email} ouvre un espace, un code vient d’y partir.`);
};

describe('a second login', () => {
  step('is asked for where one adds a space', async ({ holder, observer }) => {
    await holder.open('/mes-espaces/nouveau');
    await holder.title('Ouvrir un autre espace');
    await holder.press('Recevoir un code à cette adresse');
    await holder.see('Indiquez l’adresse avec laquelle vous l’avez ouvert.');
    await observer.look(holder.page, 'rattacher-erreur');
  });

  step('S09: an address that opens nothing gets the same answer, and no code', async ({ holder }) => {
    const nobody = newAddress('personne');
    await ask(holder, nobody);
    await holder.press('Changer d’adresse');
    expect(await mailsTo(nobody)).toEqual([]);
  });

  step('is not attached with a wrong code', async ({ holder, other, observer }) => {
    await ask(holder, other.email);
    await holder.fill('Code reçu à cette adresse', 'AA 000000');
    await holder.press('Rattacher');
    await holder.page.getByRole('alert').first().waitFor();
    await observer.look(holder.page, 'rattacher-code-refuse');
  });

  step('joins the ring with the code it received, which says who asks', async ({ holder, own, other }) => {
    const { text } = await mailAbout(other.email, /code pour rattacher/);
    expect(text).toContain(own.email);
    const code = /^[A-Z]{2}\d{6}$/m.exec(text)?.[0] ?? '';
    await holder.fill('Code reçu à cette adresse', `${code.slice(0, 2)} ${code.slice(2)}`);
    await holder.press('Rattacher');
    await holder.see('L’espace est sur votre trousseau.');
    await holder.switchTo(other.company.legalName);
    await holder.openOverview();
    const words = await holder.words();
    for (const { company } of [own, other]) expect(words).toContain(company.legalName);
  });

  step('and still opens its own space with its own address', async ({ browser, own, other }) => {
    const before = new RingHolder(await openWindow(browser, null));
    await before.signIn(other.email);
    await before.title('Vos locations');
    await before.page.getByRole('banner').getByText(other.company.legalName).first().waitFor();
    expect(await before.spacesOnRing()).not.toContainEqual(expect.stringContaining(own.company.legalName));
  });

  step('with nothing found against these pages', async ({ holder, observer }) => {
    expect([...observer.findings, ...complaints(holder.page)]).toEqual([]);
  });
});
