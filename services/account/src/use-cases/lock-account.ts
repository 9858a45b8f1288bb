import { move } from '@trousseau/scheme/machine';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState } from '@trousseau/service/refusal';
import { spaceMachine } from '../domain/transitions.ts';
import { accountToMove, readReason } from './account-of-officer.ts';

/** Whose account, and why. */
export interface ActOnAccount {
  identityId: string;
  reason: string;
}

/** R-STATE-ACCOUNT. An officer locks the space of a person: their next request finds nobody, and they are told. */
export const lockAccount = (context: Context, input: ActOnAccount) => turn(context, input, 'lock');

/** R-STATE-ACCOUNT. An officer opens it again. */
export const unlockAccount = (context: Context, input: ActOnAccount) => turn(context, input, 'unlock');

const TURNS = {
  lock: {
    act: 'SPACE_LOCKED',
    event: 'SpaceLocked',
    kind: 'AccountLocked',
    refused: 'Seul un espace actif se verrouille. Rechargez la page pour voir où il en est.',
  },
  unlock: {
    act: 'SPACE_UNLOCKED',
    event: 'SpaceUnlocked',
    kind: 'AccountUnlocked',
    refused: 'Cet espace n’est pas verrouillé. Rechargez la page pour voir où il en est.',
  },
} as const;

async function turn(context: Context, { identityId, reason }: ActOnAccount, way: keyof typeof TURNS) {
  const why = readReason(reason);
  if ('refused' in why) return why.refused;
  const { act, event, kind, refused } = TURNS[way];
  return transact(context, async (em) => {
    const { space } = await accountToMove(em, identityId);
    const status = move(spaceMachine, space.status, way, 'OFFICER');
    if (!status) throw invalidState(refused);
    space.status = status;
    const { id: spaceId } = space;
    await recordAudit(em, context, { act, subjectId: spaceId, detail: why.reason });
    await publish(em, event, { aggregateId: spaceId, payload: { spaceId }, now: context.now });
    return { kind, identityId };
  });
}
