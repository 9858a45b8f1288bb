import type { Locator } from 'playwright-core';
import { RingHolder } from './ring-holder.ts';
import { tabTo } from './tab-to.ts';

/** A landlord of several SCI who has no mouse and touches nothing. */
export class KeyboardHolder extends RingHolder {
  override press(name: string | RegExp): Promise<void> {
    return this.#go(this.page.getByRole('button', { name }).first(), 'Enter');
  }

  override follow(name: string | RegExp): Promise<void> {
    return this.#go(this.page.getByRole('link', { name }).first(), 'Enter');
  }

  override tick(name: string | RegExp): Promise<void> {
    return this.#go(this.page.getByRole('checkbox', { name }), 'Space');
  }

  override fill(label: string | RegExp, text: string): Promise<void> {
    return this.#type(this.page.getByRole('textbox', { name: label }), text);
  }

  override fillPassword(text: string): Promise<void> {
    return this.#type(this.page.getByLabel('Mot de passe', { exact: true }), text);
  }

  /** Tab enters a group of answers once; the arrows go from one to the next. */
  override async choose(name: string | RegExp): Promise<void> {
    const wanted = this.page.getByRole('radio', { name });
    const group = await wanted.getAttribute('name');
    const stop = this.page.locator(`input[type=radio][name="${group}"]`).first();
    await tabTo(this.page, stop);
    await this.page.keyboard.press('Space');
    const count = await this.page.locator(`input[type=radio][name="${group}"]`).count();
    for (let presses = 0; presses < count && !(await wanted.isChecked()); presses += 1)
      await this.page.keyboard.press('ArrowDown');
    if (!(await wanted.isChecked())) throw new Error(`${wanted} is not chosen with the arrows.`);
  }

  override async pickCommune(label: string | RegExp, typed: string, commune: RegExp): Promise<void> {
    const field = this.page.getByRole('combobox', { name: label });
    await tabTo(this.page, field);
    // At once, so that the list comes once and does not change under the arrow.
    await this.page.keyboard.insertText(typed);
    await this.page.getByRole('option', { name: commune }).first().waitFor();
    await this.page.keyboard.press('ArrowDown');
    // A page that scrolls under the arrow closes the list, in the frame after.
    await this.page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('listbox').waitFor({ state: 'hidden' });
    if (!commune.test(await field.inputValue())) throw new Error(`${commune} is not chosen with the keyboard.`);
  }

  /** Opens the menu of the account and goes down to all spaces. */
  override async openOverview(): Promise<void> {
    await this.press(/Mon compte/);
    const wanted = this.page.getByRole('menuitem', { name: 'Toutes mes SCI' });
    await wanted.waitFor();
    while (!(await wanted.evaluate((node) => node.matches(':focus')))) await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
    await this.title('Tous mes espaces');
  }

  async #go(wanted: Locator, key: 'Enter' | 'Space'): Promise<void> {
    await tabTo(this.page, wanted);
    await this.page.keyboard.press(key);
  }

  /** What stands there is selected on arrival by the tab key, so that typing replaces it. */
  async #type(wanted: Locator, text: string): Promise<void> {
    await tabTo(this.page, wanted);
    await this.page.keyboard.type(text);
  }
}
