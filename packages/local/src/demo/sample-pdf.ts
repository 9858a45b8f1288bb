import { randomUUID } from 'node:crypto';

/** A one-page PDF that says what it stands for; enough for a paper nobody will read twice. No two are the same file, as no two scans are. */
export function samplePdf(title: string): Uint8Array<ArrayBuffer> {
  const text = `BT /F1 18 Tf 60 760 Td (${latin(title)}) Tj 0 -30 Td /F1 11 Tf (Document de démonstration, sans valeur.) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let body = `%PDF-1.4\n% ${randomUUID()}\n`;
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  // One byte a character, as the encoding of the font says; lengths and offsets above count on it.
  return new Uint8Array(Buffer.from(body + table + trailer, 'latin1'));
}

/** Text that the font's encoding and a PDF string can hold. */
const latin = (text: string) => text.replace(/’/g, "'").replace(/[()\\]/g, '');
