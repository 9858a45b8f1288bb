import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type DecideDamage, decideDamage } from '../use-cases/decide-damage.ts';
import { DamageDecisionEnum } from './enums.ts';
import { withDamageClaim } from './with-damage-claim.ts';

@InputType('DecideDamageInput', { description: 'What is answered to a damage file, and why.' })
class DecideDamageInput implements DecideDamage {
  @Field(() => ID, { description: 'Made by the sender, once per act.' })
  operationId!: string;

  @Field(() => ID, { description: 'The damage claim.' })
  damageClaimId!: string;

  @Field(() => DamageDecisionEnum, { description: 'Ask for papers, lift a lapse, or refuse what was checked.' })
  decision!: DecideDamage['decision'];

  @Field(() => String, { description: 'The reason, which the landlord reads.' })
  reason!: string;
}

@ObjectType('DamageDecided', { description: 'The landlord can read it.' })
class DamageDecided {
  damageClaimId!: string;
}

@ObjectType('DamageDecisionIncomplete', {
  implements: Refusal,
  description: 'The reason is missing, or somebody else must decide.',
})
class DamageDecisionIncomplete extends Refusal {}

const DecideDamageResult = createUnionType({
  name: 'DecideDamageResult',
  description: 'The damage claim, or what the decision lacks.',
  types: () => [DamageDecided, DamageDecisionIncomplete] as const,
  resolveType: byKind,
});

export const ClaimOfDamageDecided = withDamageClaim(DamageDecided);

/** S-OFF-04: a person decides, never a machine. */
@Resolver()
export class DecideDamageMutation {
  @Mutation(() => DecideDamageResult, {
    description:
      'Asks for papers, lifts a lapse, refuses a damage file or takes it up again after an appeal, with the reason.',
  })
  decideDamage(@Ctx() context: Context, @Arg('input', () => DecideDamageInput) input: DecideDamageInput) {
    return decideDamage(context, input);
  }
}
