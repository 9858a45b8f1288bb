import { Actor } from './actor.ts';

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
    await this.fill('Vos ressources du mois dernier', resourcesEuros);
  }

  /** Who signs: nobody else. */
  async signAlone(): Promise<void> {
    await this.choose(/sans personne d’autre/);
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

  async send(): Promise<void> {
    await this.tick(/Je déclare sur l’honneur/);
    await this.press('Envoyer ma demande');
    await this.title('Votre demande est envoyée');
  }
}
