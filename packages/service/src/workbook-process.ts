import { unzipSync } from 'fflate';
import { type CellValue, readSheet } from 'read-excel-file/universal';
import type { WorkbookLines } from './workbook.ts';

// The program of the reader's own process: see `createReader` for why it has one. It reads what it is sent, one workbook at a time.

/** Bytes a workbook inflates to: ten thousand lines of twenty cells are about fifteen million. What says it is more is not opened. */
const MOST_INFLATED = 64_000_000;

async function read(bytes: Uint8Array): Promise<WorkbookLines> {
  if (inflatedSize(bytes) > MOST_INFLATED) return null;
  const lines = await readSheet(new Uint8Array(bytes).buffer);
  // As in a CSV file, a line without anything is none.
  return lines.filter((cells) => cells.some((cell) => cell !== null)).map((cells) => cells.map(textOf));
}

/** As the archive says, which is also what is set aside for it: what comes out above is cut off. */
function inflatedSize(bytes: Uint8Array): number {
  let size = 0;
  unzipSync(bytes, {
    filter({ originalSize }) {
      size += originalSize;
      return false;
    },
  });
  return size;
}

/** A cell as a French spreadsheet writes it in a CSV file. Of a formula, its last result. */
function textOf(cell: CellValue | null): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'oui' : 'non';
  // 0.1 + 0.2 is 0.3 to who sees it.
  if (typeof cell === 'number') return String(Number(cell.toFixed(6))).replace('.', ',');
  if (cell instanceof Date) return cell.toISOString().slice(0, 10).split('-').reverse().join('/');
  return String(cell);
}

process.on('message', (bytes: Uint8Array) => {
  read(bytes)
    .catch((): WorkbookLines => null)
    .then((lines) => process.send?.(lines))
    .catch(() => process.exit(1));
});
process.on('disconnect', () => process.exit());
