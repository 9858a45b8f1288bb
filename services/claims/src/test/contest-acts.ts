import type { Viewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import type { ClaimsHouse } from './claims-house.ts';

/** What the landlord writes, and what the officer answers, unless said otherwise. */
export const WRONG = 'L’aide au logement de juillet ne m’a jamais été versée.';
export const ANSWER = 'Le relevé de la caisse montre un versement le 5 juillet.';

const SHOWN = `query ($id: ID!) { unpaidClaim(id: $id) { status payableCents
  deadlines { ruleId dueOn state } receipts { id status indemnityCents periodFromOn periodToOn
    contest { reason contestedOn answerByOn answer answerReason answeredOn } } } }`;

/** A file as the landlord reads it. */
export interface ShownFile {
  status: string;
  payableCents: number;
  receipts: { id: string; status: string; indemnityCents: number; contest: { answer: string | null } | null }[];
}

/** The acts of a contest as sentences, in a house of claims. */
export function contestActs(inHouse: () => ClaimsHouse) {
  const contest = (landlord: Viewer, receiptId: string, change: { on?: string; reason?: string } = {}) =>
    inHouse().act(
      landlord,
      'contestReceipt',
      { operationId: uuidv7(), receiptId, reason: change.reason ?? WRONG },
      { on: change.on ?? '2026-08-27' },
    );
  const answer = (receiptId: string, given: string, change: { on?: string; by?: Viewer; reason?: string } = {}) =>
    inHouse().act(
      change.by ?? inHouse().examiner,
      'answerContest',
      { operationId: uuidv7(), receiptId, answer: given, reason: change.reason ?? ANSWER },
      { on: change.on ?? '2026-08-28' },
    );
  const shown = async ({ claimId, landlord }: { claimId: string; landlord: Viewer }, on = '2026-08-28') => {
    const how = { now: `${on}T10:00:00Z` };
    const { data } = await inHouse().house.graphql<{ unpaidClaim: ShownFile }>(landlord, SHOWN, { id: claimId }, how);
    return data.unpaidClaim;
  };
  /** A receipt of two terms that its landlord contests. */
  async function contested(...given: Parameters<ClaimsHouse['issued']>) {
    const claim = await inHouse().issued(...given);
    const { result } = await contest(claim.landlord, claim.receiptId, given[2] ? { on: given[2] } : {});
    if (result?.__typename !== 'ReceiptContested') throw new Error(JSON.stringify(result));
    return claim;
  }
  return { contest, answer, shown, contested };
}
