import { Actor } from './actor.ts';

/** An officer: requests and claims to examine. */
export class Officer extends Actor {
  async takeNext(): Promise<void> {
    await this.press('Prendre le dossier suivant');
    await this.title(/^Demande D/);
  }

  /** Opens every paper of the file. @returns the words of each */
  async readPapers(): Promise<string[]> {
    const papers = this.page.getByRole('region', { name: 'Pièces du dossier' });
    const tabs = await papers.getByRole('tab').all();
    const words = [];
    for (const tab of tabs) {
      await tab.click();
      words.push(await this.readPdf(papers.getByRole('link', { name: 'Télécharger' })));
    }
    return words;
  }

  /** Does something by its name, from the keyboard. */
  async command(name: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.page.getByRole('combobox', { name: 'Que voulez-vous faire' }).waitFor();
    await this.page.keyboard.type(name);
    await this.page.keyboard.press('Enter');
  }

  /** Says that a paper must be sent again, and why. */
  async sendBack(paper: string, reason: string, words: string): Promise<void> {
    await this.page.getByRole('tab', { name: paper }).click();
    await this.press('À refaire…');
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name: /Ce qui ne va pas/ }).click();
    await this.page.getByRole('option', { name: reason }).click();
    await dialog.getByRole('textbox', { name: 'Précision pour le demandeur' }).fill(words);
    await dialog.getByRole('button', { name: 'Marquer à refaire' }).click();
    await this.see(`À refaire\u00a0: ${reason}`);
  }

  /** Says that a paper is good. */
  async accept(paper: string): Promise<void> {
    await this.page.getByRole('tab', { name: paper }).click();
    await this.press('Accepter cette pièce');
    await this.see('Acceptée');
  }

  async certify(): Promise<void> {
    await this.press('Certifier le visa');
    await this.see('Visa certifié');
  }

  /** From the list of declared claims to the one of a landlord. */
  async openClaimOf(landlordName: string): Promise<void> {
    await this.open('/instruction');
    await this.page.getByRole('row').filter({ hasText: landlordName }).getByRole('link').click();
    await this.title(/^Impayé /);
  }
}
