import { codesOfNow } from '@trousseau/local/demo/authenticator';
import type { Browser } from 'playwright-core';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { Actor } from './actors/actor.ts';
import { Officer } from './actors/officer.ts';
import { PartnerLandlord } from './actors/partner-landlord.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { eventually } from './eventually.ts';
import { inOrder } from './in-order.ts';
import { mailAbout, mailsTo } from './mailbox.ts';
import { Observer } from './observer.ts';
import { newAddress, openOfficerSpace, openPartnerSpace, PASSWORD, signedIn } from './played/people.ts';

/** Ways back in: an identifier or a password nobody remembers (S-CAF-03, S-CAF-04), an authenticator that is lost (S16). */

interface Stage {
  browser: Browser;
  observer: Observer;
  landlord: PartnerLandlord;
  officer: Officer;
  partner: Actor;
  /** The address the organisation signs in with. */
  organisation: string;
}

const stage = {} as Stage;
const step = inOrder(stage);
const email = newAddress('bailleur-caf');
const phone = { viewport: { width: 390, height: 844 } };
const NEW_PASSWORD = 'une-autre-clef-7';

beforeAll(async () => {
  const browser = await launchBrowser();
  const organisation = await openPartnerSpace(['31']);
  const issued = { landlordKind: 'NATURAL', givenName: 'Anne-Charlotte', familyName: 'de La Rochefoucauld' };
  await (await signedIn(organisation)).act(
    'issuePartnerAccount',
    { operationId: newId(), ...issued, departement: '31', email },
    'PartnerAccountIssued',
  );
  Object.assign(stage, {
    browser,
    organisation,
    observer: new Observer(),
    landlord: new PartnerLandlord(await openWindow(browser, null, phone)),
    officer: new Officer(await openWindow(browser, null)),
    partner: new Actor(await openWindow(browser, null)),
  });
});
afterAll(() => stage.browser.close());

describe('a landlord of a partner who does not get in', () => {
  step('says what happens, and has the identifier sent again', async ({ landlord, observer }) => {
    await landlord.open('/espace-bailleur-partenaire');
    await landlord.follow('Problème de connexion');
    await landlord.title('Problème de connexion');
    await landlord.choose(/Je ne connais pas mon identifiant/);
    await landlord.press('Recevoir mon identifiant');
    await landlord.page.getByRole('alert').first().waitFor();
    await observer.look(landlord.page, 'probleme-identifiant-erreur');
    await landlord.fill('Adresse e-mail', email);
    await landlord.press('Recevoir mon identifiant');
    await landlord.see('Si un compte existe à cette adresse');
    await observer.look(landlord.page, 'probleme-identifiant');
    const { text } = await mailAbout(email, /^Rappel de votre identifiant/);
    expect(text).toContain((await landlord.readEmails(email)).identifier);
  });

  step('reads what each message means', async ({ landlord, observer }) => {
    await landlord.choose(/J’ai un message d’erreur/);
    await landlord.page.getByText(/ne vont pas ensemble/).click();
    await landlord.see('Seuls les derniers identifiants envoyés servent');
    await observer.look(landlord.page, 'probleme-erreur');
  });

  step('asks for credentials again by the user number, which is checked for its shape', async (on) => {
    const { landlord, observer } = on;
    await landlord.choose(/Je ne me suis jamais connecté/);
    await landlord.fill('Numéro d’utilisateur', '1234');
    await landlord.press('Redemander mes identifiants');
    await landlord.see('Un numéro d’utilisateur compte quatorze caractères');
    await observer.look(landlord.page, 'probleme-courrier-erreur');
    const before = await landlord.readEmails(email);
    const { text } = await mailAbout(email, /^Votre identifiant/);
    await landlord.fill('Numéro d’utilisateur', /\d{4}.\d{4}.\d{4}.\d{2}/.exec(text)?.[0] ?? '');
    await landlord.press('Redemander mes identifiants');
    await landlord.see('C’est noté');
    await observer.look(landlord.page, 'probleme-courrier');
    await eventually('other credentials', async () => (await landlord.readEmails(email)).secret !== before.secret);
  });

  step('gets in with the latest, and forgets the password chosen there', async ({ landlord }) => {
    await landlord.firstLogin(await landlord.readEmails(email), { givenName: 'Anne', familyName: 'Roche', email });
    await landlord.title('Complétez votre profil');
  });

  step('is sent a temporary one, which must be replaced before anything else', async ({ browser, observer }) => {
    const landlord = new PartnerLandlord(await openWindow(browser, null, phone));
    const { page } = landlord;
    stage.landlord = landlord;
    await landlord.open('/espace-bailleur-partenaire');
    await landlord.follow(/Mot de passe oublié/);
    await landlord.fill('Adresse e-mail', email);
    await landlord.press('Recevoir un mot de passe provisoire');
    await landlord.see('Il sert une fois, pendant 24');
    await observer.look(page, 'mot-de-passe-provisoire');
    const secret = await temporaryPassword();
    await landlord.enter({ identifier: email, secret });
    await landlord.title('Choisissez un nouveau mot de passe');
    await page.getByLabel('Nouveau mot de passe', { exact: true }).fill('court');
    await landlord.press('Enregistrer');
    await page.getByRole('alert').first().waitFor();
    await observer.look(page, 'mot-de-passe-a-soi-erreur');
    await page.getByLabel('Nouveau mot de passe', { exact: true }).fill(NEW_PASSWORD);
    await landlord.press('Enregistrer');
    await landlord.title('Complétez votre profil');
  });
});

