import pg from 'pg';
import { databaseVariable, SERVICES, type Service } from './house.ts';
import type { Keys } from './keys.ts';
import type { RunningPostgres } from './postgres.ts';

/** Connection string of each service's database, owned by that service's role. */
export type DatabaseUrls = Record<Service, string>;

/** What DATABASE_URL_* say; a service that is absent gets a database in the embedded server. */
export function givenDatabases(source: NodeJS.ProcessEnv = process.env): Partial<DatabaseUrls> {
  const given = SERVICES.flatMap((service) => {
    const url = source[databaseVariable(service)];
    return url ? [[service, url] as const] : [];
  });
  return Object.fromEntries(given);
}

/**
 * Makes the databases and roles that are missing, one of each per service. A role owns its database and may not even
 * connect to another's (A1).
 */
export async function createDatabases(
  server: RunningPostgres,
  passwords: Keys['databasePasswords'],
  services: readonly Service[] = SERVICES,
): Promise<Partial<DatabaseUrls>> {
  const client = new pg.Client({ connectionString: server.adminUrl() });
  await client.connect();
  try {
    for (const service of services) await createDatabase(client, service, passwords[service]);
  } finally {
    await client.end();
  }
  return Object.fromEntries(services.map((service) => [service, databaseUrl(server.port, service, passwords)]));
}

/** Connection string of a service's role to its own database in the embedded server. */
export function databaseUrl(port: number, service: Service, passwords: Keys['databasePasswords']): string {
  const name = nameOf(service);
  return `postgres://${name}:${encodeURIComponent(passwords[service])}@127.0.0.1:${port}/${name}`;
}

const nameOf = (service: Service) => `trousseau_${service}`;

async function createDatabase(client: pg.Client, service: Service, password: string): Promise<void> {
  const name = nameOf(service);
  const { rows } = await client.query<{ role: boolean; database: boolean }>(
    `select exists (select from pg_roles where rolname = $1) as role,
            exists (select from pg_database where datname = $1) as database`,
    [name],
  );
  const verb = rows[0]?.role ? 'alter' : 'create';
  await client.query(
    `${verb} role ${name} with login nosuperuser nocreatedb nocreaterole password ${pg.escapeLiteral(password)}`,
  );
  if (!rows[0]?.database) await client.query(`create database ${name} owner ${name}`);
  await client.query(`revoke all on database ${name} from public`);
}
