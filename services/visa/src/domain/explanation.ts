import type { Dated } from '@trousseau/scheme/parameters/series';
import { typography } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';
import type { EligibilityVerdict } from './eligibility.ts';
import { tell } from './telling.ts';

/** One rule of a decision as it is told to people: French, with the dated parameter it used and the figures it came from. */
export interface ExplanationLine {
  ruleId: string;
  label: string;
  detail: string;
  outcome: 'OK' | 'BLOCKS' | 'INFO';
  parameterId: string | null;
  parameterFrom: Temporal.PlainDate | null;
  source: string | null;
  /** The finding the line tells, to compute the decision again from its own lines. */
  topic: string | null;
  figures: unknown;
}

interface Told {
  ruleId: string;
  label: string;
  detail: string;
  outcome: ExplanationLine['outcome'];
  topic?: string;
  figures?: unknown;
}

/** Makes a line; `parameter` is the dated value that decided, when there is one. */
export function line({ topic = '', figures = null, ...told }: Told, parameter?: Dated<unknown>): ExplanationLine {
  return {
    ...told,
    label: typography(told.label),
    detail: typography(told.detail),
    parameterId: parameter?.id ?? null,
    parameterFrom: parameter?.from ?? null,
    source: parameter?.source ?? null,
    topic: topic || null,
    figures,
  };
}

/** A decision with the lines that tell it and the versions it is reproducible with: parameter id → the day its value applies from. */
export interface ExplainedVerdict extends EligibilityVerdict {
  lines: ExplanationLine[];
  parameterVersions: Record<string, string>;
}

/** Tells a decision: one line per finding, in its order. */
export function explain(verdict: EligibilityVerdict): ExplainedVerdict {
  const lines = verdict.findings.map((finding) => {
    const { ruleId, outcome, topic, figures, parameters } = finding;
    return line({ ...tell(finding), ruleId, outcome, topic, figures }, parameters[0]);
  });
  const counted = verdict.findings.flatMap(({ parameters }) => parameters.map(({ id, from }) => [id, from.toString()]));
  return { ...verdict, lines, parameterVersions: Object.fromEntries(counted) };
}
