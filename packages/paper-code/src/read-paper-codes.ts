import { findPaperCodes, type ToReader } from './find-paper-codes.ts';
import { PAPER_CODE_STATES, type PaperCodeState } from './paper-code-states.ts';
import type { PaperFacts } from './paper-facts.ts';
import type { TrustList } from './trust-list.ts';
import { type VerifiedCode, verifyPaperCode } from './verify-paper-code.ts';

/** What the code of a paper is worth, what it says when it is genuine, and what the first page of a PDF looks like. */
export interface PaperCodeReading {
  readonly state: PaperCodeState;
  readonly facts: PaperFacts | null;
  /** A small JPEG; null of a picture, and of what cannot be drawn. */
  readonly firstPage: Uint8Array | null;
}

/**
 * Reads and verifies the 2D-Doc code of a PDF or a picture. Of several codes one that is not genuine decides: a forged one is not excused
 * by another beside it.
 */
export async function readPaperCodes(paper: ToReader, trusted: TrustList): Promise<PaperCodeReading> {
  const { codes, damaged, firstPage } = await findPaperCodes(paper);
  const verified = codes.map((code) => verifyPaperCode(code, trusted));
  const [worst] = verified.toSorted((one, other) => severity(other) - severity(one));
  if (!worst) return { state: damaged ? 'UNREADABLE' : 'NOT_PRESENT', facts: null, firstPage };
  return { state: worst.state, facts: worst.state === 'VALID' ? worst.facts : null, firstPage };
}

const severity = ({ state }: VerifiedCode) => PAPER_CODE_STATES.indexOf(state);
