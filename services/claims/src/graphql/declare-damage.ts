import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type DeclareDamage, declareDamage } from '../use-cases/declare-damage.ts';
import { DamageStatementInput, DamageStatementRefused } from './damage-statement.type.ts';
import { withDamageClaim } from './with-damage-claim.ts';

@InputType('DeclareDamageInput', { description: 'The damage a tenant left, repair by repair.' })
class DeclareDamageInput extends DamageStatementInput implements DeclareDamage {
  @Field(() => ID, { description: 'Made by the sender, once per act.' })
  operationId!: string;

  @Field(() => ID, { description: 'The contract.' })
  contractId!: string;
}

@ObjectType('DamageDeclared', { description: 'The damage is declared; its papers follow.' })
class DamageDeclared {
  damageClaimId!: string;
}

@ObjectType('TenantExitNotDeclared', {
  implements: Refusal,
  description: 'Damage is declared once the exit and the recovery of the dwelling were (R-DEG-01).',
})
class TenantExitNotDeclared extends Refusal {}

const DeclareDamageResult = createUnionType({
  name: 'DeclareDamageResult',
  description: 'The damage claim, or why there is none.',
  types: () => [DamageDeclared, TenantExitNotDeclared, DamageStatementRefused] as const,
  resolveType: byKind,
});

export const ClaimOfDamageDeclared = withDamageClaim(DamageDeclared);

/** S-DEG-01. */
@Resolver()
export class DeclareDamageMutation {
  @Mutation(() => DeclareDamageResult, { description: 'Declares the damage found at the exit of a tenant (R-DEG-01).' })
  declareDamage(@Ctx() context: Context, @Arg('input', () => DeclareDamageInput) input: DeclareDamageInput) {
    return declareDamage(context, input);
  }
}
