import type { PAPER_VERDICTS } from '../entities/claim-document.ts';

interface Verdict {
  verdict: (typeof PAPER_VERDICTS)[number];
  note?: string | null | undefined;
}

const LONGEST_NOTE = 500;

/** The words kept with a verdict: none with a good paper, and undefined when a paper to be done again lacks them. */
export function verdictNote({ verdict, note }: Verdict): string | null | undefined {
  if (verdict === 'ACCEPTED') return null;
  const words = note?.trim() ?? '';
  return words === '' || words.length > LONGEST_NOTE ? undefined : words;
}

/** What an officer reads who sends a paper back without a word. */
export const NOTE_MISSING = `Dites au bailleur ce qui ne va pas, en ${LONGEST_NOTE} caractères au plus.`;
