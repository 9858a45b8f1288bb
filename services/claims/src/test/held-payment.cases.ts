import { PASSWORD, registerLandlord, someIban } from '@trousseau/service/test/actors';
import { anonymous } from '@trousseau/service/test/viewers';
import type { PersonViewer } from '@trousseau/service/viewer';
import { maskIban } from '@trousseau/values/iban';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { ClaimsHouse } from './claims-house.ts';

const CHANGE = `mutation C($input: ChangePayoutAccountInput!) { changePayoutAccount(input: $input) { __typename ... on Refusal { message } } }`;
const UNDO = `mutation U($input: UndoPayoutAccountChangeInput!) { undoPayoutAccountChange(input: $input) { __typename } }`;

/** S59. The bank account of the landlord changes, really, in the account service, while money is on its way. */
export const heldPaymentCases = (inHouse: () => ClaimsHouse) => {
  /** Changes the account of a landlord on a day; answers the new IBAN once this service has heard of it. */
  async function changeAccount(landlord: PersonViewer, on: string): Promise<string> {
    const { house } = inHouse();
    const iban = someIban();
    const input = { operationId: uuidv7(), iban, holderName: 'SCI Les Tilleuls', currentPassword: PASSWORD };
    const heard = await heardOf('PayoutAccountChanged');
    const { data } = await house.graphql<{ changePayoutAccount: { __typename: string } }>(
      landlord,
      CHANGE,
      { input },
      { to: 'account', now: `${on}T09:00:00Z` },
    );
    expect(data.changePayoutAccount.__typename).toBe('PayoutAccountChanged');
    await expect.poll(() => heardOf('PayoutAccountChanged'), { timeout: 20_000 }).toBe(heard + 1);
    await house.jobsDone();
    return iban;
  }
  /** What the notice of a change holds after `#`. */
  async function undoLinkOf(iban: string): Promise<string> {
    const find = () => inHouse().house.post.mails.find(({ text }) => text.includes(maskIban(iban)));
    await expect.poll(find, { timeout: 20_000 }).toBeDefined();
    return /#([\w-]+)/.exec(find()?.text ?? '')?.[1] ?? '';
  }
  /** A receipt that waits for a landlord whose account nobody else’s test moves. */
  async function issuedToNewLandlord() {
    const { house, issued } = inHouse();
    return issued({ landlord: await registerLandlord(house, 'SCI Les Tilleuls') });
  }
  const heardOf = async (type: string) =>
    Number(
      (await inHouse().house.sql<{ count: string }>('select count(*) from inbox where type = $1', [type]))[0]?.count,
    );
  const receiptOf = async (viewer: PersonViewer, id: string, on: string) => {
    const query = 'query R($id: ID!) { subrogationReceipt(id: $id) { status payByOn paymentHeldUntilOn } }';
    const { house } = inHouse();
    const { data } = await house.graphql<{ subrogationReceipt: Record<string, string> }>(
      viewer,
      query,
      { id },
      { now: `${on}T12:00:00Z` },
    );
    return data.subrogationReceipt;
  };

  describe('S59: a payment meets a change of bank account', () => {
    test('changed before validation: the receipt says until when it waits, and the clock of that day pays the new account', async () => {
      const { validate, house, bank } = inHouse();
      const claim = await issuedToNewLandlord();
      // A Wednesday; the third working day after it is the Monday.
      const iban = await changeAccount(claim.landlord, '2026-08-26');
      await validate(claim.landlord, claim.receiptId, '2026-08-26');
      await house.jobsDone();
      const held = await receiptOf(claim.landlord, claim.receiptId, '2026-08-26');
      expect(held).toEqual({ status: 'VALIDATED', payByOn: '2026-09-02', paymentHeldUntilOn: '2026-08-31' });
      expect(await house.clock('2026-08-28T10:00:00Z')).toMatchObject({ 'pay-forgotten-receipts': 0 });
      expect(bank.ordersOf(claim.number)).toEqual([]);
      expect(await house.violations()).toEqual([]);
      expect(await house.clock('2026-08-31T06:00:00Z')).toMatchObject({ 'pay-forgotten-receipts': 1 });
      expect(bank.transfersOf(claim.number).map((transfer) => transfer.iban)).toEqual([iban]);
      expect(await receiptOf(claim.landlord, claim.receiptId, '2026-08-31')).toMatchObject({
        status: 'PAID',
        paymentHeldUntilOn: null,
      });
    });

    test('validated before the change and not yet paid: held as well, once the order has not left', async () => {
      const { validate, house, bank } = inHouse();
      const claim = await issuedToNewLandlord();
      // The bank refused the former account: nothing moved, and the receipt waits for another one.
      bank.mood = 'refuses';
      await validate(claim.landlord, claim.receiptId, '2026-08-26');
      await house.jobsDone();
      bank.mood = 'answers';
      const iban = await changeAccount(claim.landlord, '2026-08-27');
      expect(await receiptOf(claim.landlord, claim.receiptId, '2026-08-27')).toMatchObject({
        status: 'VALIDATED',
        paymentHeldUntilOn: '2026-09-01',
      });
      await house.clock('2026-09-01T06:00:00Z');
      expect(bank.transfersOf(claim.number).map((transfer) => transfer.iban)).toEqual([iban]);
    });

    test('F06: the order left and the bank did not answer: it is asked again for the account it was written with, once', async () => {
      const { validate, bank } = inHouse();
      const claim = await issuedToNewLandlord();
      bank.mood = 'breaks-after-executing';
      await validate(claim.landlord, claim.receiptId, '2026-08-26');
      await expect.poll(() => bank.ordersOf(claim.number).length, { timeout: 20_000 }).toBeGreaterThan(0);
      bank.mood = 'answers';
      const iban = await changeAccount(claim.landlord, '2026-08-26');
      expect(await receiptOf(claim.landlord, claim.receiptId, '2026-08-26')).toMatchObject({ status: 'PAID' });
      const orders = bank.ordersOf(claim.number).map((order) => JSON.stringify(order));
      expect(new Set(orders).size).toBe(1);
      expect(bank.transfersOf(claim.number).map((transfer) => transfer.iban)).not.toContain(iban);
    });

    test('taken back by its link: what was held leaves at once, to the former account', async () => {
      const { validate, house, bank } = inHouse();
      const claim = await issuedToNewLandlord();
      const iban = await changeAccount(claim.landlord, '2026-08-26');
      await validate(claim.landlord, claim.receiptId, '2026-08-26');
      await house.jobsDone();
      expect(bank.ordersOf(claim.number)).toEqual([]);
      const token = await undoLinkOf(iban);
      const heard = await heardOf('PayoutAccountRestored');
      const how = { to: 'account', now: '2026-08-27T09:00:00Z' } as const;
      await house.graphql(anonymous(), UNDO, { input: { token } }, how);
      await expect.poll(() => heardOf('PayoutAccountRestored'), { timeout: 20_000 }).toBe(heard + 1);
      await house.jobsDone();
      expect(await receiptOf(claim.landlord, claim.receiptId, '2026-08-27')).toMatchObject({ status: 'PAID' });
      const [transfer] = bank.transfersOf(claim.number);
      expect(transfer?.iban).not.toBe(iban);
    });
  });
};
