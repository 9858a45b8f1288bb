import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { OpenHouse } from '../open-house.ts';
import { say, warn } from '../terminal.ts';
import { newLandlord, newTenant, openStaffSpaces, signIn } from './accounts.ts';
import { CAST, PASSWORD } from './cast.ts';
import { playClaims } from './claims.ts';
import { forgedSlip, genuineSlip, sendCodedRequest } from './coded-papers.ts';
import { letTheEngineDecide } from './engine-share.ts';
import { draftVisaRequest, enterRents, obtainVisa, sendVisaRequest } from './guarantee.ts';
import { guaranteeLease, leaseUnpaidSince } from './lease.ts';
import { noonOf } from './noon.ts';

/** Days ago that the second unpaid rent fell due: the default is fresh, so its first deadlines are still ahead. */
const SECOND_UNPAID_DAYS_AGO = 9;

/**
 * Loads the demonstration data once, by playing people through the door: what they could not do, it cannot either.
 * A failure spoils no start; it is said, and `npm run reset` begins anew.
 * @returns what to print: the accounts and what each finds
 */
export async function demonstration(open: OpenHouse): Promise<string[]> {
  const marker = join(open.house.folder, 'demonstration');
  const state = existsSync(marker) ? readFileSync(marker, 'utf8') : 'none';
  try {
    // Databases that are kept elsewhere may have it already.
    if (state === 'none' && !(await signIn(open, CAST.officer.email))) {
      say('playing the demonstration data…');
      writeFileSync(marker, 'begun');
      await play(open);
      say('demonstration data are there');
    }
    if (state === 'begun') throw new Error('an earlier start did not finish them');
    writeFileSync(marker, 'done');
  } catch (error) {
    warn(`The demonstration data are incomplete: ${String(error)}. To begin anew: npm run reset`);
  }
  const width = Math.max(...Object.values(CAST).map(({ email }) => email.length));
  const accounts = Object.values(CAST).map(({ email, finds }) => `${email.padEnd(width)}  ${finds}`);
  return [`Password of every demonstration account: ${PASSWORD}`, ...accounts];
}

async function play(open: OpenHouse): Promise<void> {
  const today = Temporal.Now.plainDateISO('Europe/Paris');
  await openStaffSpaces(open);
  const officer = await signIn(open, CAST.officer.email);
  if (!officer) throw new Error('the officer cannot sign in');

  const fresh = leaseUnpaidSince(today.subtract({ days: SECOND_UNPAID_DAYS_AGO }));
  const landlord = await newLandlord(open, CAST.landlord, noonOf(fresh.signedOn));
  const fallingDue = { tenant: CAST.tenantInArrears, street: '8 rue du Taur', lease: fresh };
  const contractId = await guaranteeLease(open, { landlord, officer }, fallingDue);
  landlord.at = null;
  await enterRents(landlord, contractId, fresh.dueDays);
  await playClaims(open, officer, today);

  const withVisa = await newTenant(open, CAST.tenantWithVisa, noonOf(today.subtract({ days: 6 })));
  await obtainVisa(withVisa, officer, await draftVisaRequest(withVisa, CAST.tenantWithVisa));
  const withDraft = await newTenant(open, CAST.tenantWithDraft, null);
  await draftVisaRequest(withDraft, CAST.tenantWithDraft);
  const waiting = await newTenant(open, CAST.tenantWaiting, null);
  await sendVisaRequest(waiting, await draftVisaRequest(waiting, CAST.tenantWaiting));

  const colleague = await signIn(open, CAST.colleague.email);
  if (!colleague) throw new Error('the second officer cannot sign in');
  await letTheEngineDecide(officer, colleague, today);
  const doubtful = await newTenant(open, CAST.tenantDoubtful, null);
  const changed = await draftVisaRequest(doubtful, CAST.tenantDoubtful);
  await sendCodedRequest(doubtful, changed, CAST.tenantDoubtful, forgedSlip, today);
  const proved = await newTenant(open, CAST.tenantProved, null);
  const genuine = await draftVisaRequest(proved, CAST.tenantProved);
  await sendCodedRequest(proved, genuine, CAST.tenantProved, genuineSlip, today);
}
