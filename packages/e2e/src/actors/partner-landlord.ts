import { mailAbout } from '../mailbox.ts';
import { PASSWORD } from '../played/people.ts';
import { Actor } from './actor.ts';

/** What a landlord reads on two letters or in two e-mails. */
export interface Received {
  identifier: string;
  secret: string;
}

const CREDENTIAL = /^([2-9A-Z]{4}(?:-[2-9A-Z]{4})+)$/m;

/** A landlord to whom a partner organisation gave access. */
export class PartnerLandlord extends Actor {
  /** Types what was received on the way in for landlords of partners. */
  async enter({ identifier, secret }: Received): Promise<void> {
    await this.open('/espace-bailleur-partenaire');
    await this.title('Espace bailleur d’un organisme partenaire');
    await this.fill('Identifiant', identifier);
    await this.page.getByLabel('Mot de passe', { exact: true }).fill(secret);
    await this.press('Connexion');
  }

  /** Step 2 up to the code, which it waits for. */
  async stateWho(person: { givenName: string; familyName: string; email: string }): Promise<void> {
    await this.title('Quelques informations');
    await this.fill('Prénom', person.givenName);
    await this.fill('Nom de famille', person.familyName);
    await this.fill('Adresse e-mail', person.email);
    await this.press('Recevoir le code de confirmation');
    await this.page.getByRole('textbox', { name: 'Code de confirmation' }).waitFor();
  }

  /** The code that proves the address of the account. */
  async confirmAddress(email: string): Promise<void> {
    const { text } = await mailAbout(email, /Confirmez votre adresse/);
    await this.fill('Code de confirmation', /^[A-Z]{2}\d{6}$/m.exec(text)?.[0] ?? '');
    await this.press('Confirmer mon adresse');
    await this.title('Votre mot de passe');
  }

  /** Step 3. */
  async choosePassword(): Promise<void> {
    await this.page.getByLabel('Choisissez votre mot de passe').fill(PASSWORD);
    await this.press('Continuer');
    await this.title('Règles d’usage');
  }

  /** Step 4. */
  async acceptRules(): Promise<void> {
    await this.tick('J’accepte les règles d’usage');
    await this.press('Continuer');
    await this.title('Conditions d’utilisation');
  }

  /** Step 5: the space opens. */
  async acceptTerms(): Promise<void> {
    await this.tick('J’accepte les conditions d’utilisation');
    await this.press('Terminer et ouvrir mon espace');
  }

  /** All five steps at once. */
  async firstLogin(received: Received, person: { givenName: string; familyName: string; email: string }) {
    await this.enter(received);
    await this.stateWho(person);
    await this.confirmAddress(person.email);
    await this.choosePassword();
    await this.acceptRules();
    await this.acceptTerms();
  }

  /** What the two e-mails to an address hold. */
  async readEmails(email: string): Promise<Received> {
    const identifier = await mailAbout(email, /^Votre identifiant/);
    const secret = await mailAbout(email, /^Votre mot de passe provisoire/);
    const of = (text: string) => CREDENTIAL.exec(text)?.[1] ?? '';
    return { identifier: of(identifier.text), secret: of(secret.text) };
  }
}
