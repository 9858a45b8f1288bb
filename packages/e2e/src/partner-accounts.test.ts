import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { Actor } from './actors/actor.ts';
import { PartnerLandlord, type Received } from './actors/partner-landlord.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { eventually } from './eventually.ts';
import { inOrder } from './in-order.ts';
import { mailAbout } from './mailbox.ts';
import { Observer } from './observer.ts';
import { newAddress, newCompany, openPartnerSpace, PASSWORD } from './played/people.ts';

/** Landlords of a partner organisation: letters, first login, and the loss of the only administrator of a body. */

interface Stage {
  browser: Browser;
  observer: Observer;
  organisation: Actor;
  administrator: PartnerLandlord;
  user: PartnerLandlord;
  received: Received;
}

const stage = {} as Stage;
const step = inOrder(stage);
const BODY = 'Office de l’habitat des Tilleuls';
const addresses = { administrator: newAddress('office'), user: newAddress('collegue') };

beforeAll(async () => {
  const browser = await launchBrowser();
  const phone = { viewport: { width: 390, height: 844 } };
  Object.assign(stage, {
    browser,
    observer: new Observer(),
    organisation: new Actor(await openWindow(browser, null)),
    administrator: new PartnerLandlord(await openWindow(browser, null, phone)),
    user: new PartnerLandlord(await openWindow(browser, null)),
  });
  await stage.organisation.signIn(await openPartnerSpace(['31', '32']));
});
afterAll(() => stage.browser.close());

describe('a body without a known e-mail address', () => {
  step('gets an account, and two letters are there to print', async ({ organisation, observer }) => {
    await organisation.open('/partenaire/comptes');
    await organisation.title('Comptes bailleurs');
    await organisation.see('Aucun compte pour le moment');
    await observer.look(organisation.page, 'caf-comptes-vide');
    await organisation.open('/partenaire/comptes/nouveau');
    await organisation.press('Créer et envoyer les identifiants');
    await organisation.page.getByRole('alert').first().waitFor();
    await observer.look(organisation.page, 'caf-nouveau-erreurs');
    await organisation.choose(/Un organisme/);
    await organisation.fill('Dénomination', BODY);
    await organisation.page.getByRole('button', { name: /Département/ }).click();
    await organisation.page.getByRole('option', { name: '31' }).click();
    await organisation.fill('Numéro et voie', '12 rue des Tilleuls');
    await organisation.pickCommune('Commune', 'Toulouse', /^Toulouse/);
    await organisation.fill('Code postal', '31000');
    await organisation.press('Créer et envoyer les identifiants');
    await organisation.title(BODY);
    await observer.look(organisation.page, 'caf-compte');
  });

  step('whose two files never meet: each is read apart', async ({ organisation, observer }) => {
    await organisation.open('/partenaire/courriers');
    await organisation.title('Courriers à imprimer');
    const identifiers = organisation.page.getByRole('link', { name: 'Identifiants (PDF)' });
    await eventually('the letters', async () => {
      await organisation.page.reload();
      await organisation.title('Courriers à imprimer');
      await organisation.page.getByRole('row').nth(1).waitFor();
      return (await identifiers.count()) > 0;
    });
    await observer.look(organisation.page, 'caf-courriers');
    const first = await organisation.readPdf(identifiers);
    const second = await organisation.readPdf(organisation.page.getByRole('link', { name: 'Mots de passe (PDF)' }));
    const identifier = /Identifiant ([2-9A-Z]{4}-[2-9A-Z]{4})/.exec(first)?.[1] ?? '';
    const secret = /Mot de passe provisoire ([2-9A-Z-]{14})/.exec(second)?.[1] ?? '';
    const number = /\d{4} \d{4} \d{4} \d{2}/.exec(first)?.[0] ?? 'none';
    expect(identifier).not.toBe('');
    expect(second).toContain(number);
    expect(first).not.toContain(secret);
    expect(second).not.toContain(identifier);
    expect(first).toContain('12 rue des Tilleuls 31000 Toulouse');
    stage.received = { identifier, secret };
  });

  step('which are destroyed once they are printed', async ({ organisation }) => {
    await organisation.press('Ils sont imprimés');
    await organisation.press('Oui, détruire les fichiers');
    await organisation.see('Imprimés, fichiers détruits');
    expect(await organisation.page.getByRole('link', { name: /PDF/ }).count()).toBe(0);
  });
});

