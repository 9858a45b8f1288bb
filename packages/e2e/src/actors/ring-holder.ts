import type { newCompany } from '../played/people.ts';
import { Newcomer } from './newcomer.ts';
import { tabTo } from './tab-to.ts';

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

  /** Goes to a button of the page with the keyboard alone, and presses it. */
  async reachByKeyboard(name: string | RegExp): Promise<void> {
    await tabTo(this.page, this.page.getByRole('main').getByRole('button', { name }));
    await this.page.keyboard.press('Enter');
  }

  /** Goes to another space by the menu at the top of the page. */
  async switchTo(name: string): Promise<void> {
    await this.openSwitcher();
    await this.page.getByRole('menuitem', { name }).click();
    await this.page.getByRole('banner').getByText(name).first().waitFor();
  }

  /** What the menu of spaces offers, each with its words. */
  async spacesOnRing(): Promise<string[]> {
    await this.openSwitcher();
    const spaces = await this.page.getByRole('menuitem').allInnerTexts();
    await this.page.keyboard.press('Escape');
    return spaces;
  }

  private openSwitcher(): Promise<void> {
    return this.page
      .getByRole('banner')
      .getByRole('button', { name: /Changer d’espace/ })
      .click();
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
