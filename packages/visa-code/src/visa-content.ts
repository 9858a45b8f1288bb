/** What the code of a visa says: what the public check shows, and nothing else of the person (S53). */
export interface VisaContent {
  /** As printed, `V-7K3F9-2QM4R-X`. */
  readonly number: string;
  /** Of every holder, `Ł. N. Œ., M. D.`. */
  readonly initials: string;
  readonly maxRentCents: number;
  /** Last day, included, as an ISO date. */
  readonly validUntil: string;
}

/** The content under names of one letter: each letter saved makes the squares of the printed code larger. */
export const packed = ({ number, initials, maxRentCents, validUntil }: VisaContent) => ({
  n: number,
  i: initials,
  r: maxRentCents,
  u: validUntil,
});

/** The content of a payload; null when it is no visa's. */
export function unpacked(payload: Uint8Array): VisaContent | null {
  const { n, i, r, u } = parsed(payload);
  const isVisa = typeof n === 'string' && typeof i === 'string' && Number.isSafeInteger(r) && typeof u === 'string';
  return isVisa ? { number: n, initials: i, maxRentCents: r as number, validUntil: u } : null;
}

function parsed(payload: Uint8Array): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(payload));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
