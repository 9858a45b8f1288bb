import { describe, expect } from 'vitest';
import { Landlord } from '../actors/landlord.ts';
import { Newcomer } from '../actors/newcomer.ts';
import { openWindow } from '../browser.ts';
import type { Step } from '../in-order.ts';
import { mailAbout } from '../mailbox.ts';
import { newLandlord } from '../played/people.ts';
import { DAYS, type Stage } from './stage.ts';

const LEASE = { signedOn: '2026-03-16', effectiveOn: '2026-04-01' };
const DWELLING = { street: '8 rue du Taur, appartement 3', commune: 'Toulouse', postcode: '31000' };

/** Step 4: a contract from the visa, for one landlord only. */
export function contractSteps(step: Step<Stage>): void {
  describe('4. a landlord makes the contract', () => {
    step(
      'registers an SCI, activates, and its SIREN and IBAN are checked',
      async ({ landlord, observer, addresses, company }) => {
        const newcomer = new Newcomer(landlord.page);
        await newcomer.startSignUp('LANDLORD', addresses.landlord, observer);
        await newcomer.sendSignUp();
        await newcomer.activate(addresses.landlord);
        await newcomer.fillCompanyProfile({
          ...company,
          siren: '732829321',
          iban: company.iban.replace(/.$/, 'X'),
        });
        await landlord.press('Enregistrer et continuer');
        await landlord.see(/ce numéro|neuf chiffres ; celui-ci contient une erreur|contient une erreur/);
        await observer.look(landlord.page, '4-profil-erreurs');
        await newcomer.fillCompanyProfile(company);
        await landlord.see('Numéro vérifié.');
        await landlord.see('IBAN vérifié.');
        await landlord.press('Enregistrer et continuer');
        await landlord.title('Vos locations');
        await observer.look(landlord.page, '4-accueil-vide');
      },
    );

    step('identifies the tenant by number and name together', async ({ landlord, observer, known }) => {
      await landlord.startContract();
      await landlord.identify(known.visaNumber, 'Durand');
      await landlord.see('Ce visa ne peut pas servir à un contrat');
      await observer.look(landlord.page, '4-locataire-refuse');
      await landlord.identify(known.visaNumber.toLowerCase(), 'marchand');
      await landlord.title('Le logement');
      expect(await landlord.words()).toContain('1 300,50 €');
      await landlord.describeDwelling(DWELLING);
      await observer.look(landlord.page, '4-logement');
      await landlord.press('Continuer');
      await landlord.title('Le bail');
    });

    step('a rent above the maximum is seen at once, refused, then corrected', async ({ landlord, observer }) => {
      await landlord.describeLease({ ...LEASE, rentEuros: '1200' });
      await landlord.see(/C’est 19,50.€ de plus que le maximum/);
      await observer.look(landlord.page, '4-bail-trop-cher');
      await landlord.press('Continuer');
      await landlord.title('Vérifiez avant de créer le contrat');
      await landlord.press('Créer le contrat');
      await landlord.see('Le contrat ne peut pas être créé ainsi');
      await observer.look(landlord.page, '4-contrat-refuse');
      await landlord.follow('Modifier le bail');
      await landlord.title('Le bail');
      await landlord.fill('Loyer hors charges', '1150');
      await landlord.fill('Dépôt de garantie', '1150');
      await landlord.see(/ce loyer convient/);
      await landlord.press('Continuer');
      await landlord.title('Vérifiez avant de créer le contrat');
      await observer.look(landlord.page, '4-verification');
      await landlord.press('Créer le contrat');
      await landlord.page.waitForURL(/\/bailleur\/contrats\/[\w-]{36}$/);
    });

    step(
      'reads the contract as a PDF, validates it and records the signature',
      async ({ landlord, observer, addresses, company, known }) => {
        await landlord.see('Lisez le contrat, puis validez-le');
        await observer.look(landlord.page, '4-contrat-a-valider');
        const words = await landlord.readPdf(
          landlord.page.getByRole('link', { name: 'Télécharger le contrat' }).first(),
        );
        known.contractNumber = /C26-\w{4}-\w{4}/.exec(words)?.[0] ?? '';
        for (const fact of [
          known.contractNumber,
          known.visaNumber,
          'Léonie Marchand',
          company.legalName,
          '1 150,00 €',
          '8 rue du Taur',
        ])
          expect(words).toContain(fact);
        await landlord.validateContract();
        await observer.look(landlord.page, '4-contrat-valide');
        await landlord.travelTo(DAYS.signature);
        await landlord.fillDay('Jour de la signature du bail', LEASE.signedOn);
        await landlord.press('Enregistrer la signature');
        await landlord.see('Votre loyer est garanti');
        await observer.look(landlord.page, '4-bail-signe');
        await mailAbout(addresses.tenant, /bailleur a validé le contrat/);
      },
    );

    step('another landlord with the same visa is refused', async ({ browser, observer, known }) => {
      const { email } = await newLandlord(DAYS.contract);
      const rival = new Landlord(await openWindow(browser, DAYS.contract));
      await rival.signIn(email);
      await rival.startContract();
      await rival.identify(known.visaNumber, 'Marchand');
      await rival.see('Ce visa ne peut pas servir à un contrat');
      await observer.look(rival.page, '4-visa-deja-utilise');
    });
  });
}
