import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type IssueDamageReceipt, issueDamageReceipt } from '../use-cases/issue-damage-receipt.ts';
import { AnotherOfficerRequired, NothingPayable } from './issue-receipt.ts';
import { withDamageClaim } from './with-damage-claim.ts';

@InputType('IssueDamageReceiptInput', { description: 'The damage claim to indemnify.' })
class IssueDamageReceiptInput implements IssueDamageReceipt {
  @Field(() => ID, { description: 'Made by the sender, once per act.' })
  operationId!: string;

  @Field(() => ID, { description: 'The damage claim.' })
  damageClaimId!: string;
}

@ObjectType('DamageReceiptIssued', { description: 'The receipt waits for the landlord.' })
class DamageReceiptIssued {
  damageClaimId!: string;
}

const IssueDamageReceiptResult = createUnionType({
  name: 'IssueDamageReceiptResult',
  description: 'The receipt, or why nothing is payable.',
  types: () => [DamageReceiptIssued, NothingPayable, AnotherOfficerRequired] as const,
  resolveType: byKind,
});

export const ClaimOfDamageReceiptIssued = withDamageClaim(DamageReceiptIssued);

/** S-OFF-03. */
@Resolver()
export class IssueDamageReceiptMutation {
  @Mutation(() => IssueDamageReceiptResult, {
    description: 'Makes the receipt of the invoiced repairs of a file (R-DEG-05).',
  })
  issueDamageReceipt(
    @Ctx() context: Context,
    @Arg('input', () => IssueDamageReceiptInput) input: IssueDamageReceiptInput,
  ) {
    return issueDamageReceipt(context, input);
  }
}
