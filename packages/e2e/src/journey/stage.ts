import type { Browser } from 'playwright-core';
import { Landlord } from '../actors/landlord.ts';
import { Officer } from '../actors/officer.ts';
import { Tenant } from '../actors/tenant.ts';
import { launchBrowser, openWindow } from '../browser.ts';
import { Observer } from '../observer.ts';
import { newAddress, newCompany } from '../played/people.ts';

/** The day of each step; the earliest of all tests, so that this file is the first in the officers' queue. */
export const DAYS = {
  request: '2026-03-02T09:00:00Z',
  decision: '2026-03-03T09:00:00Z',
  contract: '2026-03-09T09:00:00Z',
  signature: '2026-03-16T09:00:00Z',
  unpaid: '2026-06-08T09:00:00Z',
  declaration: '2026-06-10T09:00:00Z',
  receipt: '2026-06-12T09:00:00Z',
  payment: '2026-06-15T09:00:00Z',
} as const;

/** The people of the journey, each in a window of their own, and what one step learns for a later one. */
export interface Stage {
  browser: Browser;
  observer: Observer;
  tenant: Tenant;
  officer: Officer;
  landlord: Landlord;
  addresses: { tenant: string; landlord: string };
  company: ReturnType<typeof newCompany>;
  known: { visaNumber: string; contractNumber: string; receiptNumber: string };
}

/** Opens the windows. */
export async function openStage(): Promise<Stage> {
  const browser = await launchBrowser();
  return {
    browser,
    observer: new Observer(),
    tenant: new Tenant(await openWindow(browser, DAYS.request)),
    officer: new Officer(await openWindow(browser, DAYS.decision)),
    landlord: new Landlord(await openWindow(browser, DAYS.contract)),
    addresses: { tenant: newAddress('leonie'), landlord: newAddress('acacias') },
    company: newCompany(),
    known: { visaNumber: '', contractNumber: '', receiptNumber: '' },
  };
}
