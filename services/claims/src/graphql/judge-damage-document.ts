import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type JudgeDamageDocument, judgeDamageDocument } from '../use-cases/judge-damage-document.ts';
import { PaperVerdictEnum } from './enums.ts';
import { withDamageClaim } from './with-damage-claim.ts';

@InputType('JudgeDamageDocumentInput', { description: 'Says whether a paper of a damage file is good.' })
class JudgeDamageDocumentInput implements JudgeDamageDocument {
  @Field(() => ID, { description: 'Made by the sender, once per act.' })
  operationId!: string;

  @Field(() => ID, { description: 'The paper.' })
  documentId!: string;

  @Field(() => PaperVerdictEnum, { description: 'Good, or to be done again.' })
  verdict!: JudgeDamageDocument['verdict'];

  @Field(() => String, { nullable: true, description: 'What is wrong, which the landlord reads.' })
  note?: string | null;
}

@ObjectType('DamageDocumentJudged', { description: 'The landlord can read it.' })
class DamageDocumentJudged {
  damageClaimId!: string;
}

@ObjectType('DamageVerdictIncomplete', {
  implements: Refusal,
  description: 'The landlord must know what to send again.',
})
class DamageVerdictIncomplete extends Refusal {}

const JudgeDamageDocumentResult = createUnionType({
  name: 'JudgeDamageDocumentResult',
  description: 'Noted, or the words are missing.',
  types: () => [DamageDocumentJudged, DamageVerdictIncomplete] as const,
  resolveType: byKind,
});

export const ClaimOfDamageDocumentJudged = withDamageClaim(DamageDocumentJudged);

/** The officer reads a paper. */
@Resolver()
export class JudgeDamageDocumentMutation {
  @Mutation(() => JudgeDamageDocumentResult, { description: 'Says whether a paper of a damage file is good.' })
  judgeDamageDocument(
    @Ctx() context: Context,
    @Arg('input', () => JudgeDamageDocumentInput) input: JudgeDamageDocumentInput,
  ) {
    return judgeDamageDocument(context, input);
  }
}
