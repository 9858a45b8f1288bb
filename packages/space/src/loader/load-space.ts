import type { ComponentType } from 'react';
import type { SpaceProps } from '../contract.ts';
import { isMountable, type LiveSpace } from './live-spaces.ts';

/** What a space exposes as `./app`. */
export interface SpaceModule {
  readonly App: ComponentType<SpaceProps>;
}

/** Why a space is not there. `incompatible`: built for another shell, retrying is useless until it is published again. */
export class SpaceUnavailable extends Error {
  override name = 'SpaceUnavailable';
  readonly kind: 'incompatible' | 'unreachable';
  constructor(kind: 'incompatible' | 'unreachable', cause?: unknown) {
    super(`space ${kind}`, { cause });
    this.kind = kind;
  }
}

/** A remote that hangs raises no error of its own: nothing would happen for ever. */
const patienceMs = 4000;

const loaded = new Map<string, Promise<SpaceModule>>();

/**
 * Loads a space from the address the registry gives, once per page load: our few lines around the federation runtime,
 * so that another one can replace it. Waits 4 s, then tries once more under an address that nothing has cached.
 *
 * @throws {SpaceUnavailable}
 */
export function loadSpace(space: LiveSpace): Promise<SpaceModule> {
  const known = loaded.get(space.name);
  if (known) return known;
  const loading = tryTwice(space);
  loaded.set(space.name, loading);
  loading.catch(() => loaded.delete(space.name));
  return loading;
}

/** Forgets a space that failed while it ran, so that the next `loadSpace` really imports it again. */
export function forgetSpace(space: LiveSpace): void {
  loaded.delete(space.name);
}

async function tryTwice(space: LiveSpace): Promise<SpaceModule> {
  if (!isMountable(space)) throw new SpaceUnavailable('incompatible');
  try {
    return await importFrom(space, firstTime(space) ? space.entry : entryAgain(space));
  } catch {
    return importFrom(space, entryAgain(space)).catch((cause: unknown) => {
      throw new SpaceUnavailable('unreachable', cause);
    });
  }
}

async function importFrom(space: LiveSpace, entry: string): Promise<SpaceModule> {
  const { federation } = await import('./federation.ts');
  federation.registerRemotes([{ name: space.name, entry, type: 'module' }], { force: true });
  const module = await within(patienceMs, federation.loadRemote<SpaceModule>(`${space.name}/app`));
  if (!module?.App) throw new Error(`${space.name} exposes no App`);
  return module;
}

function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('too slow')), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

const attempted = new Set<string>();

function firstTime(space: LiveSpace): boolean {
  const first = !attempted.has(space.name);
  attempted.add(space.name);
  return first;
}

/**
 * The same folder under another address (the door ignores what follows `~`): a browser keeps a module that failed, hangs or
 * threw under the address it asked, entry and chunks alike, for as long as the page lives.
 */
function entryAgain({ entry, version }: LiveSpace): string {
  return entry.replace(`/${version}/`, `/${version}~${Date.now().toString(36)}/`);
}
