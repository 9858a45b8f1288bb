import type { Context } from '@trousseau/service/definition';
import { parisDay } from '@trousseau/values/days';
import { assess } from '../domain/eligibility.ts';
import { type ExplainedVerdict, explain } from '../domain/explanation.ts';
import type { VisaRequest } from '../entities/visa-request.ts';
import { factsOfRequest } from './facts-of-request.ts';
import { lawInForce } from './law-in-force.ts';

/**
 * What the rules say of a request on the day it was sent (R-GEN-01), or today while it is a draft. Null until the applicant and the
 * dwelling are there. Writes nothing; a decided request has its stored decision instead.
 */
export async function assessRequest(context: Context, request: VisaRequest): Promise<ExplainedVerdict | null> {
  const facts = factsOfRequest(request);
  if (!facts) return null;
  const requestDate = request.submittedAt ? parisDay(request.submittedAt) : context.today;
  return explain(assess(facts, requestDate, await lawInForce(context)));
}
