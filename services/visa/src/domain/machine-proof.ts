import type { PaperFacts } from '@trousseau/paper-code/paper-facts';
import { type Law, writtenLaw } from '@trousseau/scheme/law';
import { freeMovementStates } from '@trousseau/scheme/parameters/residence';
import type { ResourceKind } from '@trousseau/scheme/parameters/resources';
import type { Temporal } from 'temporal-polyfill';
import type { VisaDocumentKind } from './required-documents.ts';

/** What proved one paper of a file by machine: the sentence its tenant and officers read, in French. */
export interface MachineProof {
  readonly documentId: string;
  readonly sentence: string;
}

/** A paper with what its genuine code says; both null when it has none. */
export interface CodedPaper {
  readonly id: string;
  readonly kind: VisaDocumentKind;
  readonly facts: PaperFacts | null;
  readonly proves: string | null;
}

/** What is looked at of a file before the engine may answer it. */
export interface ProvableFile {
  readonly requestDate: Temporal.PlainDate;
  readonly eligible: boolean;
  /** Whether age is the only ground: any other rests on what no code says. */
  readonly isAgeAlone: boolean;
  readonly required: readonly VisaDocumentKind[];
  readonly papers: readonly CodedPaper[];
  readonly doubts: number;
  /** Simulated by the tenant; counted as resources, and proved by nothing. */
  readonly housingAidCents: number;
  readonly emancipated: boolean;
  readonly resourceKinds: readonly ResourceKind[];
  readonly holderResourceKinds: readonly ResourceKind[];
}

/**
 * Decision 0034. What proves every line of a file by machine: the identity of whoever signs, by a card of a State whose nationals need no
 * permit, and what they live on. Null when a single line rests on a statement, a doubt, or a paper somebody must read; a file is then an
 * officer's, and is never refused for it.
 */
export function machineProofs(file: ProvableFile, law: Law = writtenLaw): MachineProof[] | null {
  const { eligible, isAgeAlone, emancipated, required, papers, doubts, housingAidCents } = file;
  if (!eligible || !isAgeAlone || emancipated || doubts > 0 || housingAidCents > 0) return null;
  // What was added beside the papers asked for was added to be read.
  if (papers.some(({ kind }) => !required.includes(kind))) return null;
  const proofs = required.map((kind) => proofOf(kind, file, law));
  return proofs.every((proof) => proof !== null) ? proofs : null;
}

function proofOf(kind: VisaDocumentKind, file: ProvableFile, law: Law): MachineProof | null {
  const paper = file.papers.find((one) => one.kind === kind && one.facts && isProofOf(one.facts, kind, file, law));
  return paper?.proves ? { documentId: paper.id, sentence: paper.proves } : null;
}

function isProofOf(facts: PaperFacts, kind: VisaDocumentKind, file: ProvableFile, law: Law): boolean {
  switch (kind) {
    case 'IDENTITY':
    case 'HOLDER_IDENTITY':
      return facts.kind === 'IDENTITY' && isFreeToMove(facts.nationality, file, law);
    case 'RESOURCES':
      return facts.kind === incomePaper(file.resourceKinds);
    case 'HOLDER_RESOURCES':
      return facts.kind === incomePaper(file.holderResourceKinds);
    default:
      return false;
  }
}

const isFreeToMove = (nationality: string | null, { requestDate }: ProvableFile, law: Law) =>
  nationality !== null && law.valueOn(freeMovementStates, requestDate).value.includes(nationality);

/** R-ELIG-20. Wages are those of last month, professional income that of the last year; other incomes have no code. */
function incomePaper([kind, ...others]: readonly ResourceKind[]): PaperFacts['kind'] | null {
  if (others.length > 0) return null;
  if (kind === 'SELF_EMPLOYED') return 'TAX_NOTICE';
  return kind === 'NET_PAY' ? 'PAY_SLIP' : null;
}

/** Decision 0034. Whether officers read a file all the same: `draw` is a whole number from 0 to 99, drawn for the file. */
export const isDrawnForOfficers = (draw: number, enginePercent: number): boolean => draw >= enginePercent;
