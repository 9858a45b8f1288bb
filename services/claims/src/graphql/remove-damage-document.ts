import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type RemoveDamageDocument, removeDamageDocument } from '../use-cases/remove-damage-document.ts';
import { withDamageClaim } from './with-damage-claim.ts';

@InputType('RemoveDamageDocumentInput', { description: 'The paper to take back.' })
class RemoveDamageDocumentInput implements RemoveDamageDocument {
  @Field(() => ID, { description: 'The paper.' })
  documentId!: string;
}

@ObjectType('DamageDocumentRemoved', { description: 'The paper is gone.' })
class DamageDocumentRemoved {
  damageClaimId!: string;
}

const RemoveDamageDocumentResult = createUnionType({
  name: 'RemoveDamageDocumentResult',
  description: 'The damage claim without the paper.',
  types: () => [DamageDocumentRemoved] as const,
  resolveType: byKind,
});

export const ClaimOfDamageDocumentRemoved = withDamageClaim(DamageDocumentRemoved);

/** S-DEG-02. */
@Resolver()
export class RemoveDamageDocumentMutation {
  @Mutation(() => RemoveDamageDocumentResult, { description: 'Takes back a paper of a damage file.' })
  removeDamageDocument(
    @Ctx() context: Context,
    @Arg('input', () => RemoveDamageDocumentInput) input: RemoveDamageDocumentInput,
  ) {
    return removeDamageDocument(context, input);
  }
}
