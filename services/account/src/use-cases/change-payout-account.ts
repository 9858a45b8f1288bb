import { LockMode } from '@mikro-orm/core';
import { payoutHoldWorkingDays } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { notFound, unauthenticated } from '@trousseau/service/refusal';
import type { FieldFault } from '@trousseau/values/typed-text';
import { addWorkingDays } from '@trousseau/values/working-days';
import { IBAN_OF_ANOTHER_SCI, judgePayoutAccount, type TypedPayoutAccount } from '../domain/payout-account.ts';
import { profileMessage } from '../domain/profile.ts';
import { BankAccount } from '../entities/bank-account.ts';
import { Space } from '../entities/space.ts';
import { reauthenticate } from './reauthenticate.ts';
import { recordPayoutAccount } from './record-payout-account.ts';
import { takeSciIban } from './take-sci-iban.ts';

/** Another account for the space one acts in, and the proof that it is its owner who asks. */
export interface ChangePayoutAccount extends TypedPayoutAccount {
  operationId: string;
  currentPassword: string;
}

/**
 * R-ACC-12, S13, S59. Another account, against the password, by an owner. Nothing is paid to the space for some working days:
 * every owner is told meanwhile and may take the change back.
 */
export async function changePayoutAccount(context: Context, input: ChangePayoutAccount) {
  const { viewer, today } = context;
  if (viewer.kind !== 'PERSON') throw unauthenticated();
  const { operationId, currentPassword, ...stated } = input;
  const proof = await reauthenticate(context, currentPassword);
  if ('refused' in proof) return proof.refused;
  return once(context, 'changePayoutAccount', operationId, stated, async (em) => {
    const { spaceId } = viewer;
    const space = await em.findOne(Space, { id: spaceId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const present = space && (await em.findOne(BankAccount, { spaceId }));
    if (!space || !present) throw notFound();
    const judged = judgePayoutAccount(stated, { name: space.displayName ?? '', iban: present.iban });
    if ('faults' in judged) return payoutAccountRefused(judged.faults);
    const { account } = judged;
    if (space.kind === 'SCI' && !(await takeSciIban(em, spaceId, account.iban)))
      return payoutAccountRefused([IBAN_OF_ANOTHER_SCI]);
    const heldUntilOn = addWorkingDays(today, valueOn(payoutHoldWorkingDays, today).value);
    const { id: recordId } = recordPayoutAccount(context, em, present, { spaceId, ...account, heldUntilOn });
    await publish(em, 'PayoutAccountChanged', {
      aggregateId: spaceId,
      now: context.now,
      payload: { spaceId, recordId, heldUntilOn: heldUntilOn.toString() },
    });
    return { kind: 'PayoutAccountChanged' as const };
  });
}

const payoutAccountRefused = (fields: FieldFault[]) => ({
  kind: 'PayoutAccountRefused' as const,
  message: profileMessage(fields),
  fields,
});
