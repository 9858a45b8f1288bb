import { Told } from '@trousseau/service/told';
import { Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import type { ExplainedVerdict } from '../domain/explanation.ts';
import type { MachineProof } from '../domain/machine-proof.ts';
import { EligibilityDecision } from '../entities/eligibility-decision.ts';
import { EligibilityAssessmentType } from './visa-request-parts.type.ts';

@ObjectType('MachineProof', { description: 'What proved a paper of a file by machine.' })
class MachineProofType implements MachineProof {
  @Field(() => ID, { description: 'The paper.' })
  documentId!: string;

  @Told()
  @Field(() => String, { description: 'What its code proved, in French or as the page asks.' })
  sentence!: string;
}

/** Who decided, when nobody did (decision 0034). */
@Resolver(() => EligibilityAssessmentType)
export class EngineDecisionResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the engine decided, every line being proved by machine.' })
  decidedByEngine(@Root() assessment: EligibilityDecision | ExplainedVerdict) {
    return proofsOf(assessment).length > 0;
  }

  @FieldResolver(() => [MachineProofType], { description: 'What proved each paper; empty unless the engine decided.' })
  proofs(@Root() assessment: EligibilityDecision | ExplainedVerdict) {
    return proofsOf(assessment);
  }
}

const proofsOf = (assessment: EligibilityDecision | ExplainedVerdict): MachineProof[] =>
  assessment instanceof EligibilityDecision ? assessment.proofs : [];