/** The secret of the e-mail that was asked for on the page of forgotten passwords. */
const temporaryPassword = () =>
  eventually('the temporary password', async () => {
    const mail = (await mailsTo(email)).find(({ text }) => text.includes('Vous avez demandé un nouveau mot de passe'));
    return mail && /^([2-9A-Z]{4}(?:-[2-9A-Z]{4})+)$/m.exec(mail.text)?.[1];
  });

describe('a partner who lost the authenticator', () => {
  step('has it reset by an officer, who says why', async ({ officer, organisation, observer }) => {
    await officer.signIn(await openOfficerSpace());
    await officer.follow('Comptes');
    await officer.fill('Adresse e-mail', organisation);
    await officer.fill('Pourquoi', 'Téléphone perdu, rappelé à son bureau');
    await officer.press('Rechercher');
    await officer.press('Réinitialiser la double authentification');
    const dialog = officer.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Pourquoi' }).fill('Téléphone perdu, rappelé à son bureau');
    await observer.look(officer.page, 'comptes-reinitialiser');
    await dialog.getByRole('button', { name: 'Réinitialiser' }).click();
    await officer.see('La double authentification est réinitialisée');
    await observer.look(officer.page, 'comptes-reinitialise');
  });

  step('signs in with the password, and owes another one before anything else', async (on) => {
    const { partner, observer } = on;
    await partner.signIn(on.organisation);
    await partner.title('Double authentification');
    await partner.open('/partenaire/comptes');
    await partner.title('Double authentification');
    await observer.look(partner.page, 'double-authentification-due');
    await partner.page.getByLabel('Mot de passe actuel').fill(PASSWORD);
    await partner.press('Activer la double authentification');
    await partner.fill('Code affiché par l’application', '000000');
    await partner.press('Vérifier et activer');
    await partner.see('Ce code n’est pas le bon');
    await partner.page.getByText('Je ne peux pas scanner').click();
    await observer.look(partner.page, 'double-authentification-code');
  });

  step('which is theirs from then on, with recovery codes to keep', async ({ partner, observer }) => {
    const letters = await partner.page.getByText(/^[A-Z2-7]{4}( [A-Z2-7]{4}){3,}/).textContent();
    await partner.fill('Code affiché par l’application', codesOfNow(letters?.replaceAll(' ', ''))[1] ?? '');
    await partner.press('Vérifier et activer');
    await partner.see('Vos codes de secours');
    await observer.look(partner.page, 'double-authentification-secours');
    await partner.press('J’ai gardé ces codes');
    await partner.page.waitForURL(/\/partenaire/);
  });
});

describe('all along', () => {
  step('axe has nothing to say, no page scrolls sideways, none complains in its console', async (on) => {
    expect(on.observer.findings).toEqual([]);
    for (const { page } of [on.landlord, on.officer, on.partner]) expect(complaints(page)).toEqual([]);
  });
});
