import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { AttachedHouse } from './attach.ts';
import { AUTHENTICATOR_SECRET } from './demo/authenticator.ts';
import { PASSWORD } from './demo/cast.ts';
import { SERVICES } from './house.ts';

/** One value of somebody, and what it is: a report names the kind, never the value. */
interface Canary {
  kind: string;
  value: string;
}

/** A place where no value of anybody belongs, and its text. */
interface Place {
  name: string;
  text: string;
}

/** What the account service keeps of people, in words nobody writes by chance. */
const KEPT_OF_PEOPLE = `
  select 'address' as kind, email as value from identity where email like '%@%'
  union select 'former address', email from former_email
  union select 'name', display_name from space where display_name like '% %'
  union select 'telephone', phone from space where phone is not null
  union select 'IBAN', iban from bank_account`;

/** The tables through which work and its traces pass (A8); entries older than these are not looked at again. */
const TABLES = ['pgboss.job', 'domain_event', 'operation', 'delivery', 'inbox', 'sent_email', 'audit_entry'];
const MOST_ROWS = 20_000;

/**
 * S65. Looks for what people gave us (addresses, names, telephones, IBAN, the passwords of demonstrations and tests) where none of it
 * belongs: logs of every process, job tables, events, answers kept, audit. @returns the places found, `address in logs/account.log`
 */
export async function searchPersonalData({ house, databases }: AttachedHouse): Promise<string[]> {
  const [kept] = await rowsOf(databases.account, [KEPT_OF_PEOPLE]);
  const canaries: Canary[] = [
    ...((kept ?? []) as Canary[]),
    { kind: 'password', value: PASSWORD },
    { kind: 'authenticator', value: AUTHENTICATOR_SECRET },
  ];
  const places = [...logsOf(house.folder)];
  for (const service of SERVICES) {
    const tables = await rowsOf(
      databases[service],
      TABLES.map((table) => `select t::text as line from ${table} t limit ${MOST_ROWS}`),
    );
    places.push(...tables.map((rows, index) => ({ name: `${service} ${TABLES[index]}`, text: linesOf(rows) })));
  }
  return places.flatMap((place) => foundIn(place, canaries));
}

function foundIn({ name, text }: Place, canaries: readonly Canary[]): string[] {
  const kinds = canaries.filter(({ value }) => text.includes(value)).map(({ kind }) => kind);
  return [...new Set(kinds)].map((kind) => `${kind} in ${name}`);
}

function logsOf(folder: string): Place[] {
  const logs = join(folder, 'logs');
  return readdirSync(logs).map((file) => ({ name: `logs/${file}`, text: readFileSync(join(logs, file), 'utf8') }));
}

const linesOf = (rows: object[]) => (rows as { line: string }[]).map(({ line }) => line).join('\n');

async function rowsOf(connectionString: string, statements: readonly string[]): Promise<object[][]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const results: object[][] = [];
    for (const statement of statements) results.push((await client.query(statement)).rows);
    return results;
  } finally {
    await client.end();
  }
}
