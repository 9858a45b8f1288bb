import type { Temporal } from 'temporal-polyfill';
import { v7 as newId } from 'uuid';
import type { OpenHouse } from '../open-house.ts';
import { callService } from '../service-call.ts';
import { newLandlord } from './accounts.ts';
import { CAST } from './cast.ts';
import { enterRents } from './guarantee.ts';
import { guaranteeLease, type LeaseDays, leaseUnpaidSince } from './lease.ts';
import { noonOf } from './noon.ts';
import type { Person } from './person.ts';
import { samplePdf } from './sample-pdf.ts';

/** Days ago that the rent after the indemnity fell due: the ten days to tell it are over since yesterday. */
const UNTOLD_DAYS_AGO = 12;
/** Days ago that the second rent of the contested claim fell due. */
const CONTESTED_DAYS_AGO = 24;
const HOUSING_AID_CENTS = 18_000;
const WRONG = 'La locataire m’a remis 120 € en espèces le mois dernier, que j’ai oublié de noter.';

/** Where a claim is played, by whom. */
interface Stage {
  landlord: Person;
  officer: Person;
  contractId: string;
}

/**
 * A second landlord, with what comes after a declaration: an indemnity paid, its account not updated and hence suspended, which its
 * tenant repays; and a default under a housing aid, reported to the CAF, whose receipt the landlord contests.
 */
export async function playClaims(open: OpenHouse, officer: Person, today: Temporal.PlainDate): Promise<void> {
  const untoldOn = today.subtract({ days: UNTOLD_DAYS_AGO });
  const indemnified = leaseUnpaidSince(untoldOn.with({ day: Math.min(untoldOn.day, 28) }).subtract({ months: 1 }));
  const contested = leaseUnpaidSince(today.subtract({ days: CONTESTED_DAYS_AGO }));
  const landlord = await newLandlord(open, CAST.landlordWithClaims, noonOf(indemnified.signedOn));
  const people = { landlord, officer };

  const inDebt = { tenant: CAST.tenantInDebt, street: '14 rue des Filatiers', lease: indemnified };
  const first = { ...people, contractId: await guaranteeLease(open, people, inDebt) };
  await playSuspension(open, { ...first, lease: indemnified }, today);

  const underAid = { tenant: CAST.tenantUnderAid, street: '5 quai de la Daurade', lease: contested };
  const second = { ...people, contractId: await guaranteeLease(open, people, underAid) };
  await playContest({ ...second, lease: contested }, today);
  landlord.at = officer.at = null;
}

/** Paid before the next rent fell due, which nobody told in time. */
async function playSuspension(open: OpenHouse, stage: Stage & { lease: LeaseDays }, today: Temporal.PlainDate) {
  const { landlord, lease } = stage;
  const claimId = await declare(stage, lease, lease.lastDueOn.add({ days: 8 }));
  const receiptId = await issue(stage, claimId, lease.lastDueOn.add({ days: 15 }));
  landlord.at = noonOf(lease.lastDueOn.add({ days: 16 }));
  // The one write of these that nothing refuses: its result has no message to ask for.
  const validation =
    'mutation Validate($input: ValidateReceiptInput!) { validateReceipt(input: $input) { __typename } }';
  await landlord.ask(validation, { input: { operationId: newId(), receiptId } });
  await landlord.eventually('the indemnity to be paid', async () => {
    const query = 'query Claim($id: ID!) { unpaidClaim(id: $id) { status } }';
    const { unpaidClaim } = await landlord.ask<{ unpaidClaim: { status: string } }>(query, { id: claimId });
    return unpaidClaim.status === 'PAID_OPEN' || null;
  });
  // Reminded on one day, a claim is suspended on the next at the earliest (R-CLM-13).
  for (const day of [today.subtract({ days: 1 }), today])
    await callService(open.house, open.keys, 'claims', '/internal/clock', { now: noonOf(day) });
}

/** The landlord finds the receipt wrong, since yesterday: an officer has an answer to give. */
async function playContest(stage: Stage & { lease: LeaseDays }, today: Temporal.PlainDate) {
  const { landlord, lease } = stage;
  const claimId = await declare(stage, lease, lease.lastDueOn.add({ days: 12 }), HOUSING_AID_CENTS);
  const receiptId = await issue(stage, claimId, today.subtract({ days: 3 }));
  landlord.at = noonOf(today.subtract({ days: 1 }));
  await landlord.act('contestReceipt', { receiptId, reason: WRONG }, 'ReceiptContested', 'receipt { id }');
}

/** The account, the formal notice, the declaration and its papers. @returns the claim's id */
async function declare(
  { landlord, contractId }: Stage,
  { dueDays, lastDueOn }: LeaseDays,
  declaredOn: Temporal.PlainDate,
  housingAidCents = 0,
): Promise<string> {
  landlord.at = noonOf(declaredOn);
  await enterRents(landlord, contractId, dueDays, housingAidCents);
  const postedOn = lastDueOn.add({ days: 4 }).toString();
  await landlord.act('recordNoticePosted', { contractId, postedOn }, 'NoticePosted', 'claim { id }');
  const { claim } = await landlord.act<{
    claim: { id: string; requiredDocuments: { kind: string; label: string; mandatory: boolean }[] };
  }>(
    'declareUnpaidRent',
    { contractId },
    'UnpaidRentDeclared',
    'claim { id requiredDocuments { kind label mandatory } }',
  );
  for (const { kind, label } of claim.requiredDocuments.filter(({ mandatory }) => mandatory))
    await landlord.upload(`claims/claims/${claim.id}`, kind, `${kind.toLowerCase()}.pdf`, samplePdf(label));
  return claim.id;
}

/** An officer reads the papers and issues the receipt. @returns its id */
async function issue({ officer }: Stage, claimId: string, on: Temporal.PlainDate): Promise<string> {
  officer.at = noonOf(on);
  await officer.act('confirmClaimDocuments', { claimId }, 'ClaimDocumentsConfirmed', 'claim { id }');
  const { receipt } = await officer.act<{ receipt: { id: string } }>(
    'issueReceipt',
    { claimId },
    'ReceiptIssued',
    'receipt { id }',
  );
  return receipt.id;
}
