import type { Browser } from 'playwright-core';
import { describe, expect } from 'vitest';
import { Actor } from '../actors/actor.ts';
import { openWindow } from '../browser.ts';
import type { Step } from '../in-order.ts';
import { openPartnerSpace } from '../played/people.ts';
import { DAYS, type Stage } from './stage.ts';

/** Step 7: a partner finds what is its own, and nothing else. */
export function partnerSteps(step: Step<Stage>): void {
  describe('7. a partner looks for the contract', () => {
    step('of its own département and finds it', async ({ browser, observer, known }) => {
      const partner = await partnerOf(browser, '31');
      await observer.look(partner.page, '7-recherche');
      await search(partner, known.contractNumber);
      await partner.see(`Contrat ${known.contractNumber}`);
      expect(await partner.words()).toContain('1 270,00 €');
      expect(await partner.words()).not.toContain(known.visaNumber);
      await observer.look(partner.page, '7-contrat');
    });

    step('of another département and learns nothing', async ({ browser, observer, known }) => {
      const partner = await partnerOf(browser, '75');
      const answers = [];
      for (const number of [known.contractNumber, 'C26-ZZZZ-ZZZZ']) {
        await search(partner, number);
        await partner.see(`Aucun contrat ${number} dans vos départements`);
        answers.push((await partner.words()).replaceAll(number, '…'));
      }
      expect(answers[0]).toBe(answers[1]);
      await observer.look(partner.page, '7-rien');
    });
  });
}

async function partnerOf(browser: Browser, departement: string): Promise<Actor> {
  const partner = new Actor(await openWindow(browser, DAYS.payment));
  await partner.signIn(await openPartnerSpace([departement]));
  await partner.title('Rechercher un contrat');
  return partner;
}

async function search(partner: Actor, number: string): Promise<void> {
  await partner.fill('Numéro du contrat', number);
  await partner.press('Rechercher');
}
