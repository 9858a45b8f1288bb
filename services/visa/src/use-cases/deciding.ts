import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type EventOf, move } from '@trousseau/scheme/machine';
import type { Context } from '@trousseau/service/definition';
import { invalidState } from '@trousseau/service/refusal';
import { typography } from '@trousseau/values/french';
import type { ExplainedVerdict } from '../domain/explanation.ts';
import type { MachineProof } from '../domain/machine-proof.ts';
import { visaRequestMachine } from '../domain/transitions.ts';
import { EligibilityDecision } from '../entities/eligibility-decision.ts';
import { VisaDocument } from '../entities/visa-document.ts';
import type { VisaRequest } from '../entities/visa-request.ts';
import { lockRequest, personOf } from './acting.ts';
import { assertNoConflict } from './file-opening.ts';
import { assertNotOwnRefusal } from './refusal-contests.ts';

/** Locks the request an officer decides on; a request another officer has taken is theirs to decide. */
export async function lockToDecide(
  em: SqlEntityManager,
  context: Context,
  requestId: string,
  event: EventOf<typeof visaRequestMachine>,
) {
  const { identityId } = personOf(context);
  const request = await lockRequest(em, context, requestId);
  const next = move(visaRequestMachine, request.status, event, 'OFFICER');
  if (!next) throw invalidState(typography('Cette demande n’attend pas de décision. Revenez à la file.'));
  if (request.officerId && request.officerId !== identityId) {
    throw invalidState(
      typography('Cette demande est instruite par une autre personne. Prenez la suivante dans la file.'),
    );
  }
  await assertNoConflict(em, context, request.id);
  await assertNotOwnRefusal(em, context, request.id);
  return { request, next, officerId: identityId };
}

/** Throws INVALID_STATE while the scanner has not answered on every paper: nobody can vouch for what nobody may open (S51). */
export async function assertPapersScanned(em: SqlEntityManager, requestId: string): Promise<void> {
  if ((await em.count(VisaDocument, { requestId, scan: 'WAITING' })) === 0) return;
  throw invalidState(
    typography('Un document est en cours de vérification antivirus : attendez quelques minutes avant de certifier.'),
  );
}

/** Who decides: an officer, or the engine with what proved each paper (decision 0034). */
export type Decider =
  | { readonly by: 'OFFICER'; readonly officerId: string }
  | { readonly by: 'ENGINE'; readonly proofs: readonly MachineProof[] };

/** Closes a request: its status, and the assessment as it was told that day, which is never computed again (R-GEN-01). */
export async function decide(
  em: SqlEntityManager,
  context: Context,
  request: VisaRequest,
  decider: Decider,
  verdict: ExplainedVerdict,
): Promise<void> {
  if (decider.by === 'OFFICER') {
    request.officerId = decider.officerId;
    request.takenAt ??= context.now;
  }
  request.decidedAt = context.now;
  request.version += 1;
  em.create(EligibilityDecision, {
    requestId: request.id,
    // A request that was contested is decided a second time; its row is locked.
    version: 1 + (await em.count(EligibilityDecision, { requestId: request.id })),
    requestDate: verdict.requestDate,
    eligible: verdict.eligible,
    zone: verdict.zone,
    maxRentCents: verdict.maxRentCents,
    rentAccepted: verdict.rentAccepted,
    lines: verdict.lines.map((line) => ({ ...line, parameterFrom: line.parameterFrom?.toString() ?? null })),
    parameterVersions: verdict.parameterVersions,
    decidedBy: decider.by === 'OFFICER' ? decider.officerId : null,
    proofs: decider.by === 'ENGINE' ? [...decider.proofs] : [],
    decidedAt: context.now,
  });
}
