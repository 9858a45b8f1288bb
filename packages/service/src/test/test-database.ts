import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** Creates an empty database on the test server and answers its address; `drop` forgets it. */
export async function createTestDatabase(name: string) {
  const admin = process.env.TEST_POSTGRES_URL;
  if (!admin)
    throw new Error(
      'TEST_POSTGRES_URL is missing: run the tests through vitest, whose global setup starts PostgreSQL.',
    );
  const database = `${name}_${randomBytes(6).toString('hex')}`;
  await runAsAdmin(admin, `create database "${database}"`);
  const url = new URL(admin);
  url.pathname = `/${database}`;
  return { url: url.href, drop: () => runAsAdmin(admin, `drop database if exists "${database}" with (force)`) };
}

async function runAsAdmin(admin: string, sql: string) {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
