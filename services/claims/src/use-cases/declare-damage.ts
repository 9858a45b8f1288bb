import { randomBytes } from 'node:crypto';
import { damageLimits } from '@trousseau/scheme/damage-limits';
import { move } from '@trousseau/scheme/machine';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState, notFound } from '@trousseau/service/refusal';
import { isAfter } from '@trousseau/values/days';
import { v7 as uuidv7, validate } from 'uuid';
import { degradationClaimMachine } from '../domain/degradation-transitions.ts';
import { fileNumber } from '../domain/file-number.ts';
import { DegradationClaim } from '../entities/degradation-claim.ts';
import type { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { damageStatementRefused, statementFaults } from './check-damage-statement.ts';
import { keepDamageItems } from './keep-damage-items.ts';
import { lockLease, requireInForce } from './lock-lease.ts';
import { noteGuaranteedLease } from './note-guaranteed-lease.ts';
import type { DamageStatement } from './read-damage.ts';

/** The damage a tenant left, repair by repair. */
export interface DeclareDamage extends DamageStatement {
  operationId: string;
  contractId: string;
}

/**
 * R-DEG-01 to R-DEG-04. Declares damage once the exit was declared and the dwelling recovered, both asked of the contract's owner
 * since the exit may be younger than its event. After K-DEG it is «refused → officer»: kept as late, an officer decides.
 */
export async function declareDamage(context: Context, input: DeclareDamage) {
  if (!validate(input.contractId)) throw notFound();
  await noteGuaranteedLease(context, input.contractId);
  return once(context, 'declareDamage', input.operationId, input, async (em) => {
    const { today, now } = context;
    const lease = await lockLease(em, context, input.contractId);
    requireInForce(lease);
    const { exitOn, recoveredOn } = lease;
    if (!exitOn || !recoveredOn) return exitNotDeclared(lease);
    const known = await em.findOne(DegradationClaim, { lease, status: { $ne: 'REFUSED' } });
    if (known)
      throw invalidState(`Les dégradations sont déjà déclarées, sous le numéro ${known.number}. Complétez ce dossier.`);
    const faults = statementFaults(lease, input);
    if (faults.length > 0) return damageStatementRefused(faults);
    const status = move(degradationClaimMachine, 'EXITED', 'declare', 'LANDLORD');
    if (status !== 'DECLARED') throw new Error('The damage machine does not let an exit be followed by damage.');
    const { declareBy, documentsBy } = damageLimits({ exitOn, recoveredOn });
    const claim = em.create(DegradationClaim, {
      id: uuidv7(),
      number: fileNumber('D', today, randomBytes(8)),
      lease,
      status,
      ...{ exitOn, recoveredOn, declaredOn: today, declaredAt: now, version: 1 },
      declaredLate: isAfter(today, declareBy),
      // Where the days cross (C-16) the papers may be due before the declaration: the file then lapses, and an officer extends.
      documentsByOn: documentsBy,
      depositCents: input.depositCents,
      depositUsedForRentCents: input.depositUsedForRentCents,
    });
    em.persist(claim);
    await em.flush();
    await keepDamageItems(em, claim, input);
    const payload = { damageClaimId: claim.id, contractId: lease.id, landlordSpaceId: lease.landlordSpaceId };
    await publish(em, 'DamageDeclared', { aggregateId: claim.id, now, payload });
    return { kind: 'DamageDeclared' as const, damageClaimId: claim.id };
  });
}

/** R-DEG-01. */
const exitNotDeclared = ({ exitOn }: GuaranteedLease) => ({
  kind: 'TenantExitNotDeclared' as const,
  message: exitOn
    ? 'Indiquez d’abord le jour où vous avez récupéré le logement, dans «\u00a0Gérer mon contrat\u00a0»\u00a0: les délais en partent.'
    : 'Les dégradations se déclarent après la sortie du locataire. Déclarez d’abord la sortie dans «\u00a0Gérer mon contrat\u00a0».',
});
