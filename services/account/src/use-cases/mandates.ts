import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { once, transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState, notFound } from '@trousseau/service/refusal';
import type { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7, validate } from 'uuid';
import { normaliseEmail } from '../domain/email-address.ts';
import { mandateDatesFault, mandateState } from '../domain/mandate.ts';
import { Identity } from '../entities/identity.ts';
import { Mandate } from '../entities/mandate.ts';
import { Space } from '../entities/space.ts';
import { personOf } from './invitations.ts';
import { emailRefused } from './registration.ts';

/** Mandates of one space that are not over: an owner has a few, and changes them rarely. */
const MOST_MANDATES = 20;

/** To whom the space is to be entrusted, and from when to when; both days included. */
export interface MandateToPropose {
  operationId: string;
  agentEmail: string;
  startsOn: Temporal.PlainDate;
  endsOn?: Temporal.PlainDate | null;
}

/** Domain §1. Proposes a mandate on the caller’s own space to whoever signs in with an address; nothing opens before they accept. */
export async function proposeMandate(context: Context, input: MandateToPropose) {
  const { spaceId, identityId: actorId } = personOf(context);
  const agentEmail = normaliseEmail(input.agentEmail);
  if (agentEmail === null) return emailRefused();
  const { operationId, startsOn, endsOn = null } = input;
  const fault = mandateDatesFault({ startsOn, endsOn }, context.today);
  if (fault) return mandateRefused(fault);
  return once(context, 'proposeMandate', operationId, { agentEmail, startsOn, endsOn }, async (em) => {
    const space = await em.findOneOrFail(Space, { id: spaceId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (space.kind === 'LETTING_AGENT')
      return mandateRefused(
        'Une agence reçoit des mandats et n’en donne pas. Ouvrez l’espace du bailleur pour le faire.',
      );
    const open = await em.find(Mandate, { spaceId, endedAt: null }, { limit: MOST_MANDATES });
    if (open.some((one) => one.agentEmail === agentEmail))
      return mandateRefused('Un mandat est déjà donné ou proposé à cette adresse. Mettez-y fin d’abord.');
    if (open.length >= MOST_MANDATES)
      return mandateRefused(
        `Un espace compte ${MOST_MANDATES}\u00a0mandats en cours au plus. Mettez fin à ceux qui ne servent plus.`,
      );
    const { now } = context;
    const mandateId = uuidv7();
    em.create(Mandate, { id: mandateId, spaceId, agentEmail, startsOn, endsOn, proposedAt: now });
    await publish(em, 'MandateProposed', { aggregateId: mandateId, payload: { mandateId, actorId }, now });
    return { kind: 'MandateProposed' as const };
  });
}

/** Takes a mandate proposed to the caller’s own address, for the agency whose space they act in. @throws NOT_FOUND */
export async function acceptMandate(context: Context, { mandateId }: { mandateId: string }) {
  const { spaceId, identityId } = personOf(context);
  return transact(context, async (em) => {
    const mandate = await lockedMandate(em, mandateId);
    const { email } = await em.findOneOrFail(Identity, { id: identityId });
    if (mandate?.agentEmail !== email) throw notFound();
    const agency = await em.findOneOrFail(Space, { id: spaceId });
    if (agency.kind !== 'LETTING_AGENT')
      return mandateRefused(
        'Un mandat s’accepte depuis l’espace d’un mandataire. Ouvrez celui de votre agence, puis recommencez.',
      );
    if (mandateState(mandate, context.today) !== 'PROPOSED') throw invalidState('Ce mandat n’attend plus de réponse.');
    const { now } = context;
    em.assign(mandate, { agentSpaceId: spaceId, acceptedAt: now });
    await publish(em, 'MandateAccepted', { aggregateId: mandateId, payload: { mandateId, actorId: identityId }, now });
    return { kind: 'MandateAccepted' as const };
  });
}

/** Ends a mandate now, or declines it: either side may, and at the next request it opens nothing (S21). @throws NOT_FOUND */
export async function endMandate(context: Context, { mandateId }: { mandateId: string }) {
  const { spaceId, identityId } = personOf(context);
  return transact(context, async (em) => {
    const mandate = await lockedMandate(em, mandateId);
    const { email } = await em.findOneOrFail(Identity, { id: identityId });
    const isOurs = mandate?.spaceId === spaceId || mandate?.agentSpaceId === spaceId;
    const isAskedOfMe = mandate?.acceptedAt === null && mandate.agentEmail === email;
    if (!mandate || !(isOurs || isAskedOfMe)) throw notFound();
    if (mandateState(mandate, context.today) === 'OVER') throw invalidState('Ce mandat est déjà terminé.');
    const { now } = context;
    mandate.endedAt = now;
    await publish(em, 'MandateEnded', { aggregateId: mandateId, payload: { mandateId, actorId: identityId }, now });
    return { kind: 'MandateEnded' as const };
  });
}

async function lockedMandate(em: SqlEntityManager, id: string): Promise<Mandate | null> {
  return validate(id) ? em.findOne(Mandate, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
}

const mandateRefused = (message: string) => ({ kind: 'MandateRefused' as const, message });
