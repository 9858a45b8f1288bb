import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { KeepAudit } from './audit-migration.ts';
import type { ServiceDefinition } from './definition.ts';
import { KeepFileKeys } from './file-key-migration.ts';
import { houseEntities } from './house-entities.ts';
import { HouseMigration } from './house-migration.ts';

/** Longest a statement may run, in milliseconds; PostgreSQL cancels it itself, so nothing is left behind (S43). */
const STATEMENT_TIMEOUT_MS = 5_000;
/** Any number, the same for all processes of one database: only one migrates at a time. */
const MIGRATION_LOCK = 7_470_001;

/** Opens the service's database; every request forks this and shares nothing. */
export function openDatabase(definition: ServiceDefinition, databaseUrl: string) {
  return MikroORM.init({
    clientUrl: databaseUrl,
    entities: [...definition.entities, ...houseEntities],
    extensions: [Migrator],
    pool: { min: 0, max: 10 },
    driverOptions: {
      statement_timeout: STATEMENT_TIMEOUT_MS,
      connectionTimeoutMillis: 5_000,
      idle_in_transaction_session_timeout: 15_000,
    },
    migrations: {
      snapshot: false,
      migrationsList: [HouseMigration, KeepAudit, KeepFileKeys, ...definition.migrations].map((migration) => ({
        name: migration.name,
        class: migration,
      })),
    },
    // Functions are written by hand in the migrations, and no entity can say them.
    schemaGenerator: { ignoreSchema: ['pgboss'], ignoreRoutines: true },
    discovery: { warnWhenNoEntities: false },
    ensureDatabase: false,
    // Failures reach us as exceptions; what the driver would print may hold values of people (S65).
    logger: () => {},
    timezone: 'Z',
  });
}

/** Brings the database to the code's shape; several processes may start at once, one migrates and the others wait. */
export async function migrate(orm: MikroORM, databaseUrl: string) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await orm.migrator.up();
  } finally {
    await client.end();
  }
}
