import { move } from '@trousseau/scheme/machine';
import type { Context } from '@trousseau/service/definition';
import { staleVersion } from '@trousseau/service/graphql-types';
import { transact } from '@trousseau/service/operations';
import { degradationClaimMachine } from '../domain/degradation-transitions.ts';
import { damageStatementRefused, statementFaults } from './check-damage-statement.ts';
import { keepDamageItems } from './keep-damage-items.ts';
import { damageMoved, lockDamage } from './lock-damage.ts';
import type { DamageStatement } from './read-damage.ts';

/** The deposit and the repairs of a declared file, whole. */
export interface SaveDamageStatement extends DamageStatement {
  damageClaimId: string;
  version: number;
}

/** R-STATE-DEGRADATIONCLAIM, update. The landlord completes the file until an officer has checked it. */
export const saveDamageStatement = (context: Context, input: SaveDamageStatement) =>
  transact(context, async (em) => {
    const { lease, claim } = await lockDamage(em, context, input.damageClaimId);
    if (!move(degradationClaimMachine, claim.status, 'update', 'LANDLORD')) throw damageMoved();
    if (input.version !== claim.version) return staleVersion(claim.version);
    const faults = statementFaults(lease, input);
    if (faults.length > 0) return damageStatementRefused(faults);
    const { depositCents, depositUsedForRentCents } = input;
    em.assign(claim, { depositCents, depositUsedForRentCents, version: claim.version + 1 });
    await keepDamageItems(em, claim, input);
    return { kind: 'DamageStatementSaved' as const, damageClaimId: claim.id };
  });
