import type { Browser, BrowserContextOptions } from 'playwright-core';
import { v7 as newId } from 'uuid';
import { expect } from 'vitest';
import { Tenant } from './actors/tenant.ts';
import { complaints, openWindow } from './browser.ts';
import { newAddress, newTenant, openOfficerSpace, signedIn } from './played/people.ts';

/** A Monday; the officer answers on the Tuesday. Later than other tests, whose officers take the oldest request. */
export const AT = '2026-09-07T09:00:00Z';
const DECIDED_AT = '2026-09-08T09:00:00Z';
/** A telephone. */
export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** Those who ask for a visa, and the officer who answers them. */
export async function requestPeople(browser: Browser) {
  const officer = await signedIn(await openOfficerSpace(), DECIDED_AT);
  const requestIdOf = (tenant: Tenant) => /demande\/([^/]+)/.exec(tenant.page.url())?.[1] ?? '';

  /** A person with a space, in front of a device of theirs. */
  async function onDevice(address: string, options: BrowserContextOptions = {}): Promise<Tenant> {
    const tenant = new Tenant(await openWindow(browser, AT, options));
    await tenant.signIn(address);
    await tenant.title('Mon dossier');
    return tenant;
  }

  return {
    onDevice,
    /** A tenant with a new space, born on a day, in front of it. */
    async tenantBorn(birthDate: string, address = newAddress('demande')): Promise<Tenant> {
      await newTenant(AT, address, birthDate);
      return onDevice(address);
    },
    /** The officer certifies what was just sent, and the tenant opens the visa the day after. @returns its words */
    async openVisa(tenant: Tenant): Promise<string> {
      const certified = { operationId: newId(), requestId: requestIdOf(tenant) };
      await officer.act('certifyVisaRequest', certified, 'VisaCertified');
      await tenant.travelTo(DECIDED_AT);
      await tenant.title('Votre demande est acceptée');
      await tenant.follow('Ouvrir mon visa');
      await tenant.title('Mon visa');
      await tenant.see(/V-\w{5}-\w{5}-\w/);
      return tenant.words();
    },
    /** The officer refuses what was just sent, and the tenant reads it the day after. */
    async refuse(tenant: Tenant, reason: string): Promise<void> {
      const refused = { operationId: newId(), requestId: requestIdOf(tenant), reasons: [reason] };
      await officer.act('refuseVisaRequest', refused, 'VisaRefused');
      await tenant.travelTo(DECIDED_AT);
    },
  };
}

/** Closes a device, whose pages had nothing to complain of. */
export async function leave({ page }: Tenant): Promise<void> {
  expect(complaints(page)).toEqual([]);
  await page.context().close();
}
