import { Temporal } from 'temporal-polyfill';
import type { VisaDocumentKind } from './required-documents.ts';

/** What an officer may say of a paper: good, or to be sent again. */
export type PaperVerdict = 'ACCEPTED' | 'TO_REDO';

/** Why a paper must be sent again; OTHER is told in the officer's own words. */
export type PaperReason =
  | 'UNREADABLE'
  | 'CROPPED'
  | 'PAGES_MISSING'
  | 'EXPIRED'
  | 'TOO_OLD'
  | 'OTHER_PAPER'
  | 'OTHER_PERSON'
  | 'OTHER';

/** A paper an officer waits for, with their words about it. */
export interface AskedPaper {
  readonly kind: VisaDocumentKind;
  readonly note: string | null;
}

/** What is looked at of a paper that was received. */
export interface JudgedPaper {
  readonly kind: VisaDocumentKind;
  readonly receivedAt: Temporal.Instant;
  readonly verdict?: PaperVerdict | null | undefined;
}

/** R-STATE-VISAREQUEST, «askDocuments»: what is asked, one line a kind: the papers to be sent again, then those the officer adds. */
export function papersToAsk(received: readonly JudgedPaper[], added: readonly AskedPaper[]): AskedPaper[] {
  const again = received
    .filter(({ verdict }) => verdict === 'TO_REDO')
    .filter(({ kind }) => !added.some((one) => one.kind === kind))
    .map(({ kind }) => ({ kind, note: null }));
  return [...new Map([...again, ...added].map((asked) => [asked.kind, asked])).values()];
}

/** R-STATE-VISAREQUEST, «complete». Whether something of this kind has come since the papers were asked. */
export function hasCome(
  { kind }: Pick<AskedPaper, 'kind'>,
  askedAt: Temporal.Instant,
  received: readonly JudgedPaper[],
): boolean {
  return received.some((paper) => paper.kind === kind && cameSince(paper, askedAt));
}

/** Whether a tenant may take a paper out of a request that waits for papers: one to be sent again, or one sent since. */
export function mayBeTakenOut(paper: JudgedPaper, askedAt: Temporal.Instant): boolean {
  return paper.verdict === 'TO_REDO' || cameSince(paper, askedAt);
}

/** Whether a paper came after an instant. */
export const cameSince = ({ receivedAt }: Pick<JudgedPaper, 'receivedAt'>, instant: Temporal.Instant): boolean =>
  Temporal.Instant.compare(receivedAt, instant) > 0;
