import { SERVICES, type Service } from '@trousseau/local/house';
import pg from 'pg';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { attachedHouse, BANK_URL } from '../house.ts';
import { activationCode, mailsTo } from '../mailbox.ts';
import { type Guarantee, playGuarantee } from '../played/guarantee.ts';
import { newAddress, newCompany, PASSWORD } from '../played/people.ts';
import { Visitor } from '../visitor.ts';
import { insistent } from './insistent.ts';

/** F10: impatient fingers, lost answers and proxies that try again: everything is sent three times. */

const readers = {} as Record<Service, pg.Client>;

beforeAll(async () => {
  const { databases } = await attachedHouse();
  for (const service of SERVICES) {
    readers[service] = new pg.Client({ connectionString: databases[service] });
    await readers[service].connect();
  }
  return () => Promise.all(SERVICES.map((service) => readers[service].end()));
});

async function count(service: Service, sql: string, values: unknown[]): Promise<number> {
  const { rows } = await readers[service].query<{ count: string }>(`select count(*) ${sql}`, values);
  return Number(rows[0]?.count);
}

describe('a guarantee whose every write is sent three times', () => {
  let guarantee: Guarantee;
  let sent: readonly string[];

  beforeAll(async () => {
    const other = await playGuarantee();
    const way = insistent(other);
    guarantee = await playGuarantee(way);
    sent = way.sent;
    await eventually('the e-mail about the debt', async () =>
      (await subjectsTo(guarantee.tenant.email)).some((subject) => /réglé une partie/.test(subject)),
    );
    await eventually('the e-mail about the payment', async () =>
      (await subjectsTo(guarantee.landlord.email)).some((subject) => /est versée/.test(subject)),
    );
  });

  test('every mutation from request to receipt was tried', () => {
    expect(sent).toEqual([
      'startVisaRequest',
      'saveApplicant',
      'saveHousehold',
      'saveDwellingPlan',
      'submitVisaRequest',
      'takeNextVisaRequest',
      'certifyVisaRequest',
      'shareVisa',
      'generateContract',
      'validateContract',
      'recordLeaseSigned',
      'saveRentMonths',
      'recordNoticePosted',
      'declareUnpaidRent',
      'confirmClaimDocuments',
      'issueReceipt',
      'validateReceipt',
    ]);
  });

  test('each thing exists once and each fact was stated once', async () => {
    const { requestId, visa, contract, claimId, receiptId } = guarantee;
    expect(await count('visa', 'from visa where request_id = $1', [requestId])).toBe(1);
    expect(await count('contract', 'from surety_contract where visa_id = $1', [visa.id])).toBe(1);
    expect(await count('claims', 'from unpaid_claim where contract_id = $1', [contract.id])).toBe(1);
    expect(await count('claims', 'from subrogation_receipt where claim_id = $1', [claimId])).toBe(1);
    const ids = [requestId, visa.id, contract.id, claimId, receiptId];
    for (const service of ['visa', 'contract', 'claims'] as const) {
      const twice = 'select type from domain_event where aggregate_id = any($1) group by type having count(*) > 1';
      expect((await readers[service].query(twice, [ids])).rows, service).toEqual([]);
    }
  });

  test('the money moved once, and the books agree', async () => {
    const { receiptId } = guarantee;
    const { rows } = await readers.claims.query<{ number: string; indemnity_cents: string }>(
      'select number, indemnity_cents from subrogation_receipt where id = $1',
      [receiptId],
    );
    const transfers = (await (await fetch(`${BANK_URL}/transfers`)).json()) as {
      reference: string;
      indemnityCents: number;
    }[];
    const ours = transfers.filter(({ reference }) => reference === rows[0]?.number);
    expect(ours.map(({ indemnityCents }) => indemnityCents)).toEqual([Number(rows[0]?.indemnity_cents)]);
    expect(await count('claims', 'from payment where receipt_id = $1', [receiptId])).toBe(1);
  });

  test('nobody received an e-mail twice', async () => {
    for (const { email } of [guarantee.tenant, guarantee.landlord]) {
      const subjects = await subjectsTo(email);
      expect(subjects.toSorted()).toEqual([...new Set(subjects)].toSorted());
    }
  });
});

describe('a registration whose every step is sent three times', () => {
  const email = newAddress('impatient');
  const visitor = new Visitor();
  const thrice = <T>(send: () => Promise<T>) => Promise.all([send(), send(), send()]);

  test('opens one space and sends one code', async () => {
    const stated = { role: 'LANDLORD', email, password: PASSWORD, isIntermediation: false, marketingConsent: false };
    const input = { operationId: newId(), ...stated };
    const answers = await thrice(() => visitor.send('register', input, 'ActivationCodeSent', 'email'));
    expect(answers.map(({ data }) => data?.result)).toEqual(Array(3).fill({ __typename: 'ActivationCodeSent', email }));
    await activationCode(email);
    expect(await count('account', 'from identity where email = $1', [email])).toBe(1);
    expect(await mailsTo(email)).toHaveLength(1);
    const changed = { ...input, email: newAddress('autre') };
    const { errors } = await visitor.send('register', changed, 'ActivationCodeSent', 'email');
    expect(errors[0]?.extensions.code).toBe('IDEMPOTENCY_MISMATCH');
  });

  test('one of three uses of the code opens a session', async () => {
    const code = await activationCode(email);
    const visitors = [new Visitor(), new Visitor(), new Visitor()];
    const answers = await Promise.all(
      visitors.map((one) => one.send('activate', { email, code, password: PASSWORD }, 'SpaceActivated', '__typename')),
    );
    const kinds = answers.map(({ data }) => data?.result.__typename).toSorted();
    expect(kinds).toEqual(['ActivationCodeRefused', 'ActivationCodeRefused', 'SpaceActivated']);
    visitor.cookie = visitors.find(({ cookie }) => cookie)?.cookie ?? '';
    expect(await subjectsTo(email)).toContain('Votre code d’activation Trousseau');
  });

  test('the profile is completed once, with one account', async () => {
    const answers = await thrice(() => visitor.send('completeProfile', newCompany(), 'ProfileCompleted', '__typename'));
    expect(answers.filter(({ data }) => data?.result.__typename === 'ProfileCompleted')).toHaveLength(1);
    expect(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code))).toEqual([
      'INVALID_STATE',
      'INVALID_STATE',
    ]);
    const { me } = await visitor.ask<{ me: { space: { id: string } } }>('{ me { space { id } } }');
    expect(await count('account', 'from bank_account where space_id = $1', [me.space.id])).toBe(1);
  });
});

async function subjectsTo(address: string): Promise<string[]> {
  return (await mailsTo(address)).map(({ subject }) => subject);
}
