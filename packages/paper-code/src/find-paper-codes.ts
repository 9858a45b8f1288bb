import { join } from 'node:path';
import { createReader } from '@trousseau/service/reader-process';

/** What is sent to the reader's process. */
export interface ToReader {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** What a paper holds: its codes as they are written, and whether one is there that cannot be read. */
export interface FoundCodes {
  readonly codes: readonly string[];
  readonly damaged: boolean;
  /** Of a PDF, its first page as a small JPEG (`first-page.ts`); null of a picture, and of what cannot be drawn. */
  readonly firstPage: Uint8Array | null;
}

/** Looks for 2D-Doc codes on a paper, in a process of its own: four pages take about two seconds to draw. One that is too much for it counts as damaged. */
export const findPaperCodes = createReader<ToReader, FoundCodes>(join(import.meta.dirname, 'paper-code-process.ts'), {
  readMs: 20_000,
  memoryMb: 512,
  unread: { codes: [], damaged: true, firstPage: null },
});
