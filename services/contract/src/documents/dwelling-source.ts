import { readTableFile } from '@trousseau/service/table-file';
import { COLUMNS, type DwellingRow, MOST_LINES, REQUIRED } from '../domain/dwelling-file.ts';

/** Bytes of a file; ten thousand lines are about one and a half million. */
export const MOST_BYTES = 4_000_000;

/** Where the file of an import is stored. */
export const dwellingFile = (importId: string) => `dwelling-imports/${importId}`;

/** Reads a file of dwellings. @returns its rows in order, or in French why it cannot be read */
export const readDwellings = (bytes: Uint8Array): Promise<{ rows: DwellingRow[] } | { fault: string }> =>
  readTableFile(bytes, { columns: COLUMNS, required: REQUIRED, mostLines: MOST_LINES });
