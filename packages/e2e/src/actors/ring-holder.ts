import type { newCompany } from '../played/people.ts';
import { Newcomer } from './newcomer.ts';

type Company = ReturnType<typeof newCompany>;

/** A landlord of several SCI. */
export class RingHolder extends Newcomer {
  /** Adds an SCI to the ring and completes what its space asks for; who the person is, is known already. */
  async addSci(company: Company): Promise<void> {
    await this.open('/mes-espaces/nouveau');
    await this.choose('Avec une SCI');
    await this.fill('Dénomination', company.legalName);
    await this.fill('Numéro SIREN', company.siren);
    await this.press('Continuer');
    await this.title('Complétez votre profil');
    await this.fillAddress('Siège', company.address);
    await this.fill(/IBAN/, company.iban);
    await this.press('Enregistrer et continuer');
    await this.title('Vos locations');
  }

  /** Opens the overview by the menu of the account. */
  async openOverview(): Promise<void> {
    await this.press(/Mon compte/);
    await this.page.getByRole('menuitem', { name: 'Toutes mes SCI' }).click();
    await this.title('Tous mes espaces');
  }

  /** Goes through the page with the keyboard alone until something is reached, and presses it. */
  async reachByKeyboard(name: string | RegExp): Promise<void> {
    const wanted = this.page.getByRole('main').getByRole('button', { name });
    await wanted.waitFor();
    for (let presses = 0; presses < MOST_TABS; presses += 1) {
      await this.page.keyboard.press('Tab');
      if (await wanted.evaluate((node) => node.matches(':focus'))) return this.page.keyboard.press('Enter');
    }
    throw new Error(`${name} is not reached with the keyboard.`);
  }

  /** Saves what a button gives. @returns its text */
  async download(name: string): Promise<string> {
    const button = this.page.getByRole('button', { name }).first();
    const [download] = await Promise.all([this.page.waitForEvent('download'), button.click()]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  }
}

/** No page of ours has more stops than this. */
const MOST_TABS = 80;
