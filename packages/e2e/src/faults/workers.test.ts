import { v7 as newId } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { BANK_URL } from '../house.ts';
import { activationCode, mailsTo } from '../mailbox.ts';
import { type Guarantee, once, playGuarantee, type Way } from '../played/guarantee.ts';
import { newAddress, PASSWORD, registered } from '../played/people.ts';
import { Visitor } from '../visitor.ts';
import { crash } from './processes.ts';

/** F03 and F06: a worker dies while it works; another run does the job, and its effects are there once. */

const PEOPLE = 12;
const GUARANTEES = 4;
/** Twice: the missing heartbeat is noticed, the worker starts again, the job waits for its turn. */
const TWO_CRASHES_MS = 60_000;

test('every activation code arrives, and opens a space, although the worker dies twice among them', async () => {
  const addresses = Array.from({ length: PEOPLE }, () => newAddress('pendant-une-panne'));
  const registering = Promise.all(addresses.map((address) => registered('TENANT', address)));
  await crash('account-worker');
  await registering;
  await crash('account-worker');
  for (const email of addresses) {
    await activationCode(email, TWO_CRASHES_MS);
    // Between the post office's yes and our note of it a crash sends again, with a new code but under the same id.
    expect(new Set((await mailsTo(email)).map(({ messageId }) => messageId)).size, email).toBe(1);
  }
  for (const email of addresses) {
    const code = await activationCode(email);
    await new Visitor().act('activate', { email, code, password: PASSWORD }, 'SpaceActivated');
  }
});

let waiting: Guarantee[];
let validate: (() => Promise<unknown>)[];

beforeAll(async () => {
  validate = [];
  // Everything but the last click, which pays.
  const butValidation: Way = {
    ...once,
    act: async <Result>(...[visitor, field, input, wanted, selection]: Parameters<Way['act']>) => {
      if (field !== 'validateReceipt') return once.act<Result>(visitor, field, input, wanted, selection);
      validate.push(() => visitor.act(field, { ...input, operationId: newId() }, wanted, 'receipt { id }'));
      return {} as Result;
    },
  };
  waiting = [];
  for (let index = 0; index < GUARANTEES; index += 1) waiting.push(await playGuarantee(butValidation));
});

test('every payment is made once although the worker dies while it pays', async () => {
  const validating = Promise.all(validate.map((click) => click()));
  await crash('claims-worker');
  await validating;
  await crash('claims-worker');
  for (const { landlord, receiptId } of waiting) {
    const receipt = await eventually('the receipt to be paid', async () => {
      const { subrogationReceipt } = await landlord.ask<{
        subrogationReceipt: { number: string; status: string; indemnityCents: number; bankReference: string | null };
      }>('query ($id: ID!) { subrogationReceipt(id: $id) { number status indemnityCents bankReference } }', {
        id: receiptId,
      });
      return subrogationReceipt.status === 'PAID' && subrogationReceipt;
    });
    const transfers = (await (await fetch(`${BANK_URL}/transfers`)).json()) as {
      reference: string;
      bankReference: string;
      indemnityCents: number;
    }[];
    const { number: reference, bankReference, indemnityCents } = receipt;
    expect(transfers.filter((transfer) => transfer.reference === reference)).toEqual([
      expect.objectContaining({ bankReference, indemnityCents }),
    ]);
  }
});
