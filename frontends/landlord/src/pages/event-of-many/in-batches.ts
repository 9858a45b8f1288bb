import type { Problem } from '@trousseau/space';

/** What the server judges or declares at once. */
const MOST_AT_ONCE = 100;

/** What became of one batch: a line for each of its contracts, or why there is none. */
export interface BatchAnswer<Line> {
  readonly lines: readonly Line[] | null;
  readonly problem: Problem | null;
}

/**
 * Sends contracts a hundred at a time, one request after the other, and stops at the first that is not answered.
 * @param known lines of the batches answered before: those are not sent again, the one that was not answered is sent as it was
 * @param onLines told all lines so far after each batch
 * @returns null when every contract has its line, otherwise what stopped it
 */
export async function inBatches<Line, Answer extends BatchAnswer<Line>>(
  contractIds: readonly string[],
  known: readonly Line[],
  send: (batch: readonly string[]) => Promise<Answer>,
  onLines: (lines: readonly Line[]) => void,
): Promise<Answer | null> {
  let lines = known;
  while (lines.length < contractIds.length) {
    const answer = await send(contractIds.slice(lines.length, lines.length + MOST_AT_ONCE));
    if (answer.lines === null) return answer;
    lines = [...lines, ...answer.lines];
    onLines(lines);
  }
  return null;
}
