import { Temporal } from 'temporal-polyfill';
import { decodeBase32 } from './base32.ts';
import { fixedLengths } from './fixed-lengths.ts';

/** A 2D-Doc code as it is written, before anybody has said whether it is genuine. */
export interface PaperCode {
  /** Who vouches for the certificate, e.g. «FR03». */
  readonly authority: string;
  /** Which certificate of that authority signed, e.g. «AV01». */
  readonly certificate: string;
  readonly signedOn: Temporal.PlainDate;
  /** Kind of paper, e.g. «28»: a tax notice. */
  readonly type: string;
  /** Data by their identifier of two characters. */
  readonly fields: ReadonlyMap<string, string>;
  /** What was signed: header and data. */
  readonly signed: string;
  /** r and s, one after the other. */
  readonly signature: Uint8Array;
}

const GROUP_SEPARATOR = '\u001d';
const UNIT_SEPARATOR = '\u001f';
/** Stands behind a value that was cut because it was too long. */
const RECORD_SEPARATOR = '\u001e';
/** Length of the header in each version of the format. */
const headerLengths: Readonly<Record<string, number>> = { '01': 22, '02': 22, '03': 24, '04': 26 };
const firstDay = Temporal.PlainDate.from('2000-01-01');

/** Whether a Data Matrix is a 2D-Doc at all: letters carry others, for the post. */
export const looksLikePaperCode = (raw: string): boolean => /^DC0[1-4]/.test(raw);

/** Reads a 2D-Doc in its C40 form (specification of France Titres, 3.3.7, §3). Null when it is not whole. */
export function parsePaperCode(raw: string): PaperCode | null {
  const [signed = '', written = ''] = raw.split(UNIT_SEPARATOR);
  const length = looksLikePaperCode(signed) ? headerLengths[signed.slice(2, 4)] : undefined;
  const signature = decodeBase32(written);
  if (length === undefined || signed.length < length || !signature) return null;
  const signedOn = dayOf(signed.slice(16, 20));
  const fields = fieldsOf(signed.slice(length));
  if (!signedOn || !fields) return null;
  return {
    authority: signed.slice(4, 8),
    certificate: signed.slice(8, 12),
    signedOn,
    type: signed.slice(20, 22),
    fields,
    signed,
    signature,
  };
}

/** A day as days since 2000, in hexadecimal. Null for anything else, and for FFFF, which says that there is none. */
export function dayOf(hexadecimal: string): Temporal.PlainDate | null {
  if (!/^[0-9A-F]{4}$/.test(hexadecimal) || hexadecimal === 'FFFF') return null;
  return firstDay.add({ days: Number.parseInt(hexadecimal, 16) });
}

function fieldsOf(data: string): Map<string, string> | null {
  const fields = new Map<string, string>();
  let rest = data;
  while (rest !== '') {
    const id = rest.slice(0, 2);
    const fixed = fixedLengths[id];
    const value = rest.slice(2, 2 + (fixed ?? lengthToSeparator(rest.slice(2))));
    if (id.length < 2 || (fixed !== undefined && value.length < fixed)) return null;
    fields.set(id, value.trim());
    rest = rest.slice(2 + value.length);
    for (const separator of [RECORD_SEPARATOR, GROUP_SEPARATOR]) if (rest.startsWith(separator)) rest = rest.slice(1);
  }
  return fields;
}

function lengthToSeparator(text: string): number {
  const ends = [GROUP_SEPARATOR, RECORD_SEPARATOR].map((separator) => text.indexOf(separator)).filter((at) => at >= 0);
  return Math.min(text.length, ...ends);
}

/** One value as the format writes it: those without a length of their own end with a separator. */
export const writeField = (id: string, value: string): string =>
  id + value + (fixedLengths[id] === undefined ? GROUP_SEPARATOR : '');

/** The inverse of `dayOf`. */
export const hexadecimalOf = (day: Temporal.PlainDate): string =>
  firstDay.until(day).total('days').toString(16).toUpperCase().padStart(4, '0');
