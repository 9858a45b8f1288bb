import { readTableFile } from '@trousseau/service/table-file';
import { COLUMNS, type IssuanceRow, MOST_LINES } from '../domain/issuance-file.ts';

/** Bytes of a file; five thousand lines are about one million. */
export const MOST_BYTES = 2_000_000;

/** Where the file of an import is stored. */
export const importFile = (importId: string) => `imports/${importId}`;

/** R-CAF-01. Reads a file of landlords. @returns its rows in order, or in French why it cannot be read */
export const readSource = (bytes: Uint8Array): Promise<{ rows: IssuanceRow[] } | { fault: string }> =>
  readTableFile(bytes, { columns: COLUMNS, required: ['type', 'departement'], mostLines: MOST_LINES });
