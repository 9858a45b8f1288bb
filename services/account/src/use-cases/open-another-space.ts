import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { badInput, forbidden, invalidState, unauthenticated } from '@trousseau/service/refusal';
import { normaliseSiren } from '@trousseau/values/siren';
import { type FieldFault, oneLine } from '@trousseau/values/typed-text';
import { v7 as uuidv7 } from 'uuid';
import { judgeSciSpace, type SciSpace } from '../domain/one-space-per-sci.ts';
import { companyFaults, profileMessage } from '../domain/profile.ts';
import { Identity } from '../entities/identity.ts';
import { Membership } from '../entities/membership.ts';
import { SciSiren } from '../entities/sci-siren.ts';
import { Space } from '../entities/space.ts';
import { accessesOf, MOST_SPACES } from './access.ts';

/** What a landlord states to add a space to their ring; the profile asks for the rest. */
export interface AnotherSpaceInput {
  operationId: string;
  kind: 'LANDLORD_NATURAL' | 'LANDLORD_LEGAL' | 'SCI';
  legalName?: string | null;
  siren?: string | null;
  isIntermediation?: boolean | null;
}

/**
 * R-ACC-08, D-ACC-04. Opens another landlord's space under the same login. Its address is proved already: the space waits
 * for its profile only. An SCI that has a space gets no second one.
 */
export async function openAnotherSpace(context: Context, input: AnotherSpaceInput) {
  const { viewer } = context;
  if (viewer.kind !== 'PERSON') throw unauthenticated();
  if (viewer.role !== 'LANDLORD') throw forbidden();
  const { operationId, ...stated } = input;
  if (stated.kind === 'LANDLORD_LEGAL' && typeof stated.isIntermediation !== 'boolean') {
    throw badInput('Dites si cette société est un organisme d’intermédiation locative.');
  }
  const company = stated.kind === 'LANDLORD_NATURAL' ? null : stated;
  const faults = company ? companyFaults(company) : [];
  if (faults.length > 0) return newSpaceRefused(faults);
  return once(context, 'openAnotherSpace', operationId, stated, async (em) => {
    // Locked, so that of two openings at once the second sees the first.
    await em.findOneOrFail(Identity, { id: viewer.identityId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const ways = [...(await accessesOf(em, viewer.identityId, context.today)).values()];
    const own = ways.filter(({ mandateId }) => mandateId === null).map(({ spaceId }) => spaceId);
    const ring = await em.find(Space, { id: { $in: own } });
    if (ring.length >= MOST_SPACES)
      throw invalidState(`Un trousseau compte ${MOST_SPACES}\u00a0espaces au plus. Écrivez-nous pour aller au-delà.`);
    const siren = company ? normaliseSiren(company.siren ?? '') : null;
    const taken = stated.kind === 'SCI' && siren ? await spaceOfSci(em, viewer.identityId, siren, ring) : null;
    return taken ?? addSpace(context, em, viewer.identityId, { ...stated, siren });
  });
}

/** @returns the refusal, or null when no space stands for this SCI. Somebody else's unfinished one does not count. */
async function spaceOfSci(em: SqlEntityManager, identityId: string, siren: string, ring: readonly Space[]) {
  const mine = ring.find((one) => one.kind === 'SCI' && one.siren === siren && one.status !== 'CLOSED');
  const holder = await em.findOne(SciSiren, { siren });
  const existing: SciSpace[] = [
    ...(mine ? [{ login: identityId, sci: siren, iban: null }] : []),
    ...(holder ? [{ login: null, sci: siren, iban: null }] : []),
  ];
  const verdict = judgeSciSpace(existing, { login: identityId, sci: siren, iban: null }, 'ONE_RING');
  return verdict.allowed ? null : sciAlreadyHasSpace(verdict.linkOffered ? (mine?.id ?? null) : null);
}

async function addSpace(
  context: Context,
  em: SqlEntityManager,
  identityId: string,
  { kind, legalName, siren, isIntermediation }: Omit<AnotherSpaceInput, 'operationId'>,
) {
  const { now } = context;
  const spaceId = uuidv7();
  em.create(Space, {
    id: spaceId,
    role: 'LANDLORD',
    kind,
    status: 'ACTIVE_INCOMPLETE',
    // R-ACC-10: a person and an SCI are none; another company has said so.
    isIntermediation: kind === 'LANDLORD_LEGAL' && isIntermediation === true,
    legalName: siren ? oneLine(legalName ?? '') : null,
    siren: siren ?? null,
    departements: [],
    createdAt: now,
  });
  em.create(Membership, { identityId, spaceId, position: 'OWNER', joinedAt: now });
  await publish(em, 'SpaceAdded', { aggregateId: spaceId, payload: { spaceId }, now });
  return { kind: 'AnotherSpaceOpened' as const, spaceId };
}

const sciAlreadyHasSpace = (spaceId: string | null) => ({
  kind: 'SciAlreadyHasSpace' as const,
  message: spaceId
    ? 'Cette SCI est déjà sur votre trousseau\u00a0: ouvrez son espace plutôt que d’en créer un second.'
    : 'Cette SCI a déjà son espace, ouvert avec une autre adresse. Demandez à la personne qui le tient de vous y inviter depuis la page «\u00a0Équipe\u00a0», ou connectez-vous avec cette adresse si c’est la vôtre.',
  spaceId,
});

const newSpaceRefused = (fields: FieldFault[]) => ({
  kind: 'NewSpaceRefused' as const,
  message: profileMessage(fields),
  fields,
});
