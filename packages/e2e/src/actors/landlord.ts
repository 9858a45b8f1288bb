import { eventually } from '../eventually.ts';
import { Actor } from './actor.ts';

/** A dwelling as it is told when a contract is made; empty unless furnished. */
interface Dwelling {
  street: string;
  commune: string;
  postcode: string;
  isFurnished?: boolean;
}

/** A lease as it is told then: empty, without an end, unless said otherwise. */
interface Lease {
  rentEuros: string;
  signedOn: string;
  effectiveOn: string;
  kind?: string;
  endsOn?: string;
}

/** A landlord in the landlord's space. */
export class Landlord extends Actor {
  async startContract(): Promise<void> {
    await this.follow('J’ai besoin d’un contrat');
    await this.title('Votre locataire');
  }

  async identify(visaNumber: string, familyName: string): Promise<void> {
    await this.fill('Numéro de visa', visaNumber);
    await this.fill('Nom du locataire', familyName);
    await this.press('Continuer');
  }

  async describeDwelling(dwelling: Dwelling): Promise<void> {
    await this.fill('Adresse', dwelling.street);
    await this.pickCommune('Commune', dwelling.commune.slice(0, 6), new RegExp(`^${dwelling.commune}`));
    await this.fill('Code postal', dwelling.postcode);
    await this.choose(dwelling.isFurnished ? 'Meublé' : 'Vide');
    await this.choose('Privé');
    await this.stateOfDwelling();
  }

  /** What is stated of a dwelling each time, also of one whose answers are already there. */
  async stateOfDwelling(): Promise<void> {
    await this.tick(/résidence principale/);
    await this.tick(/décent/);
  }

  async describeLease(lease: Lease): Promise<void> {
    await this.choose(lease.kind ?? 'Bail vide, loi de 1989');
    await this.fill('Loyer hors charges', lease.rentEuros);
    await this.fill(/^Charges/, '120');
    await this.fill('Dépôt de garantie', lease.rentEuros);
    await this.fill('Jour du mois où le loyer est dû', '5');
    await this.fillDay('Signature prévue du bail', lease.signedOn);
    await this.fillDay('Début du bail', lease.effectiveOn);
    if (lease.endsOn) await this.fillDay(/^Fin du bail/, lease.endsOn);
    await this.stateOfLease();
  }

  /** What is stated of a lease each time. */
  async stateOfLease(): Promise<void> {
    await this.tick(/clause résolutoire/);
    await this.tick(/ni votre parent ni votre enfant/);
  }

  /** Reads what was answered, and makes the contract of it. */
  async makeContract(): Promise<void> {
    await this.press('Continuer');
    await this.title('Vérifiez avant de créer le contrat');
    await this.press('Créer le contrat');
  }

  /** Accepts the terms of a contract that waits for it. */
  async validateContract(): Promise<void> {
    await this.press('Valider le contrat');
    await this.tick(/J’ai lu/);
    await this.press('Valider le contrat');
    await this.see('Le bail est signé ? Dites-le-nous');
  }

  /** The day on which the formal notice left. */
  async recordNotice(postedOn: string): Promise<void> {
    await this.fillDay('Envoyée le', postedOn);
    await this.page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
  }

  /** Sends every paper the claim waits for. @returns how many */
  async addEveryPaper(): Promise<number> {
    const expected = this.page.getByRole('listitem').filter({ has: this.page.getByText('Attendue', { exact: true }) });
    await expected.first().waitFor();
    const all = await expected.count();
    for (let left = all; left > 0; left -= 1) {
      const [legend = ''] = await expected.first().getByRole('group').locator('legend').allInnerTexts();
      await this.addPaper(legend, `Piece ${left}.pdf`);
      await eventually(`${legend} to be received`, async () => (await expected.count()) < left);
    }
    return all;
  }
}
