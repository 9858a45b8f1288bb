import pg from 'pg';
import { startTestPostgres } from '../test-postgres.ts';

/** Holds a test server until it is killed, after telling its parent where it is. */
const server = await startTestPostgres();
const client = new pg.Client({ connectionString: server.url });
await client.connect();
const { rows } = await client.query<{ folder: string }>(`select current_setting('data_directory') as folder`);
await client.end();
process.send?.({ url: server.url, folder: rows[0]?.folder, pid: server.pid });
setInterval(() => undefined, 60_000);
