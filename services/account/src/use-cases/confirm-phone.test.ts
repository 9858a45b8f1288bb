import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSmsProvider } from '../test/sms-provider.ts';
import { type Account, startAccount } from '../test-actors.ts';

let account: Account;
let provider: Awaited<ReturnType<typeof openSmsProvider>>;
beforeAll(async () => {
  provider = await openSmsProvider();
  account = await startAccount({ smsUrl: provider.url });
});
afterAll(async () => {
  await account.stop();
  await provider.close();
});

type Person = Awaited<ReturnType<Account['settled']>>;
const NOW = '2026-11-24T09:00:00Z';
let numbers = 10_000_000;
/** As people write it, and as it is sent to. */
function newNumber() {
  numbers += 1;
  return { typed: `06${numbers}`, sentTo: `+336${numbers}` };
}

const ask = ({ viewer }: Person, number: string, now = NOW) =>
  account.run('requestPhoneCode', { number }, { as: viewer, now });
const confirm = ({ viewer }: Person, code: string, now = NOW) =>
  account.run('confirmPhone', { code }, { as: viewer, now });
const codeSentTo = (number: string) => /[A-Z]{2}\d{6}/.exec(provider.to(number).at(-1) ?? '')?.[0] ?? '';
const wantSms = ({ viewer }: Person) =>
  account.run(
    'saveNotificationSettings',
    { choices: [{ family: 'VISA', channel: 'SMS', isEnabled: true }], wantsDigest: true },
    { as: viewer },
  );

async function visaCertified({ viewer }: Person, id = uuidv7()) {
  await account.deliver(
    'VisaCertified',
    { requestId: uuidv7(), visaId: uuidv7(), tenantSpaceId: viewer.spaceId },
    { id },
  );
  await account.jobsDone();
}

/** A tenant who wants short messages and proved their number. */
async function reachable() {
  const person = await account.settled();
  const { typed, sentTo } = newNumber();
  await ask(person, typed);
  await account.jobsDone();
  await confirm(person, codeSentTo(sentTo));
  await wantSms(person);
  return { ...person, number: sentTo };
}

test('a number receives nothing but its code until the code came back', async () => {
  const tenant = await account.settled();
  await wantSms(tenant);
  const { typed, sentTo } = newNumber();
  expect((await ask(tenant, typed)).told?.__typename).toBe('PhoneCodeSent');
  await account.jobsDone();
  await visaCertified(tenant);
  expect(provider.to(sentTo)).toEqual([expect.stringContaining(codeSentTo(sentTo))]);

  expect((await confirm(tenant, 'ZZ000000')).told?.__typename).toBe('PhoneCodeRefused');
  expect((await confirm(tenant, codeSentTo(sentTo))).told).toMatchObject({
    __typename: 'PhoneConfirmed',
    me: {
      mobilePhone: { isVerified: true, isStopped: false, maskedNumber: expect.stringMatching(/^[•\u00a0]+\d\d$/) },
    },
  });
  await visaCertified(tenant);
  expect(provider.to(sentTo)).toHaveLength(2);
});

test('an event delivered three times is one short message, without a word of anybody', async () => {
  const tenant = await reachable();
  const id = uuidv7();
  for (const _ of [1, 2, 3]) await visaCertified(tenant, id);
  const [, ...messages] = provider.to(tenant.number);
  expect(messages).toEqual(['Trousseau : votre visa est certifié. http://localhost:4000/notifications Fin : STOP']);
});

test('after STOP nothing leaves, not even a code; after START it does', async () => {
  const tenant = await reachable();
  provider.answer(tenant.number, ' stop ');
  await account.clock(NOW);
  await visaCertified(tenant);
  expect(provider.to(tenant.number)).toHaveLength(1);
  const other = await account.settled();
  const typed = tenant.number.replace('+33', '0');
  expect((await ask(other, typed)).told).toMatchObject({
    __typename: 'PhoneNumberRefused',
    message: expect.stringContaining('START'),
  });

  provider.answer(tenant.number, 'START');
  await account.clock(NOW);
  await visaCertified(tenant);
  expect(provider.to(tenant.number)).toHaveLength(2);
});

test('codes cannot be poured over a number, by one person or by several', async () => {
  const [one, other] = [await account.settled(), await account.settled()];
  const { typed } = newNumber();
  await ask(one, typed);
  expect((await ask(one, typed)).told).toMatchObject({ __typename: 'ResendTooSoon', retryAfterSeconds: 60 });
  expect((await ask(other, typed)).told?.__typename).toBe('ResendTooSoon');
});

test('five wrong codes, or ten minutes, and the right one is void', async () => {
  const [hasty, slow] = [await account.settled(), await account.settled()];
  const [first, second] = [newNumber(), newNumber()];
  await ask(hasty, first.typed);
  await ask(slow, second.typed);
  await account.jobsDone();
  for (const _ of [1, 2, 3, 4, 5]) await confirm(hasty, 'ZZ000000');
  expect((await confirm(hasty, codeSentTo(first.sentTo))).told?.__typename).toBe('PhoneCodeRefused');
  const late = await confirm(slow, codeSentTo(second.sentTo), '2026-11-24T09:11:00Z');
  expect(late.told?.__typename).toBe('PhoneCodeRefused');
});

test('a number forgotten receives nothing any more', async () => {
  const tenant = await reachable();
  await account.graphql(tenant.viewer, 'mutation { forgetPhone { __typename } }');
  await visaCertified(tenant);
  expect(provider.to(tenant.number)).toHaveLength(1);
});

test('what is no mobile number is refused with an example of one', async () => {
  const tenant = await account.settled();
  expect((await ask(tenant, '01 23 45 67 89')).told?.message).toContain('06');
});

test('entities and migrations agree', async () => {
  expect(await account.schemaDifference()).toBe('');
});
