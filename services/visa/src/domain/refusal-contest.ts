import type { Law } from '@trousseau/scheme/law';
import { visaContestMonths } from '@trousseau/scheme/parameters/visa';
import { addMonths, isAfter } from '@trousseau/values/days';
import { formatDay, typography } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';

/** Characters of what a tenant contests: a sentence at least, a page at most. */
export const CONTEST_LENGTH = { least: 10, most: 2000 };

/** What is known of a refusal, whoever asks whether it may be contested. */
export interface RefusalFacts {
  readonly refusedOn: Temporal.PlainDate;
  /** What the rules answered on that day. */
  readonly eligible: boolean;
  /** Whether the request was contested already. */
  readonly contested: boolean;
}

/** Whether a refusal may be contested, until when, and why not. */
export type ContestStanding =
  | { readonly isOpen: true; readonly until: Temporal.PlainDate }
  | { readonly isOpen: false; readonly why: string };

/**
 * N-REFUSAL with appeal (decision 0045). A person’s refusal is contested once, until the same day P-VISA-CONTEST months later, included.
 * What a rule blocks no other person could certify: it is asked again with other answers.
 */
export function contestStanding(
  { refusedOn, eligible, contested }: RefusalFacts,
  today: Temporal.PlainDate,
  law: Law,
): ContestStanding {
  const until = addMonths(refusedOn, law.valueOn(visaContestMonths, refusedOn).value);
  if (contested) return closed('Une autre personne a déjà réexaminé cette demande : ce refus ne se conteste plus ici.');
  if (!eligible)
    return closed('Une règle fait obstacle à cette demande : si une réponse était inexacte, refaites la demande.');
  if (isAfter(today, until)) return closed(`Ce refus pouvait être contesté jusqu’au ${formatDay(until)} inclus.`);
  return { isOpen: true, until };
}

const closed = (why: string): ContestStanding => ({ isOpen: false, why: typography(why) });

/** What is contested, without the space around it; null when it says too little or too much. */
export function contestWords(words: string): string | null {
  const said = words.trim();
  return said.length < CONTEST_LENGTH.least || said.length > CONTEST_LENGTH.most ? null : said;
}

/** Told to the officer who refused what is contested. */
export const contestIsForAnother =
  'Vous avez refusé cette demande : une autre personne en réexamine la contestation. Prenez la suivante dans la file.';
