import { createHmac } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import { move } from '@trousseau/scheme/machine';
import { enginePercent } from '@trousseau/scheme/parameters/visa';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { isDrawnForOfficers, type MachineProof, machineProofs } from '../domain/machine-proof.ts';
import { papersOf } from '../domain/readiness.ts';
import { requiredDocuments } from '../domain/required-documents.ts';
import { visaRequestMachine } from '../domain/transitions.ts';
import { VisaContest } from '../entities/visa-contest.ts';
import { VisaDocument } from '../entities/visa-document.ts';
import { VisaRequest } from '../entities/visa-request.ts';
import { assessRequest } from './assess-request.ts';
import { comparePaperCode, requestDay } from './compare-paper-code.ts';
import { doubtsOfRequest } from './doubts-of-request.ts';
import { isAgeAlone } from './holders.ts';
import { issueVisa } from './issue-visa.ts';
import { lawInForce } from './law-in-force.ts';
import { readPaperCode } from './read-paper-code.ts';

/**
 * Decision 0034. Certifies a request that was just sent when every line of it is proved by machine, for the share of them the house lets
 * the engine decide; every other stays in the officers' queue, as it is. May run twice: a decided request is left alone.
 */
export async function certifyByEngine(context: Context, requestId: string): Promise<void> {
  if (await isForOfficers(context, requestId)) return;
  // The last paper may have come a moment before the request was sent.
  for (const { id } of await context.em.find(VisaDocument, { requestId, code: null })) await readPaperCode(context, id);
  context.em.clear();
  await transact(context, async (em) => {
    const request = await em.findOne(VisaRequest, { id: requestId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const next = request && move(visaRequestMachine, request.status, 'certify', 'SYSTEM');
    // Whoever has begun to examine a file goes on with it; what is contested is for a person.
    if (!next || request.officerId || request.papersAskedAt) return { kind: 'left' };
    if ((await em.count(VisaContest, { requestId })) > 0) return { kind: 'left' };
    const papers = await em.find(
      VisaDocument,
      { requestId },
      { orderBy: { position: 'asc', receivedAt: 'asc', id: 'asc' } },
    );
    const proofs = await proofsOf(context, request, papers);
    if (proofs) await issueVisa(em, context, request, { next, by: 'ENGINE', proofs });
    return { kind: 'judged' };
  });
}

/** Which requests officers read all the same: drawn from the id with a secret, so that nobody can choose, and a job run twice draws the same. */
async function isForOfficers(context: Context, requestId: string): Promise<boolean> {
  const { value: percent } = (await lawInForce(context)).valueOn(enginePercent, context.today);
  const drawn =
    createHmac('sha256', context.env.eventsSecret).update(`engine ${requestId}`).digest().readUInt32BE() % 100;
  return isDrawnForOfficers(drawn, percent);
}

async function proofsOf(
  context: Context,
  request: VisaRequest,
  papers: readonly VisaDocument[],
): Promise<MachineProof[] | null> {
  const verdict = await assessRequest(context, request);
  const needed = papersOf(request);
  if (!verdict || !needed || papers.some(({ scan, verdict: said }) => scan !== 'CLEAN' || said !== null)) return null;
  const [requestDate, law] = [requestDay(context, request), await lawInForce(context)];
  return machineProofs(
    {
      requestDate,
      eligible: verdict.eligible,
      isAgeAlone: isAgeAlone(verdict),
      required: requiredDocuments(needed).map(({ kind }) => kind),
      papers: papers.map((paper) => ({
        ...{ id: paper.id, kind: paper.kind, facts: paper.codeFacts ?? null },
        proves: comparePaperCode(paper, request, requestDate, law)?.proves ?? null,
      })),
      doubts: (await doubtsOfRequest(context, request, papers)).length,
      housingAidCents: request.housingAidCents ?? 0,
      emancipated: needed.applicant.emancipated || (needed.holder?.emancipated ?? false),
      resourceKinds: needed.applicant.resourceKinds,
      holderResourceKinds: needed.holder?.resourceKinds ?? [],
    },
    law,
  );
}
