import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import { PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { recordLeaseSigned } from '../use-cases/record-lease-signed.ts';
import { LeaseDatesRefused } from './lease-dates-refused.type.ts';
import { withContract } from './with-contract.ts';

@InputType('RecordLeaseSignedInput', { description: 'The day the lease was signed.' })
class RecordLeaseSignedInput {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => ID, { description: 'The contract.' })
  contractId!: string;

  @Field(() => PlainDate, { description: 'Day of the last signature.' })
  signedOn!: Temporal.PlainDate;
}

/** The lease is signed. */
@ObjectType('LeaseSigned', { description: 'The signature is recorded; the ten days of correction run.' })
class LeaseSigned {
  contractId!: string;
}

const RecordLeaseSignedResult = createUnionType({
  name: 'RecordLeaseSignedResult',
  description: 'The contract, or why the date does not fit.',
  types: () => [LeaseSigned, LeaseDatesRefused] as const,
  resolveType: byKind,
});

export const ContractOfLeaseSigned = withContract(LeaseSigned);

/** K-EDIT and K-COV start here. */
@Resolver()
export class RecordLeaseSignedMutation {
  @Mutation(() => RecordLeaseSignedResult, { description: 'Records the day the lease was signed.' })
  recordLeaseSigned(
    @Ctx() context: Context,
    @Arg('input', () => RecordLeaseSignedInput) input: RecordLeaseSignedInput,
  ) {
    return recordLeaseSigned(context, input);
  }
}