describe('its first login, on a phone', () => {
  step(
    'is refused in one sentence when the letters do not go together',
    async ({ administrator, observer, received }) => {
      await administrator.open('/');
      await administrator.follow('Espace bailleur d’un organisme partenaire');
      await administrator.enter({ ...received, secret: 'AAAA-AAAA-AAAA' });
      await administrator.see('L’identifiant et le mot de passe ne vont pas ensemble');
      await observer.look(administrator.page, 'caf-connexion-refusee');
    },
  );

  step('goes on where it was interrupted', async ({ administrator, observer, received }) => {
    await administrator.enter(received);
    await administrator.title('Quelques informations');
    await observer.look(administrator.page, 'caf-informations');
    await administrator.stateWho({ givenName: 'Hélène', familyName: 'Garnier', email: addresses.administrator });
    await observer.look(administrator.page, 'caf-code');
    await administrator.confirmAddress(addresses.administrator);
    await observer.look(administrator.page, 'caf-mot-de-passe');
    await administrator.page.reload();
    await administrator.enter(received);
    await administrator.title('Votre mot de passe');
  });

  step('and ends, by the keyboard alone, in a space of its own', async ({ administrator, observer }) => {
    const { page } = administrator;
    await page.getByLabel('Choisissez votre mot de passe').focus();
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await administrator.title('Règles d’usage');
    await observer.look(page, 'caf-regles');
    for (const [box, next] of [
      ['J’accepte les règles d’usage', 'Conditions d’utilisation'],
      ['J’accepte les conditions d’utilisation', 'Complétez votre profil'],
    ] as const) {
      await page.getByRole('checkbox', { name: box }).focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await administrator.title(next);
    }
    const company = newCompany();
    await administrator.choose(/Pour une société ou un organisme/);
    expect(await page.getByRole('textbox', { name: 'Dénomination' }).inputValue()).toBe(BODY);
    await administrator.fill('Numéro SIREN', company.siren);
    await administrator.fill(/IBAN/, company.iban);
    await administrator.press('Enregistrer et continuer');
    await administrator.title(/./);
    await page.waitForURL(/\/bailleur/);
  });

  step('after which the letters open nothing', async ({ browser, received }) => {
    const stranger = new PartnerLandlord(await openWindow(browser, null));
    await stranger.enter(received);
    await stranger.see('L’identifiant et le mot de passe ne vont pas ensemble');
  });
});

describe('the loss of the only administrator', () => {
  step('begins with a colleague, who gets an access of their own', async ({ administrator, user, observer }) => {
    await administrator.follow('Utilisateurs de votre organisme');
    await administrator.title('Utilisateurs de votre organisme');
    await administrator.fill('Prénom', 'Noé');
    await administrator.fill('Nom de famille', 'Martin');
    await administrator.fill('Adresse e-mail', addresses.user);
    await administrator.press('Créer son accès');
    await administrator.see(addresses.user);
    await observer.look(administrator.page, 'caf-utilisateurs');
    const person = { givenName: 'Noé', familyName: 'Martin', email: addresses.user };
    await user.firstLogin(await user.readEmails(addresses.user), person);
    await user.page.waitForURL(/\/bailleur/);
  });

  step('who asks the organisation for the place', async ({ user, observer }) => {
    await user.follow('Utilisateurs de votre organisme');
    await user.see('Votre administrateur n’est plus là');
    await observer.look(user.page, 'caf-demander');
    await user.fill(/Pourquoi votre organisme/, 'Elle a quitté l’office le 30 octobre');
    await user.press('Demander à administrer');
    await user.see('Une demande attend une décision');
    await mailAbout(addresses.administrator, /demande à vous remplacer/);
  });

  step('which it decides, with a reason', async ({ organisation, observer }) => {
    await organisation.open('/partenaire/demandes');
    await organisation.see('Elle a quitté l’office le 30 octobre');
    await organisation.see('Noé Martin');
    await organisation.press('Accepter');
    const dialog = organisation.page.getByRole('alertdialog');
    await dialog.getByRole('textbox', { name: 'Motif' }).fill('Vérifié auprès de l’office');
    await observer.look(organisation.page, 'caf-decision');
    await dialog.getByRole('button', { name: 'Accepter' }).click();
    await organisation.see(/Acceptée le/);
    await observer.look(organisation.page, 'caf-demandes');
    await organisation.follow('Voir le compte');
    await organisation.see('Demande décidée');
  });

  step('and the former one is out, the new one in', async ({ administrator, user }) => {
    const { text } = await mailAbout(addresses.user, new RegExp(`Vous administrez ${BODY}`));
    expect(text).toContain('Vérifié auprès de l’office');
    await user.page.reload();
    await user.see('Ajouter une personne');
    await administrator.page.reload();
    await administrator.see(/Votre session s’est terminée|Se connecter/);
  });
});

describe('all along', () => {
  step('axe has nothing to say of any page, and none scrolls sideways', async ({ observer }) => {
    expect(observer.views.length).toBeGreaterThan(12);
    expect(observer.findings).toEqual([]);
  });

  step('no page complained in its console', async ({ organisation, user }) => {
    for (const { page } of [organisation, user]) expect(complaints(page)).toEqual([]);
  });
});
