import { join } from 'node:path';
import { createReader } from './reader-process.ts';

/** The lines of the first sheet of a workbook, each cell as one would type it in a CSV file; null when it cannot be read. */
export type WorkbookLines = string[][] | null;

/** Whether a file is a ZIP archive, as workbooks of spreadsheets are. */
export const isZip = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PK\x03\x04';

/** Reads an Excel workbook (XLSX), in a process of its own: what it inflates to, and what its cells say they are, is its sender's word. */
export const readWorkbook = createReader<Uint8Array, WorkbookLines>(join(import.meta.dirname, 'workbook-process.ts'), {
  readMs: 30_000,
  memoryMb: 384,
  unread: null,
});
