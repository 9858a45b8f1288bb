/** What may be said of the 2D-Doc code of a paper, the best first. */
export const PAPER_CODE_STATES = [
  'VALID',
  'EXPIRED_CERTIFICATE',
  'UNKNOWN_AUTHORITY',
  'BAD_SIGNATURE',
  'UNREADABLE',
  'NOT_PRESENT',
] as const;
export type PaperCodeState = (typeof PAPER_CODE_STATES)[number];
