import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Told } from '@trousseau/service/told';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type ConfirmDamageDocuments, confirmDamageDocuments } from '../use-cases/confirm-damage-documents.ts';
import { withDamageClaim } from './with-damage-claim.ts';

@InputType('ConfirmDamageDocumentsInput', { description: 'The damage claim whose papers were checked.' })
class ConfirmDamageDocumentsInput implements ConfirmDamageDocuments {
  @Field(() => ID, { description: 'Made by the sender, once per act.' })
  operationId!: string;

  @Field(() => ID, { description: 'The damage claim.' })
  damageClaimId!: string;
}

@ObjectType('DamageDocumentsConfirmed', { description: 'Inventories and invoices are there and in order.' })
class DamageDocumentsConfirmed {
  damageClaimId!: string;
}

@ObjectType('DamageDocumentsMissing', {
  implements: Refusal,
  description: 'Papers are missing, or to be done again (R-DEG-03).',
})
class DamageDocumentsMissing extends Refusal {
  @Told()
  @Field(() => [String], { description: 'Each missing paper, in French or as the page asks.' })
  missing!: string[];
}

const ConfirmDamageDocumentsResult = createUnionType({
  name: 'ConfirmDamageDocumentsResult',
  description: 'The confirmed damage claim, or what is missing.',
  types: () => [DamageDocumentsConfirmed, DamageDocumentsMissing] as const,
  resolveType: byKind,
});

export const ClaimOfDamageDocumentsConfirmed = withDamageClaim(DamageDocumentsConfirmed);

/** S-OFF-02. */
@Resolver()
export class ConfirmDamageDocumentsMutation {
  @Mutation(() => ConfirmDamageDocumentsResult, {
    description: 'States that the papers of a damage file are there and in order.',
  })
  confirmDamageDocuments(
    @Ctx() context: Context,
    @Arg('input', () => ConfirmDamageDocumentsInput) input: ConfirmDamageDocumentsInput,
  ) {
    return confirmDamageDocuments(context, input);
  }
}
