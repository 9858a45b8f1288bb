import { join } from 'node:path';
import { createReader } from '@trousseau/service/reader-process';

/** The words of a PDF, line by line; null when it cannot be read, or holds pictures of pages and no words. */
export type LeaseWords = string | null;

/** Reads the words of a lease from its PDF, in a process of its own. The file is kept nowhere. */
export const readLeaseWords = createReader<Uint8Array, LeaseWords>(
  join(import.meta.dirname, 'lease-words-process.ts'),
  { readMs: 20_000, memoryMb: 256, unread: null },
);
