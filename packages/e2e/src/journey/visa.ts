import { describe, expect } from 'vitest';
import { Actor } from '../actors/actor.ts';
import { Newcomer } from '../actors/newcomer.ts';
import type { Tenant } from '../actors/tenant.ts';
import { complaints, openWindow } from '../browser.ts';
import type { Step } from '../in-order.ts';
import { mailAbout } from '../mailbox.ts';
import { openOfficerSpace, TENANT_PROFILE } from '../played/people.ts';
import { DAYS, type Stage } from './stage.ts';

/** Steps 1 to 3: a space, a request, a decision. */
export function visaSteps(step: Step<Stage>): void {
  describe('1. a tenant opens a space', () => {
    const newcomer = (tenant: Tenant) => new Newcomer(tenant.page);

    step(
      'the password’s conditions are ticked while it is typed, and the code comes by e-mail',
      async ({ tenant, observer, addresses }) => {
        await newcomer(tenant).startSignUp('TENANT', addresses.tenant, observer);
        await newcomer(tenant).fillPassword('sept7ca');
        const tooShort = await newcomer(tenant).passwordChecklist();
        expect(tooShort).toEqual([
          ['De 8 à 20 caractères', false],
          ['Au moins une lettre', true],
          ['Au moins un chiffre ou un signe de ponctuation', true],
        ]);
        await newcomer(tenant).sendSignUp();
        expect(await newcomer(tenant).readCode(addresses.tenant)).toMatch(/^[A-Z]{2}\d{6}$/);
        await observer.look(tenant.page, '1-activation');
      },
    );

    step('the code opens the space and the profile completes it', async ({ tenant, observer, addresses }) => {
      await newcomer(tenant).activate(addresses.tenant);
      await newcomer(tenant).fillTenantProfile(TENANT_PROFILE);
      await observer.look(tenant.page, '1-profil');
      await tenant.press('Enregistrer et continuer');
      await tenant.title('Mon dossier');
      await observer.look(tenant.page, '1-accueil-locataire');
    });
  });

  describe('2. the tenant asks for a visa', () => {
    step('in three steps, with real papers', async ({ tenant, observer }) => {
      await tenant.startRequest();
      await tenant.sayWho(/Salarié/, '2601');
      await observer.look(tenant.page, '2-qui-demande');
      await tenant.saveAndContinue('Qui signera le bail ?');
      await tenant.signAlone();
      await observer.look(tenant.page, '2-avec-qui');
      await tenant.saveAndContinue('Pour quel logement ?');
      await tenant.askForMaximumRent('Toulouse');
      await observer.look(tenant.page, '2-logement');
      await tenant.saveAndContinue('Vos documents');
      await tenant.addPaper(/Pièce d’identité/, 'Identité recto verso.pdf');
      await tenant.addPaper(/Justificatif de ressources/, 'Bulletin de février.pdf');
      await observer.look(tenant.page, '2-documents');
      await tenant.press('Continuer vers le récapitulatif');
      await tenant.title('Relisez avant d’envoyer');
    });

    step(
      'the maximum rent is explained, with the rule and the day since when it reads so',
      async ({ tenant, observer }) => {
        await observer.look(tenant.page, '2-recapitulatif');
        const { 'R-ELIG-10': maximum, 'R-ELIG-01': age } = await tenant.explanation();
        expect(maximum).toContain('1 300,50 € par mois, charges comprises : la moitié des ressources (2 601,00 € ÷ 2');
        expect(maximum).toMatch(/barème en vigueur depuis le \d/);
        expect(age).toContain('25 ans le 2 mars 2026');
      },
    );

    step('sent, it shows the day of the decision, in working days', async ({ tenant, observer, addresses }) => {
      await tenant.send();
      await observer.look(tenant.page, '2-envoyee');
      expect(await tenant.words()).toMatch(/Décision attendue avant le mercredi 4 mars 2026/);
      expect((await mailAbout(addresses.tenant, /bien reçue/)).text).toContain('4 mars 2026');
    });
  });

  describe('3. an officer decides', () => {
    step(
      'takes the oldest file, reads the papers beside the computation and certifies',
      async ({ officer, observer }) => {
        await officer.signIn(await openOfficerSpace());
        await officer.title('Dossiers à instruire');
        await observer.look(officer.page, '3-accueil-instruction');
        await officer.takeNext();
        expect(await officer.words()).toContain('Léonie Marchand');
        expect((await officer.explanation())['R-ELIG-10']).toContain('1 300,50 €');
        const papers = await officer.readPapers();
        expect(papers.join()).toContain('Identité recto verso.pdf');
        expect(papers.join()).toContain('Bulletin de février.pdf');
        await observer.look(officer.page, '3-demande');
        await officer.certify();
        await observer.look(officer.page, '3-certifiee');
      },
    );

    step('the tenant is told, and downloads the visa as a PDF', async ({ tenant, observer, addresses, known }) => {
      const mail = await mailAbout(addresses.tenant, /visa de garantie est certifié/);
      expect(mail.text).toMatch(/V-\w{5}-\w{5}-\w/);
      await tenant.travelTo(DAYS.decision);
      await tenant.follow('Mon visa');
      await tenant.title('Mon visa');
      await observer.look(tenant.page, '3-visa');
      const words = await tenant.readPdf(tenant.page.getByRole('link', { name: /Télécharger \(PDF\)/ }));
      known.visaNumber = /V-\w{5}-\w{5}-\w/.exec(words)?.[0] ?? '';
      expect(mail.text).toContain(known.visaNumber);
      expect(words).toContain('Léonie Marchand');
      expect(words).toContain('1 300,50 €');
      expect(words).toContain('3 juin 2026');
    });

    step(
      'anybody may check the number: valid, mistyped, and unknown once altered',
      async ({ browser, observer, known }) => {
        const passerBy = new Actor(await openWindow(browser, DAYS.decision));
        await passerBy.open(`/verifier-un-visa/${known.visaNumber}`);
        await passerBy.see('Valable');
        await observer.look(passerBy.page, '3-verification-valable');
        expect(await passerBy.words()).toContain('1 300,50 €');
        expect(await passerBy.words()).not.toMatch(/Léonie|Marchand/);
        const other = known.visaNumber.at(2) === '7' ? '8' : '7';
        const mistyped = `V-${other}${known.visaNumber.slice(3)}`;
        await passerBy.fill('Numéro du visa', mistyped);
        await passerBy.press('Vérifier');
        await passerBy.see(/Ce numéro est mal recopié/);
        await passerBy.open(`/verifier-un-visa/${mistyped}`);
        await passerBy.see('Inconnu');
        await observer.look(passerBy.page, '3-verification-inconnu');
        expect(complaints(passerBy.page)).toEqual([]);
      },
    );
  });
}
