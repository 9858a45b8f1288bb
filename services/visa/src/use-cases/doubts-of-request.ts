import type { Context } from '@trousseau/service/definition';
import { loadMany } from '@trousseau/service/load-by-id';
import { Temporal } from 'temporal-polyfill';
import { type Doubt, doubtsOf } from '../domain/doubts.ts';
import type { VisaDocument } from '../entities/visa-document.ts';
import type { VisaRequest } from '../entities/visa-request.ts';
import { comparePaperCode, requestDay } from './compare-paper-code.ts';
import { jobOf } from './facts-of-request.ts';
import { lawInForce } from './law-in-force.ts';

/** What an officer should look at twice in a request, read anew each time: a paper may be sent by somebody else tomorrow. */
export async function doubtsOfRequest(
  context: Context,
  request: VisaRequest,
  papers: readonly VisaDocument[],
): Promise<Doubt[]> {
  const { givenName, familyName, birthDate, holder } = request;
  const requestDate = requestDay(context, request);
  const law = await lawInForce(context);
  return doubtsOf({
    papers: papers.map(({ id, fileName, sha256, code, ...paper }) => ({
      ...{ id, fileName, sha256, code },
      contradicts: comparePaperCode(paper, request, requestDate, law)?.contradicts ?? null,
    })),
    seenElsewhere: new Set(await seenElsewhere(context, request.id)),
    requestDate,
    monthlyResourcesCents: request.monthlyResourcesCents ?? null,
    job: request.job ? jobOf(request.job) : null,
    applicant: givenName && familyName && birthDate ? { givenName, familyName, birthDate } : null,
    holder: holder ? { ...holder, birthDate: Temporal.PlainDate.from(holder.birthDate) } : null,
  });
}

/** The papers of a request whose bytes another tenant sent too; every request of a page in one statement. */
function seenElsewhere(context: Context, requestId: string): Promise<string[]> {
  return loadMany(context, seenKey, requestId, async (ids) => {
    const rows = await context.em.execute<{ id: string; request_id: string }[]>(
      `select d.id, d.request_id from visa_document d join visa_request own on own.id = d.request_id
       where d.request_id in (${ids.map(() => '?').join(', ')}) and exists (
         select 1 from visa_document o join visa_request r on r.id = o.request_id
         where o.sha256 = d.sha256 and r.tenant_space_id <> own.tenant_space_id)`,
      [...ids],
    );
    const byRequest = Map.groupBy(rows, ({ request_id }) => request_id);
    return new Map([...byRequest].map(([id, found]) => [id, found.map((row) => row.id)]));
  });
}

const seenKey = {};
