import { join } from 'node:path';
import { startBank } from './bank.ts';
import { startCardProcessor } from './card-processor.ts';
import { createDatabases, type DatabaseUrls, givenDatabases } from './databases.ts';
import { processEnvironment, serviceUrl } from './environment.ts';
import { type Guard, startGuard } from './guard.ts';
import { type House, portUses, ROOT, SERVICES, type Service } from './house.ts';
import { keepState } from './house-state.ts';
import { type Keys, loadKeys } from './keys.ts';
import { startMailbox } from './mailbox.ts';
import { assertPortsFree, portsFreed } from './ports.ts';
import { type RunningPostgres, startPostgres } from './postgres.ts';
import { type ProcessSpec, Supervisor } from './supervisor.ts';
import { fileLog, say } from './terminal.ts';

/** A house with its doors open. */
export interface OpenHouse {
  house: House;
  keys: Keys;
  databases: DatabaseUrls;
  /** The embedded server, null when every database was given by DATABASE_URL_*. */
  postgres: RunningPostgres | null;
  supervisor: Supervisor;
  /** Path of the file described by `HouseState`. */
  stateFile: string;
  /** Ends everything, the database last. */
  close(): Promise<void>;
}

/** The foundations of a house: keys and databases, no process of ours yet. */
export interface Foundations {
  keys: Keys;
  databases: DatabaseUrls;
  postgres: RunningPostgres | null;
  guard: Guard;
  tell: ReturnType<typeof keepState>;
}

const PATIENCE_SECONDS = 15;

/** How a face of a service or the gateway is run: from the bundle, or from the sources in development. */
export type RunFrom = 'bundle' | 'sources';

/**
 * Says at once when a port is taken.
 * @param patient the run before was killed: its children are given a moment to free the ports
 * @throws PlainError naming the ports, who wants them and what to type
 */
export async function claimPorts(house: House, patient: boolean): Promise<void> {
  const { embedded } = whereDatabasesAre(house);
  const uses = portUses(house, embedded.length > 0 ? [] : ['postgres']);
  if (patient) await portsFreed(uses, PATIENCE_SECONDS);
  await assertPortsFree(uses, house.base);
}

function whereDatabasesAre(house: House) {
  // Tests never touch a database that somebody keeps.
  const given = house.mode === 'test' ? {} : givenDatabases();
  return { given, embedded: SERVICES.filter((service) => !given[service]) };
}

/** Brings up PostgreSQL with the databases that are not given; quick, and independent of the build. */
export async function layFoundations(house: House, options: { durable: boolean }): Promise<Foundations> {
  const { given, embedded } = whereDatabasesAre(house);
  const keys = await loadKeys(join(house.folder, 'keys.json'));
  const guard = startGuard();
  const tell = keepState(stateFile(house), house.origin);
  if (embedded.length === 0) return { keys, databases: given as DatabaseUrls, postgres: null, guard, tell };
  const postgres = await startPostgres({
    folder: join(house.folder, 'postgres'),
    port: house.ports.postgres,
    password: keys.databasePasswords.admin,
    durable: options.durable,
    guard,
    started: (pid) => tell({ postgresPid: pid }),
    log: fileLog(join(house.folder, 'logs', 'postgres.log')),
  });
  const created = await createDatabases(postgres, keys.databasePasswords, embedded);
  say(`PostgreSQL is up on port ${postgres.port}`);
  return { keys, databases: { ...created, ...given } as DatabaseUrls, postgres, guard, tell };
}

/** Starts mailbox, bank, card processor, services, workers and gateway, and waits until each says it is ready. */
export async function openHouse(house: House, foundations: Foundations, from: RunFrom): Promise<OpenHouse> {
  const { keys, databases, postgres, guard, tell } = foundations;
  const mailbox = await startMailbox({
    smtpPort: house.ports.smtp,
    pagePort: house.ports.mailboxPage,
    file: join(house.folder, 'mailbox.jsonl'),
  });
  const bank = await startBank({ port: house.ports.bank, file: join(house.folder, 'bank.jsonl') });
  const cards = await startCardProcessor({ port: house.ports.cardProcessor, file: join(house.folder, 'cards.jsonl') });
  const supervisor = new Supervisor(guard, join(house.folder, 'logs'), (pids) => tell({ pids }));
  const close = async () => {
    await supervisor.stop();
    await Promise.all([mailbox.close(), bank.close(), cards.close()]);
    await postgres?.stop();
  };
  try {
    const started = processSpecs(house, keys, databases, from).map((spec) => supervisor.start(spec));
    await Promise.all(started.map((supervised) => supervised.ready()));
    say('services, workers and gateway are ready');
    return { house, keys, databases, postgres, supervisor, stateFile: stateFile(house), close };
  } catch (error) {
    await close();
    throw error;
  }
}

const stateFile = (house: House) => join(house.folder, 'house.json');

/** Every process of the house, the gateway last: it is stopped first. */
function processSpecs(house: House, keys: Keys, databases: DatabaseUrls, from: RunFrom): ProcessSpec[] {
  const service = (name: Service): ProcessSpec[] => {
    const cwd = join(ROOT, 'services', name);
    const worker = house.ports[`${name}Worker`];
    const environment = (port: number) =>
      processEnvironment(house, keys, databases, { signer: name, port, database: name });
    return [
      {
        name,
        args: faceArgs('server', from),
        cwd,
        env: environment(house.ports[name]),
        readyUrl: `${serviceUrl(house, name)}/readyz`,
      },
      {
        name: `${name}-worker`,
        args: faceArgs('worker', from),
        cwd,
        env: environment(worker),
        readyUrl: `http://127.0.0.1:${worker}/readyz`,
      },
    ];
  };
  const gateway: ProcessSpec = {
    name: 'gateway',
    args: faceArgs('server', from),
    cwd: join(ROOT, 'gateway'),
    env: processEnvironment(house, keys, databases, { signer: 'gateway', port: house.base }),
    readyUrl: `http://127.0.0.1:${house.base}/readyz`,
  };
  return [...SERVICES.flatMap(service), gateway];
}

function faceArgs(face: 'server' | 'worker', from: RunFrom): string[] {
  if (from === 'bundle') return [`dist/${face}.js`];
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  return [tsx, 'watch', '--clear-screen=false', '--tsconfig', join(ROOT, 'tsconfig.base.json'), `src/${face}.ts`];
}
