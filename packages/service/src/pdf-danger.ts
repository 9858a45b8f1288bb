import { inflateSync } from 'node:zlib';

const active = 'Ce PDF contient un programme ou une action automatique. Imprimez-le en PDF, puis déposez cette copie.';
const locked = 'Ce PDF est protégé par un mot de passe. Déposez une copie sans protection.';
const unreadable = 'Ce PDF ne peut pas être contrôlé. Imprimez-le en PDF, puis déposez cette copie.';

// What a person's document weighs once its object streams are open; beyond, it is not a document but a bomb.
const objectStreamBytes = 16_000_000;

/**
 * Why this PDF is refused, as a French sentence, or undefined. A PDF that acts when opened must carry the name /JavaScript or /Launch
 * (ISO 32000-1, 12.6.4); names may be written with #xx escapes and objects may be compressed, so both are undone before looking.
 */
export function pdfDanger(bytes: Uint8Array): string | undefined {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const names = unescapeNames(raw);
  if (hasAction(names)) return active;
  // Encrypted strings and streams cannot be looked into.
  if (/\/Encrypt[\s<[(/\d]/.test(names)) return locked;
  return inspectObjectStreams(raw);
}

function inspectObjectStreams(raw: string): string | undefined {
  let budget = objectStreamBytes;
  for (const keyword of raw.matchAll(/stream\r?\n/g)) {
    if (raw.slice(keyword.index - 3, keyword.index) === 'end') continue;
    const start = keyword.index + keyword[0].length;
    const dictionary = unescapeNames(dictionaryBefore(raw, keyword.index));
    const isTable = /\/XRef/.test(dictionary);
    if (!isTable && !isObjectStream(dictionary)) continue;
    const data = Buffer.from(raw.slice(start, endOfStream(raw, start)), 'latin1');
    // A table of references says nothing, but it is opened by every reader: it must not be a bomb either (S48).
    const text = isTable ? openTable(data, budget) : open(dictionary, data, budget);
    if (text === undefined) return unreadable;
    if (hasAction(unescapeNames(text))) return active;
    budget -= text.length;
  }
  return undefined;
}

const hasAction = (text: string) => /\/(?:JavaScript|Launch)(?![A-Za-z0-9])/.test(text);

const unescapeNames = (text: string) =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

// Readers recognise an object stream by /N and /First, not only by its /Type.
const isObjectStream = (dictionary: string) =>
  /\/ObjStm/.test(dictionary) || (/\/First[\s\d]/.test(dictionary) && /\/N[\s\d]/.test(dictionary));

function dictionaryBefore(raw: string, at: number): string {
  const nearby = raw.slice(Math.max(0, at - 4_096), at);
  return nearby.slice(nearby.lastIndexOf(' obj') + 1);
}

function endOfStream(raw: string, start: number): number {
  const end = raw.indexOf('endstream', start);
  return end < 0 ? raw.length : end;
}

function openTable(data: Buffer, budget: number): string | undefined {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, budget) }).toString('latin1');
  } catch (error) {
    // Not compressed, or cut: no more than its own size then.
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? undefined : '';
  }
}

function open(dictionary: string, data: Buffer, budget: number): string | undefined {
  if (!/\/Filter/.test(dictionary)) return data.toString('latin1');
  if (!/\/Filter\s*\[?\s*\/FlateDecode\s*\]?\s*(?:\/|>>)/.test(dictionary) || /\/DecodeParms/.test(dictionary))
    return undefined;
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, budget) }).toString('latin1');
  } catch {
    return undefined;
  }
}
