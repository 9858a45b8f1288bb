import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState, notFound, unauthenticated } from '@trousseau/service/refusal';
import type { FieldFault } from '@trousseau/values/typed-text';
import { IBAN_OF_ANOTHER_SCI } from '../domain/payout-account.ts';
import { judgeProfile, type Profile, profileMessage, type TypedProfile } from '../domain/profile.ts';
import { spaceMachine } from '../domain/transitions.ts';
import { SciSiren } from '../entities/sci-siren.ts';
import { Space } from '../entities/space.ts';
import { recordPayoutAccount } from './record-payout-account.ts';
import { takeSciIban } from './take-sci-iban.ts';

/**
 * R-ACC-08, R-ACC-10, R-ACC-12 to R-ACC-14. Fills the personal data of the caller's own space and opens the rest of the house
 * to it. Done once: changing it later is another act, which asks for the password again.
 */
export async function completeProfile(context: Context, input: TypedProfile) {
  const { viewer } = context;
  if (viewer.kind !== 'PERSON') throw unauthenticated();
  const verdict = await transact(context, async (em) => {
    const space = await em.findOne(Space, { id: viewer.spaceId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!space) throw notFound();
    const next = move(spaceMachine, space.status, 'completeProfile', space.role);
    if (!next) throw invalidState('Vos données sont déjà enregistrées\u00a0: votre espace est ouvert.');
    const judged = judgeProfile(space.role, input, context.today);
    if ('faults' in judged) return profileRefused(judged.faults);
    const { iban, ...profile } = judged.profile;
    const taken = profile.kind === 'SCI' ? await takenFromSci(em, space.id, judged.profile) : [];
    if (taken.length > 0) return profileRefused(taken);
    if (iban) recordPayoutAccount(context, em, null, { spaceId: space.id, iban, holderName: profile.displayName });
    em.assign(space, { ...profile, status: next });
    await publish(em, 'ProfileCompleted', { aggregateId: space.id, payload: { spaceId: space.id }, now: context.now });
    return { kind: 'ProfileCompleted' as const };
  });
  if (verdict.kind === 'ProfileCompleted') context.viewer = { ...viewer, spaceStatus: 'ACTIVE' };
  return verdict;
}

/** R-ACC-08. Number and account of an SCI become its own. @returns what another SCI has already; of two at once, one waits for the other */
async function takenFromSci(em: SqlEntityManager, spaceId: string, { siren, iban }: Profile): Promise<FieldFault[]> {
  await em.execute('insert into sci_siren (siren, space_id) values (?, ?) on conflict do nothing', [siren, spaceId]);
  const isFree = await takeSciIban(em, spaceId, iban ?? '');
  const sci = await em.findOneOrFail(SciSiren, { siren: siren ?? '' });
  return [...(sci.spaceId === spaceId ? [] : [SCI_HAS_A_SPACE]), ...(isFree ? [] : [IBAN_OF_ANOTHER_SCI])];
}

const SCI_HAS_A_SPACE: FieldFault = {
  field: 'siren',
  message:
    'Cette SCI a déjà son espace. Demandez à la personne qui le tient de vous y inviter, ou connectez-vous avec l’adresse qui l’a ouvert.',
};

const profileRefused = (fields: FieldFault[]) => ({
  kind: 'ProfileRefused' as const,
  message: profileMessage(fields),
  fields,
});
