import { callService } from '@trousseau/local/service-call';
import type { Browser } from 'playwright-core';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { RingHolder } from './actors/ring-holder.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { eventually } from './eventually.ts';
import { attachedHouse } from './house.ts';
import { inOrder } from './in-order.ts';
import { mailAbout, mailsTo } from './mailbox.ts';
import { Observer } from './observer.ts';
import { playIssuedReceipt } from './played/guarantee.ts';
import { newCompany } from './played/people.ts';

/** Domain §7: who holds several spaces has one message a day of what can wait, and finds everything in one centre. */

interface Stage {
  browser: Browser;
  observer: Observer;
  holder: RingHolder;
  played: Awaited<ReturnType<typeof playIssuedReceipt>>;
  second: ReturnType<typeof newCompany>;
}

const stage = {} as Stage;
const step = inOrder(stage);

beforeAll(async () => {
  const browser = await launchBrowser();
  const [played, second] = [await playIssuedReceipt(), newCompany()];
  const { landlord } = played;
  const { legalName, siren } = second;
  await landlord.act('openAnotherSpace', { operationId: newId(), kind: 'SCI', legalName, siren }, 'AnotherSpaceOpened');
  const holder = new RingHolder(await openWindow(browser, landlord.at));
  Object.assign(stage, { browser, holder, played, second, observer: new Observer() });
  await holder.signIn(landlord.email);
});
afterAll(() => stage.browser.close());

/** Runs the evening of the day to come, the only clock that closes a digest. */
async function runEvening(): Promise<void> {
  const { house, keys } = await attachedHouse();
  const now = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString();
  await callService(house, keys, 'account', '/internal/clock', { now });
}

const openCentre = async (holder: RingHolder): Promise<string> => {
  await holder.open('/notifications');
  await holder.title('Notifications');
  await holder.page.getByRole('main').getByRole('listitem').first().waitFor();
  return holder.words();
};

describe('somebody with two spaces', () => {
  step('is told of a payment in the centre at once, and not by e-mail yet', async ({ holder, played }) => {
    const { landlord, receiptId } = played;
    await landlord.act('validateReceipt', { operationId: newId(), receiptId }, 'ReceiptValidated');
    await eventually('the payment in the centre', async () =>
      (await openCentre(holder)).includes('Une indemnité est versée'),
    );
    const subjects = (await mailsTo(landlord.email)).map(({ subject }) => subject);
    expect(subjects.filter((subject) => /indemnité de .* est versée/.test(subject))).toEqual([]);
  });

  step('has it in the evening, in one message that names the space', async ({ played }) => {
    const { landlord } = played;
    await runEvening();
    const { text } = await mailAbout(landlord.email, /^Vos espaces, le /);
    expect(text).toContain(landlord.company.legalName);
    expect(text).toContain('Une indemnité est versée');
    await runEvening();
    const subjects = (await mailsTo(landlord.email)).map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject.startsWith('Vos espaces, le '))).toHaveLength(1);
  });

  step('reads the centre by subject', async ({ holder, observer }) => {
    expect(await openCentre(holder)).toContain('Un impayé est constitué');
    await holder.press(/Sujet/);
    await holder.page.getByRole('option', { name: 'Quittances et versements' }).click();
    await holder.page.getByText('Un impayé est constitué').waitFor({ state: 'detached' });
    await holder.see('Une indemnité est versée');
    await observer.look(holder.page, 'notifications-par-sujet');
  });

  step('follows one from another space, and acts where it happened', async ({ holder, played, second, observer }) => {
    const { landlord, claimId } = played;
    await holder.switchTo(second.legalName);
    await openCentre(holder);
    await holder.follow(/Une indemnité est versée/);
    await holder.page.waitForURL(`**/bailleur/sinistres/${claimId}`);
    await holder.title(/^Impayé de/);
    await holder.page.getByRole('banner').getByText(landlord.company.legalName).first().waitFor();
    await observer.look(holder.page, 'notification-suivie');
  });

  step('may have each message at once instead, and that is kept', async ({ holder, observer }) => {
    const box = holder.page.getByRole('checkbox', {
      name: 'Recevoir en un e\u2011mail, le soir, ce qui peut attendre',
    });
    await holder.open('/notifications/reglages');
    await box.waitFor();
    expect(await box.isChecked()).toBe(true);
    await box.focus();
    await holder.page.keyboard.press('Space');
    await holder.see('Votre choix est enregistré.');
    await holder.page.reload();
    await box.waitFor();
    expect(await box.isChecked()).toBe(false);
    await observer.look(holder.page, 'notifications-sans-message-du-soir');
  });

  step('with nothing found against these pages', async ({ holder, observer }) => {
    expect([...observer.findings, ...complaints(holder.page)]).toEqual([]);
  });
});
