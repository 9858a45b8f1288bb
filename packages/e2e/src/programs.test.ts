import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { Actor } from './actors/actor.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { inOrder } from './in-order.ts';
import { Observer } from './observer.ts';
import { openPartnerSpace } from './played/people.ts';
import { Program } from './program.ts';

/** A partner lets a program in from its pages; the program reads; the partner shuts it out (A10, S29). */

interface Stage {
  browser: Browser;
  partner: Actor;
  observer: Observer;
  program: Program;
  renewed: Program;
}
const stage = {} as Stage;
const step = inOrder(stage);
const NAME = 'Logiciel de suivi';

beforeAll(async () => {
  stage.browser = await launchBrowser();
  stage.partner = new Actor(await openWindow(stage.browser, null));
  stage.observer = new Observer();
});
afterAll(() => stage.browser.close());

/** What stands in the boxes to copy, in order: identifier, secret, command. */
const toCopy = ({ page }: Actor) => page.locator('pre').allInnerTexts();

describe('a partner and its program', () => {
  step('nothing is created without a name and something to read', async ({ partner, observer }) => {
    await partner.signIn(await openPartnerSpace(['31']));
    await partner.follow('Programmes');
    await partner.title('Accès par programme');
    await partner.see('Aucun programme n’a d’accès');
    await observer.look(partner.page, 'programmes-vide');
    await partner.follow('Créer un accès');
    await partner.press('Créer l’accès');
    for (const words of ['Donnez un nom à ce programme.', 'Cochez au moins une information.']) await partner.see(words);
    await observer.look(partner.page, 'programme-a-corriger');
  });

  step('the secret is shown once, with a command to try it', async (at) => {
    const { partner, observer } = at;
    await partner.fill('Nom du programme', NAME);
    await partner.tick('Les visas');
    await partner.press('Créer l’accès');
    await partner.title('L’accès est créé');
    await observer.look(partner.page, 'programme-secret');
    const [id = '', secret = '', command = ''] = await toCopy(partner);
    expect(command).toContain(`${id}:${secret}`);
    at.program = new Program({ id, secret });
    await partner.follow('J’ai conservé le secret');
    await partner.title('Accès par programme');
    await partner.see(`${secret.slice(0, 15)}…`);
    expect(await partner.page.content()).not.toContain(secret);
  });

  step('a script gets a token and reads what was ticked', async ({ program }) => {
    const { status, errors } = await program.post('{ visas { totalCount } }');
    expect([status, errors]).toEqual([200, []]);
    const refused = await program.post('{ contractByNumber(number: "C26-0000-0000") { id } }');
    expect(refused.errors.map(({ extensions }) => extensions.code)).toEqual(['SCOPE_REQUIRED']);
  });

  step('the partner sees that it came', async ({ partner, observer }) => {
    await partner.page.reload();
    await partner.title('Accès par programme');
    expect(await partner.words()).not.toContain('Jamais');
    await observer.look(partner.page, 'programmes');
  });

  step('a new secret is given, and the former one still opens', async (at) => {
    const { partner, program } = at;
    await partner.press(`Renouveler le secret de ${NAME}`);
    await partner.page.getByRole('dialog').getByRole('button', { name: 'Renouveler le secret' }).click();
    await partner.see('Conservez ce secret maintenant');
    const [id = '', secret = ''] = await toCopy(partner);
    at.renewed = new Program({ id, secret });
    await partner.press('J’ai conservé le secret');
    await partner.see('Secrets (l’un remplace l’autre)');
    await program.askToken();
    expect((await at.renewed.post('{ today }')).status).toBe(200);
  });

  step(
    'revoked, neither secret nor token opens anything, within a second',
    async ({ partner, program, renewed, observer }) => {
      await partner.press(`Révoquer ${NAME}`);
      await observer.look(partner.page, 'programme-revocation');
      await partner.page.getByRole('alertdialog').getByRole('button', { name: 'Révoquer' }).click();
      await partner.see('Révoqué le');
      for (const one of [program, renewed]) {
        await expect.poll(async () => (await one.post('{ today }')).status, { timeout: 1000, interval: 100 }).toBe(401);
        await expect(one.askToken()).rejects.toThrow('invalid_client');
      }
    },
  );

  step('the documentation gives the schema as a file', async ({ partner, observer }) => {
    await partner.follow('Lire la documentation');
    await partner.title('Interroger Trousseau par programme');
    await observer.look(partner.page, 'programmes-documentation');
    const link = partner.page.getByRole('link', { name: 'Télécharger le schéma' });
    const [download] = await Promise.all([partner.page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toMatch(/\.graphql$/);
  });

  step('axe has nothing to say of any page, and none complained', async ({ partner, observer }) => {
    expect(observer.findings).toEqual([]);
    expect(complaints(partner.page)).toEqual([]);
  });
});
