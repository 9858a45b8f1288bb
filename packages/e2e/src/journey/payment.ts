import type { Page, Route } from 'playwright-core';
import { describe, expect } from 'vitest';
import { BANK_URL } from '../house.ts';
import type { Step } from '../in-order.ts';
import { mailAbout } from '../mailbox.ts';
import { DAYS, type Stage } from './stage.ts';

/** Steps 5 and 6: unpaid rent, called, paid, owed. */
export function paymentSteps(step: Step<Stage>): void {
  describe('5. the rent goes unpaid', () => {
    step(
      'the landlord enters the months, and the page says since when it is a default, and why',
      async ({ landlord, observer, addresses }) => {
        await landlord.travelTo(DAYS.unpaid);
        await landlord.follow('Déclarer un impayé');
        await landlord.title(/^Compte de/);
        await observer.look(landlord.page, '5-compte-vide');
        await landlord.press('Ajouter les 3 mois échus');
        await landlord.press('Tout payé pour avril 2026');
        await landlord.press('Enregistrer le compte');
        await landlord.see(/L’impayé est constitué depuis le/);
        await observer.look(landlord.page, '5-compte-impaye');
        expect(await landlord.words()).toMatch(/constitué depuis le \d+ juin 2026/);
        const why = await landlord.explanation();
        expect(why['R-CLM-01']).toContain('Impayés : 2 540,00 €. Seuil à dépasser : 1 270,00 €');
        expect(why['R-CLM-02']).toContain('Premier impayé le 6 mai 2026. Impayé constitué le 6 juin 2026');
        expect(why['R-CLM-03']).toMatch(/21 juin.*en jours calendaires, barème en vigueur depuis le/);
        expect(why['R-CLM-04']).toMatch(/6 juillet.*barème en vigueur depuis le/);
        await mailAbout(addresses.landlord, /plus d’un mois de loyer impayé/);
      },
    );

    step('notes the formal notice, declares and joins the papers', async ({ landlord, observer, addresses }) => {
      const letter = await landlord.readPdf(landlord.page.getByRole('link', { name: 'Télécharger la lettre' }));
      expect(letter).toContain('Mise en demeure de payer');
      expect(letter).toContain('Total dû 2 540,00 €');
      await landlord.press('Noter la date d’envoi');
      await observer.look(landlord.page, '5-mise-en-demeure');
      await landlord.recordNotice('2026-06-08');
      await landlord.see(/Mise en demeure envoyée le 8 juin 2026/);
      await landlord.travelTo(DAYS.declaration);
      await landlord.follow('Déclarer l’impayé');
      await landlord.title(/^Déclarer l’impayé de/);
      await observer.look(landlord.page, '5-declarer');
      await landlord.press('Déclarer l’impayé');
      await landlord.title(/^Impayé de/);
      await observer.look(landlord.page, '5-pieces-a-joindre');
      expect(await landlord.addEveryPaper()).toBeGreaterThan(2);
      await landlord.see('Toutes les pièces sont là');
      await observer.look(landlord.page, '5-pieces-jointes');
      await mailAbout(addresses.landlord, /déclaration d’impayé .* est enregistrée/);
      await mailAbout(addresses.tenant, /des solutions existent/);
    });
  });

  describe('6. the guarantor pays', () => {
    step('the officer confirms the papers and issues the receipt', async ({ officer, observer, company }) => {
      await officer.travelTo(DAYS.receipt);
      await officer.openClaimOf(company.legalName);
      await observer.look(officer.page, '6-sinistre');
      await officer.press('Confirmer que les pièces sont complètes');
      await officer.press(/^Émettre la quittance de 2.540,00.€/);
      await officer.see('Quittance à valider par le bailleur');
      await observer.look(officer.page, '6-quittance-emise');
    });

    step(
      'the landlord reads and validates it, three times over without knowing',
      async ({ landlord, observer, addresses, company, known }) => {
        known.receiptNumber =
          /Q26-\w{4}-\w{4}/.exec((await mailAbout(addresses.landlord, /est prête à valider/)).subject)?.[0] ?? '';
        await landlord.travelTo(DAYS.payment);
        await landlord.open('/bailleur');
        await landlord.see(/2.540,00.€ vous attendent/);
        await observer.look(landlord.page, '6-accueil-bailleur');
        await landlord.follow('Lire et valider la quittance');
        await landlord.title(/^Impayé de/);
        await observer.look(landlord.page, '6-quittance-a-valider');
        const words = await landlord.readPdf(
          landlord.page.getByRole('figure').getByRole('link', { name: 'Télécharger' }),
        );
        for (const fact of [known.receiptNumber, '2 540,00 €', 'Léonie Marchand', company.legalName])
          expect(words).toContain(fact);
        const times = await sendThrice(landlord.page, 'validateReceipt');
        await landlord.tick(/J’ai lu la quittance/);
        await landlord.press('Valider la quittance');
        await landlord.see(/Versement au plus tard le/);
        expect(times.sent).toBe(3);
      },
    );

    step(
      'the money arrives once, and both sides are told',
      async ({ landlord, observer, addresses, company, known }) => {
        await mailAbout(addresses.landlord, /Votre indemnité de 2.540,00.€ est versée/);
        await mailAbout(addresses.tenant, /Le garant a réglé une partie de votre loyer/);
        const transfers = (await (await fetch(`${BANK_URL}/transfers`)).json()) as { reference: string }[];
        expect(transfers.filter(({ reference }) => reference === known.receiptNumber)).toEqual([
          expect.objectContaining({
            indemnityCents: 254_000,
            iban: company.iban,
            holderName: company.legalName,
          }),
        ]);
        await landlord.page.reload();
        await landlord.see(/Versé le 15 juin 2026/);
        await observer.look(landlord.page, '6-payee');
      },
    );

    step('the tenant sees the debt', async ({ tenant, observer }) => {
      await tenant.travelTo(DAYS.payment);
      await tenant.open('/locataire');
      await tenant.see(/2.540,00.€ à rembourser, à votre rythme/);
      await observer.look(tenant.page, '6-accueil-locataire');
      await tenant.follow('Remboursement');
      await tenant.title('Remboursement');
      expect(await tenant.words()).toContain('2 540,00 €');
      await observer.look(tenant.page, '6-dette');
    });
  });
}

/** Sends each request of one mutation three times at once, as a bad network may; the page sees one answer. */
async function sendThrice(page: Page, mutation: string): Promise<{ sent: number }> {
  const times = { sent: 0 };
  const send = (route: Route) => {
    times.sent += 1;
    return route.fetch();
  };
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes(`${mutation}(`)) return route.fallback();
    const [response] = await Promise.all([send(route), send(route), send(route)]);
    await route.fulfill({ response });
  });
  return times;
}
