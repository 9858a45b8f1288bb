import type { Context } from '@trousseau/service/definition';
import { assess } from '../domain/eligibility.ts';
import { type ExplainedVerdict, explain } from '../domain/explanation.ts';
import { type SingleChange, singleChanges } from '../domain/single-change.ts';
import type { VisaRequest } from '../entities/visa-request.ts';
import { requestDay } from './compare-paper-code.ts';
import { factsOfRequest } from './facts-of-request.ts';
import { lawInForce } from './law-in-force.ts';

/**
 * What the rules say of a request on the day it was sent (R-GEN-01), or today while it is a draft. Null until the applicant and the
 * dwelling are there. Writes nothing; a decided request has its stored decision instead.
 */
export async function assessRequest(context: Context, request: VisaRequest): Promise<ExplainedVerdict | null> {
  const facts = factsOfRequest(request);
  if (!facts) return null;
  return explain(assess(facts, requestDay(context, request), await lawInForce(context)));
}

/** What alone would make a no of the rules a yes, by the law of the same day; nothing is known before applicant and dwelling are there. */
export async function changesOfRequest(context: Context, request: VisaRequest): Promise<SingleChange[]> {
  const facts = factsOfRequest(request);
  return facts ? singleChanges(facts, requestDay(context, request), await lawInForce(context)) : [];
}
