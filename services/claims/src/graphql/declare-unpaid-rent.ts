import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { type DeclareUnpaidRent, declareUnpaidRent } from '../use-cases/declare-unpaid-rent.ts';
import { claimById } from './children.ts';
import { RentDefaultNotConstituted } from './rent-default-not-constituted.type.ts';
import { UnpaidClaimType } from './unpaid-claim.type.ts';

@InputType('DeclareUnpaidRentInput', { description: 'The contract whose unpaid rent is declared.' })
class DeclareUnpaidRentInput implements DeclareUnpaidRent {
  @Field(() => ID, { description: 'Made by the sender, once per act.' })
  operationId!: string;

  @Field(() => ID, { description: 'The contract.' })
  contractId!: string;
}

@ObjectType('UnpaidRentDeclared', { description: 'The guarantee is called.' })
class UnpaidRentDeclared {
  claimId!: string;
}

@ObjectType('ClaimAlreadyDeclared', { implements: Refusal, description: 'The contract already has a declared claim.' })
class ClaimAlreadyDeclared extends Refusal {
  claimId!: string;
}

@ObjectType('OutsideCover', { implements: Refusal, description: 'The default arose after the cover ended (R-COV-01).' })
class OutsideCover extends Refusal {
  @Field(() => PlainDate, { description: 'Last covered day.' })
  coverEndsOn!: Temporal.PlainDate;
}

const DeclareUnpaidRentResult = createUnionType({
  name: 'DeclareUnpaidRentResult',
  description: 'The declared claim, or why there is none.',
  types: () => [UnpaidRentDeclared, RentDefaultNotConstituted, ClaimAlreadyDeclared, OutsideCover] as const,
  resolveType: byKind,
});

/** The declared claim. */
@Resolver(() => UnpaidRentDeclared)
export class ClaimOfUnpaidRentDeclared {
  @FieldResolver(() => UnpaidClaimType, { description: 'The declared claim.' })
  claim(@Root() { claimId }: UnpaidRentDeclared, @Ctx() context: Context) {
    return claimById(context, claimId);
  }
}

/** The claim declared before. */
@Resolver(() => ClaimAlreadyDeclared)
export class ClaimOfClaimAlreadyDeclared {
  @FieldResolver(() => UnpaidClaimType, { description: 'The claim declared before.' })
  claim(@Root() { claimId }: ClaimAlreadyDeclared, @Ctx() context: Context) {
    return claimById(context, claimId);
  }
}

/** S-CLM-01. */
@Resolver()
export class DeclareUnpaidRentMutation {
  @Mutation(() => DeclareUnpaidRentResult, {
    description: 'Calls the guarantee on one contract; late is flagged, not refused (D-CLM-03).',
  })
  declareUnpaidRent(
    @Ctx() context: Context,
    @Arg('input', () => DeclareUnpaidRentInput) input: DeclareUnpaidRentInput,
  ) {
    return declareUnpaidRent(context, input);
  }
}
