import { randomBytes } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { publish } from '@trousseau/service/publish';
import { departementOf } from '@trousseau/values/departements';
import { typography } from '@trousseau/values/french';
import { visaNumber } from '@trousseau/values/visa-number';
import { v7 as uuidv7 } from 'uuid';
import { endedBeforeIssue, visaExpiry } from '../domain/visa-expiry.ts';
import { Visa } from '../entities/visa.ts';
import type { VisaRequest } from '../entities/visa-request.ts';
import { assessRequest } from './assess-request.ts';
import { type Decider, decide } from './deciding.ts';
import { holdersOf, isAgeAlone, youngestBirthDate } from './holders.ts';
import { lawInForce } from './law-in-force.ts';

/**
 * Issues the visa of a request that is locked (R-VISA-04, 07, 08, 12). The rules decide, with the parameters of the day of the request
 * (R-GEN-01); whoever certifies vouches for the papers. Not eligible: nothing is written and the lines say why.
 */
export async function issueVisa(
  em: SqlEntityManager,
  context: Context,
  request: VisaRequest,
  { next, ...decider }: Decider & { readonly next: VisaRequest['status'] },
) {
  const verdict = await assessRequest(context, request);
  const { givenName, familyName, birthDate, inseeCode } = request;
  if (!verdict || !givenName || !familyName || !birthDate || !inseeCode)
    throw new Error(`The submitted request ${request.id} has no applicant or no commune.`);
  const bounds = {
    issuedOn: context.today,
    birthDate: youngestBirthDate(request, verdict, birthDate),
    ageIsTheOnlyGround: isAgeAlone(verdict),
  };
  const expiry = visaExpiry(bounds, await lawInForce(context));
  const ended = endedBeforeIssue(expiry, context.today);
  const lines = ended ? [...verdict.lines, ended] : [...verdict.lines, expiry.line];
  if (!verdict.eligible || ended) {
    const message = typography(
      'Cette demande ne remplit pas les conditions du visa : voyez les lignes bloquantes, puis refusez-la avec ces motifs.',
    );
    return { kind: 'NotEligible' as const, message, lines };
  }
  request.status = next;
  const parameterVersions = { ...verdict.parameterVersions, ...expiry.parameterVersions };
  await decide(em, context, request, decider, { ...verdict, lines, parameterVersions });
  const visa = em.create(Visa, {
    id: uuidv7(),
    number: visaNumber(randomBytes(10)),
    requestId: request.id,
    tenantSpaceId: request.tenantSpaceId,
    holders: holdersOf(request, verdict, { givenName, familyName }),
    maxRentCents: verdict.maxRentCents,
    zone: verdict.zone,
    departement: departementOf(inseeCode),
    issuedOn: context.today,
    validUntil: expiry.validUntil,
    status: 'VALID',
  });
  await publish(em, 'VisaCertified', {
    aggregateId: request.id,
    payload: { requestId: request.id, visaId: visa.id, tenantSpaceId: request.tenantSpaceId },
    now: context.now,
  });
  await recordAudit(em, context, {
    act: 'VISA_CERTIFIED',
    subjectId: request.id,
    detail: decider.by === 'ENGINE' ? 'ENGINE' : null,
  });
  return { kind: 'VisaCertified' as const, requestId: request.id, visaId: visa.id };
}
