import { registerLandlord } from '@trousseau/service/test/actors';
import type { Viewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import type { ClaimsHouse } from './claims-house.ts';

const TABLE = `query T { ringAccountsToUpdate(first: 50) { totalCount nodes {
  claimId contractId spaceId landlordName tenantNames updateByOn suspended
  months { dueOn dueCents housingAidCents receivedCents receivedOn } } } }`;
const QUEUES = `query Q { toPay: updatedClaimQueue(first: 50) { nodes { id status payableCents } }
  suspended: updatedClaimQueue(suspended: true, first: 50) { nodes { id status } } }`;

interface AskedAccount {
  claimId: string;
  contractId: string;
  spaceId: string;
  landlordName: string;
  tenantNames: string[];
  updateByOn: string;
  suspended: boolean;
  months: { dueOn: string; dueCents: number; receivedCents: number; receivedOn: string | null }[];
}

interface Queues {
  toPay: { nodes: { id: string; status: string; payableCents: number }[] };
  suspended: { nodes: { id: string; status: string }[] };
}

/** What a landlord and an officer do about monthly updates, as sentences. */
export const monthActs = (inHouse: () => ClaimsHouse) => ({
  /** A claim paid on 26 August to a landlord of its own: asked for its months from 5 September on. */
  async paid(legalName: string) {
    const { house, indebted } = inHouse();
    return indebted({ landlord: await registerLandlord(house, legalName) });
  },

  /** The monthly table, on a day. */
  async table(viewer: Viewer, on: string): Promise<AskedAccount[]> {
    const how = { now: `${on}T09:00:00Z` };
    const { data } = await inHouse().house.graphql<{ ringAccountsToUpdate: { nodes: AskedAccount[] } }>(
      viewer,
      TABLE,
      {},
      how,
    );
    return data.ringAccountsToUpdate.nodes;
  },

  tell: (viewer: Viewer, on: string, months: object[], operationId = uuidv7()) =>
    inHouse().act(viewer, 'saveRingMonths', { operationId, months }, { on }),

  /** What the officer finds in the two queues of updates. */
  async queues(on: string): Promise<Queues> {
    const { house, examiner } = inHouse();
    return (await house.graphql<Queues>(examiner, QUEUES, {}, { now: `${on}T09:00:00Z` })).data;
  },

  async statusOf(claimId: string): Promise<string | undefined> {
    const [claim] = await inHouse().house.sql<{ status: string }>('select status from unpaid_claim where id = $1', [
      claimId,
    ]);
    return claim?.status;
  },

  /** The subjects of the e-mails about monthly updates sent so far to anybody. */
  reminders: () =>
    inHouse()
      .house.post.mails.map(({ subject }) => subject)
      .filter((subject) => /actualise/.test(subject)),
});
