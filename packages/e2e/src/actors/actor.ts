import { readFile } from 'node:fs/promises';
import { codesOfNow } from '@trousseau/local/demo/authenticator';
import { samplePdf } from '@trousseau/local/demo/sample-pdf';
import type { Locator, Page } from 'playwright-core';
import { travel } from '../browser.ts';
import { plainSpaces, wordsOfPdf } from '../pdf.ts';
import { PASSWORD } from '../played/people.ts';

/** Somebody in front of a page: finds things by the role and the French words a person goes by. */
export class Actor {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens an address of the house. */
  async open(path: string): Promise<void> {
    await this.page.goto(path);
  }

  /** Waits for the title of a page. */
  title(name: string | RegExp): Promise<void> {
    return this.page.getByRole('heading', { level: 1, name }).waitFor();
  }

  /** Waits for words anywhere on the page. */
  see(words: string | RegExp): Promise<void> {
    return this.page.getByText(words).first().waitFor();
  }

  /** Signs in on the sign-in page. */
  async signIn(email: string): Promise<void> {
    await this.open('/connexion');
    await this.fillSignIn(email);
  }

  /** The same, already on that page. */
  async fillSignIn(email: string): Promise<void> {
    await this.fill('Adresse e-mail', email);
    await this.page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
    await this.page.getByRole('main').getByRole('button', { name: 'Se connecter' }).click();
    await this.typeCodeIfAsked();
    await this.page.waitForURL((url) => url.pathname !== '/connexion');
  }

  /** Types what the authenticator shows, of who has one. */
  private async typeCodeIfAsked(): Promise<void> {
    const field = this.page.getByRole('textbox', { name: 'Code de votre application' });
    const isAway = this.page.waitForURL((url) => url.pathname !== '/connexion').then(() => true);
    if (await Promise.race([isAway, field.waitFor().then(() => false)])) return;
    await field.fill(codesOfNow()[1] ?? '');
    await this.page.getByRole('main').getByRole('button', { name: 'Continuer' }).click();
  }

  press(name: string | RegExp): Promise<void> {
    return this.page.getByRole('button', { name }).click();
  }

  follow(name: string | RegExp): Promise<void> {
    return this.page.getByRole('link', { name }).first().click();
  }

  fill(label: string | RegExp, text: string): Promise<void> {
    return this.page.getByRole('textbox', { name: label }).fill(text);
  }

  /** Chooses one of a few answers. */
  choose(name: string | RegExp): Promise<void> {
    return this.page.getByRole('radio', { name }).check();
  }

  tick(name: string | RegExp): Promise<void> {
    return this.page.getByRole('checkbox', { name }).check();
  }

  /** Types a day into its three boxes. @param day '2026-03-05' */
  async fillDay(legend: string | RegExp, day: string): Promise<void> {
    const [year = '', month = '', dayOfMonth = ''] = day.split('-');
    const group = this.page.getByRole('group', { name: legend });
    await group.getByLabel('Jour').fill(dayOfMonth);
    await group.getByLabel('Mois').fill(month);
    await group.getByLabel('Année').fill(year);
  }

  /** Finds a commune by its first letters, in place of the one that stands there; at once, so that the list comes once. */
  async pickCommune(label: string | RegExp, typed: string, commune: RegExp): Promise<void> {
    await this.page.getByRole('combobox', { name: label }).fill(typed);
    await this.page.getByRole('option', { name: commune }).first().click();
  }

  /** Sends a paper, a real PDF, and waits until the server holds it. */
  async addPaper(legend: string | RegExp, name: string, bytes?: Uint8Array): Promise<void> {
    await this.startPaper(legend, name, bytes);
    await this.page.getByRole('group', { name: legend }).getByRole('link', { name }).waitFor();
  }

  /** Sends a paper, wherever that leads. */
  async startPaper(legend: string | RegExp, name: string, bytes: Uint8Array = samplePdf(name)): Promise<void> {
    const file = { name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) };
    const group = this.page.getByRole('group', { name: legend });
    await group.locator('input[type=file]:not([capture])').setInputFiles(file);
  }

  /** Saves what a link gives. @returns the words of the PDF */
  async readPdf(link: Locator): Promise<string> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), link.click()]);
    return wordsOfPdf(await readFile(await download.path()));
  }

  /** The explained computation, one entry per rule: { 'R-ELIG-10': words of the line }. */
  async explanation(): Promise<Record<string, string>> {
    const lines = await this.page
      .getByRole('listitem')
      .filter({ hasText: /Règle R-/ })
      .allInnerTexts();
    return Object.fromEntries(lines.map((line) => [/Règle (R-[A-Z]+-\d+)/.exec(line)?.[1] ?? '', plainSpaces(line)]));
  }

  /** The page as words, to look for sentences that run over several elements. */
  async words(): Promise<string> {
    return plainSpaces((await this.page.locator('main').allInnerTexts()).join(' '));
  }

  /** Moves to another day, on the same page. */
  async travelTo(at: string): Promise<void> {
    await travel(this.page, at);
    await this.page.reload();
  }
}
