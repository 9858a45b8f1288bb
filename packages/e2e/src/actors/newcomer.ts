import { activationCode } from '../mailbox.ts';
import type { Observer } from '../observer.ts';
import { PASSWORD } from '../played/people.ts';
import { Actor } from './actor.ts';

/** What an agency says of itself. */
interface Establishment {
  legalName: string;
  siret: string;
  givenName: string;
  familyName: string;
  address: { street: string; postcode: string };
  iban: string;
}

/** Somebody who opens a space. */
export class Newcomer extends Actor {
  /** The sign-up page, filled but for the password. */
  async startSignUp(role: 'TENANT' | 'LANDLORD', email: string, observer: Observer): Promise<void> {
    await this.open('/inscription');
    await this.title('Créer mon espace');
    await this.press('Recevoir mon code');
    await this.page.getByRole('alert').waitFor();
    await observer.look(this.page, `1-inscription-erreurs-${role.toLowerCase()}`);
    await this.choose(role === 'TENANT' ? /Je cherche un logement/ : /Je mets un logement en location/);
    if (role === 'LANDLORD') await this.choose(/^Non$/);
    await this.fill('Adresse e-mail', email);
  }

  /** Types a password that will do and asks for the code. */
  async sendSignUp(): Promise<void> {
    await this.fillPassword(PASSWORD);
    await this.press('Recevoir mon code');
    await this.title(/code d’activation/);
  }

  fillPassword(text: string): Promise<void> {
    return this.page.getByLabel('Mot de passe', { exact: true }).fill(text);
  }

  /** The published conditions as the page ticks them: [label, met]. */
  async passwordChecklist(): Promise<[string, boolean][]> {
    const lines = await this.page
      .getByRole('listitem')
      .filter({ hasText: /respecté\)|à respecter\)/ })
      .allInnerTexts();
    return lines.map((line) => [line.split('(')[0]?.trim() ?? '', line.includes('(respecté)')]);
  }

  /** The code of the e-mail. */
  async readCode(email: string): Promise<string> {
    return (await activationCode(email)).replace(/\W/g, '');
  }

  /** Types the code, with the spaces people copy with it. */
  async activate(email: string): Promise<void> {
    const code = await this.readCode(email);
    await this.fill('Code d’activation', ` ${code.slice(0, 2)} ${code.slice(2)} `);
    await this.press('Activer mon espace');
    await this.page.waitForURL(/\/profil$/);
    await this.title('Complétez votre profil');
  }

  async fillTenantProfile(profile: typeof import('../played/people.ts').TENANT_PROFILE): Promise<void> {
    await this.fill('Prénom', profile.givenName);
    await this.fill('Nom de famille', profile.familyName);
    await this.fillDay('Date de naissance', profile.birthDate);
    await this.fillAddress('Numéro et voie', profile.address);
  }

  async fillCompanyProfile(company: ReturnType<typeof import('../played/people.ts').newCompany>): Promise<void> {
    await this.choose('Avec une SCI');
    await this.fill('Dénomination', company.legalName);
    await this.fill('Numéro SIREN', company.siren);
    await this.fill('Prénom', company.givenName);
    await this.fill('Nom de famille', company.familyName);
    await this.fillAddress('Siège', company.address);
    await this.fill(/IBAN/, company.iban);
  }

  /** What is asked of an agency once it said that it is one. */
  async fillEstablishmentProfile(agency: Establishment): Promise<void> {
    await this.fill('Dénomination', agency.legalName);
    await this.fill('Numéro SIRET', agency.siret);
    await this.fill('Prénom', agency.givenName);
    await this.fill('Nom de famille', agency.familyName);
    await this.fillAddress('Siège', agency.address);
    await this.fill(/IBAN/, agency.iban);
  }

  /** An address in Toulouse, where everybody invented here lives. */
  protected async fillAddress(label: string, address: { street: string; postcode: string }) {
    await this.fill(label, address.street);
    await this.pickCommune('Commune', 'Toulouse', /^Toulouse/);
    await this.fill('Code postal', address.postcode);
  }
}
