import type { Law } from '@trousseau/scheme/law';
import type { Context } from '@trousseau/service/definition';
import { parisDay } from '@trousseau/values/days';
import { Temporal } from 'temporal-polyfill';
import { type CodeComparison, compareCode, type DeclaredPerson } from '../domain/paper-code.ts';
import type { StoredJob } from '../entities/household-facts.ts';
import type { VisaDocument } from '../entities/visa-document.ts';
import type { VisaRequest } from '../entities/visa-request.ts';

/** What the genuine code of a paper says against what its request declares; null when there is nothing to compare yet. */
export function comparePaperCode(
  { kind, codeFacts }: Pick<VisaDocument, 'kind' | 'codeFacts'>,
  request: VisaRequest,
  requestDate: Temporal.PlainDate,
  law: Law,
): CodeComparison | null {
  const person = kind.startsWith('HOLDER_') ? holderOf(request) : applicantOf(request);
  return codeFacts && person ? compareCode(codeFacts, person, requestDate, law) : null;
}

/** The day a request was sent, whose law applies (R-GEN-01); today while it is a draft. */
export const requestDay = ({ today }: Context, { submittedAt }: VisaRequest): Temporal.PlainDate =>
  submittedAt ? parisDay(submittedAt) : today;

function applicantOf(request: VisaRequest): DeclaredPerson | null {
  const { givenName, familyName, birthDate, resources, job } = request;
  if (!givenName || !familyName || !birthDate) return null;
  return { givenName, familyName, birthDate, resources, jobStartsOn: startOf(job) };
}

function holderOf({ holder }: VisaRequest): DeclaredPerson | null {
  if (!holder) return null;
  return { ...holder, birthDate: Temporal.PlainDate.from(holder.birthDate), jobStartsOn: startOf(holder.job) };
}

const startOf = (job: StoredJob | null | undefined) => (job ? Temporal.PlainDate.from(job.startsOn) : null);
