/** What makes a string more than itself between quotes: quotes, backslashes, control characters, halves of a pair. */
const NEEDS_ESCAPES = /["\\\p{Cc}\p{Cs}]/u;

/** JSON text of a scalar; the usual ones are written here, which spares most of an answer's values a call into the engine's serialiser. */
export function writeLeaf(value: unknown): string {
  if (typeof value === 'string') return NEEDS_ESCAPES.test(value) ? JSON.stringify(value) : `"${value}"`;
  if (typeof value === 'number') return Number.isFinite(value) ? `${value}` : 'null';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return JSON.stringify(value) ?? 'null';
}
