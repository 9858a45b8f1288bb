import { photo } from '@trousseau/service/test/photo';
import { PASSWORD } from '../played/people.ts';
import { Actor } from './actor.ts';

/** What somebody says of their job. */
export interface ToldJob {
  kind: RegExp;
  employer?: RegExp;
  contract?: string;
  startsOn?: string;
  promisedOn?: string;
  wage?: string;
}

/** What somebody says of who signs with them. */
export interface ToldHolder {
  givenName: string;
  familyName: string;
  birthDate: string;
  situation: string;
  resources: string;
}

/** A tenant in the tenant's space. */
export class Tenant extends Actor {
  async startRequest(): Promise<void> {
    await this.press('Commencer ma demande');
    await this.title('Qui demande le visa ?');
  }

  /** First step; name and birth date are there already. */
  async sayWho(situation: RegExp, resourcesEuros: string): Promise<void> {
    await this.choose(/Nationalité française/);
    await this.choose(situation);
    await this.fill(/^Votre (salaire net|allocation chômage|revenu professionnel)/, resourcesEuros);
  }

  /** A resource beside what the situation gives. */
  async addResource(name: string, euros: string): Promise<void> {
    await this.press('Ajouter une autre ressource');
    await this.page.getByRole('menuitem', { name }).click();
    await this.fill(name, euros);
  }

  /** The job behind another ground than age, of whoever the page asks about. */
  async tellJob({ kind, employer, contract, startsOn, promisedOn, wage }: ToldJob): Promise<void> {
    await this.choose(kind);
    if (employer) await this.choose(employer);
    if (contract) await this.pick('Contrat de travail', contract);
    if (startsOn) await this.fillDay(/Premier jour/, startsOn);
    if (promisedOn) await this.fillDay('Date de la promesse', promisedOn);
    if (wage) await this.fill('Salaire net mensuel', wage);
  }

  /** Who signs: nobody else. */
  async signAlone(): Promise<void> {
    await this.choose(/sans personne d’autre/);
  }

  /** Who signs: somebody else too, whose name will stand on the visa. */
  async signWith({ givenName, familyName, birthDate, situation, resources }: ToldHolder): Promise<void> {
    await this.choose(/Nous serons deux/);
    await this.fill('Ses prénoms', givenName);
    await this.fill('Son nom', familyName);
    await this.fillDay('Sa date de naissance', birthDate);
    await this.page
      .getByRole('group', { name: /^Sa nationalité/ })
      .getByRole('radio', { name: /Nationalité française/ })
      .check();
    await this.pick('Sa situation aujourd’hui', situation);
    await this.fill(/^Son (salaire net|allocation chômage|revenu professionnel)/, resources);
  }

  /** No dwelling yet, the maximum rent is computed. */
  async askForMaximumRent(commune: string): Promise<void> {
    await this.choose(/Je veux connaître mon loyer maximum/);
    await this.pickCommune(/Commune du logement/, commune.slice(0, 6), new RegExp(`^${commune}`));
  }

  async saveAndContinue(title: string | RegExp): Promise<void> {
    await this.press('Enregistrer et continuer');
    await this.title(title);
  }

  /** Adds one paper of each kind that is asked, and goes on to the summary. */
  async addEveryPaper(): Promise<void> {
    const asked = this.page.getByRole('group').filter({ has: this.page.locator('input[type=file]') });
    await asked.first().waitFor();
    const legends = await asked.locator('legend').allInnerTexts();
    for (const [index, legend] of legends.entries())
      if (!legend.startsWith('Autre document'))
        await this.addPaper(new RegExp(`^${legend.split('\n')[0]}$`), `Pièce ${index}.pdf`);
    await this.press('Continuer vers le récapitulatif');
    await this.title('Relisez avant d’envoyer');
  }

  async send(): Promise<void> {
    await this.tick(/Je déclare sur l’honneur/);
    await this.press('Envoyer ma demande');
    await this.title('Votre demande est envoyée');
  }

  /** What the camera of a phone gives. */
  async photo() {
    return { name: 'image.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await photo().jpeg()) };
  }

  /** Photographs a paper with the camera of a phone, and waits until the server holds it. */
  async photograph(legend: string | RegExp): Promise<void> {
    const group = this.page.getByRole('group', { name: legend });
    await group.locator('input[capture]').setInputFiles(await this.photo());
    await group.getByRole('link', { name: 'image.jpg' }).waitFor();
  }

  /** Waits until the page says that what is typed is safe. */
  isSaved(): Promise<void> {
    return this.see(/^Enregistré à/);
  }

  /** Types the password again over the page, when the session has ended. */
  async signInAgain(): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: 'Votre session s’est terminée' });
    await dialog.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Se connecter' }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Chooses in a list that opens. */
  private async pick(label: string, option: string): Promise<void> {
    await this.page.getByRole('button', { name: label }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }
}
