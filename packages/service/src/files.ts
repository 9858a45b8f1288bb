import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where uploaded papers live: the four verbs of an object store, so that an S3 bucket can take the place of the folder (A15). */
export interface Files {
  /** Stores bytes under a key; the key shows its whole content or nothing. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** The bytes, or null when nothing is stored under this key. */
  get(key: string): Promise<Uint8Array | null>;
  /** Forgets a key; forgetting twice is fine. */
  remove(key: string): Promise<void>;
}

/** Keys are ids of ours, never a name somebody typed (S49). */
const SAFE_KEY = /^[a-z0-9][a-z0-9/_-]{0,199}$/i;

/** Files in a local folder. */
export function localFiles(folder: string): Files {
  const pathOf = (key: string) => {
    if (!SAFE_KEY.test(key)) throw new Error('A file key may only hold letters, digits, dashes and slashes.');
    return join(folder, key);
  };
  return {
    async put(key, bytes) {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      // Written beside, then renamed: a crash leaves no half file under the key.
      const part = `${path}.${randomUUID()}.part`;
      await writeFile(part, bytes, { flush: true });
      await rename(part, path);
    },
    async get(key) {
      return readFile(pathOf(key)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
    },
    remove: (key) => rm(pathOf(key), { force: true }),
  };
}
