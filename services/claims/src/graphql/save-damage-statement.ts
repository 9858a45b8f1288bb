import type { Context } from '@trousseau/service/definition';
import { byKind, StaleVersion } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type SaveDamageStatement, saveDamageStatement } from '../use-cases/save-damage-statement.ts';
import { DamageStatementInput, DamageStatementRefused } from './damage-statement.type.ts';
import { withDamageClaim } from './with-damage-claim.ts';

@InputType('SaveDamageStatementInput', { description: 'The deposit and the repairs of a declared damage file, whole.' })
class SaveDamageStatementInput extends DamageStatementInput implements SaveDamageStatement {
  @Field(() => ID, { description: 'The damage claim.' })
  damageClaimId!: string;

  @Field(() => Int, { description: 'Version the page was loaded with.' })
  version!: number;
}

@ObjectType('DamageStatementSaved', { description: 'The repairs are kept.' })
class DamageStatementSaved {
  damageClaimId!: string;
}

const SaveDamageStatementResult = createUnionType({
  name: 'SaveDamageStatementResult',
  description: 'The damage claim as kept, or what to correct.',
  types: () => [DamageStatementSaved, DamageStatementRefused, StaleVersion] as const,
  resolveType: byKind,
});

export const ClaimOfDamageStatementSaved = withDamageClaim(DamageStatementSaved);

/** S-DEG-02. */
@Resolver()
export class SaveDamageStatementMutation {
  @Mutation(() => SaveDamageStatementResult, {
    description: 'Changes the repairs of a damage file that is not checked yet.',
  })
  saveDamageStatement(
    @Ctx() context: Context,
    @Arg('input', () => SaveDamageStatementInput) input: SaveDamageStatementInput,
  ) {
    return saveDamageStatement(context, input);
  }
}
