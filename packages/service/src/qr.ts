import QRCode from 'qrcode';

/** A QR code as a square of modules; `quietModules` of white must stay around it for a reader to find it (ISO/IEC 18004). */
export interface QrSquare {
  size: number;
  quietModules: number;
  /** True when the module of this column and row is dark; both count from 0. */
  isDark(column: number, row: number): boolean;
}

/**
 * The QR code of a text, most often an address of our own site. Error correction M: a printed page that was folded or stamped
 * still reads with 15 % of the modules lost.
 */
export function qrSquare(text: string): QrSquare {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  return { size: modules.size, quietModules: 4, isDark: (column, row) => modules.get(row, column) === 1 };
}

/** The dark runs of each row, left to right: what a drawing needs, with far fewer rectangles than modules. */
export function darkRuns(square: QrSquare): { row: number; from: number; length: number }[] {
  const runs: { row: number; from: number; length: number }[] = [];
  for (let row = 0; row < square.size; row += 1) {
    let from = -1;
    for (let column = 0; column <= square.size; column += 1) {
      const dark = column < square.size && square.isDark(column, row);
      if (dark && from < 0) from = column;
      if (!dark && from >= 0) {
        runs.push({ row, from, length: column - from });
        from = -1;
      }
    }
  }
  return runs;
}

/** A QR code for a page: its side in modules, the white around it included, and its dark modules as the path of a drawing of that side. */
export function qrDrawing(text: string): { size: number; path: string } {
  const square = qrSquare(text);
  const { size, quietModules: edge } = square;
  const path = darkRuns(square).map(({ row, from, length }) => `M${from + edge} ${row + edge}h${length}v1h-${length}z`);
  return { size: size + 2 * edge, path: path.join('') };
}
