import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Instant } from '@trousseau/service/scalars';
import { Told } from '@trousseau/service/told';
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
import type { StoredLeasePoint } from '../entities/lease-check.ts';
import type { SuretyContract } from '../entities/surety-contract.ts';
import { type CheckLeaseInput as Checked, checkLease, lastLeaseCheck } from '../use-cases/check-lease.ts';
import { LeasePointOutcomeEnum } from './enums.ts';
import { SuretyContractType } from './surety-contract.type.ts';
import { withContract } from './with-contract.ts';

/** One point of the comparison of a lease with its contract. */
@ObjectType('LeasePoint', { description: 'One point of the comparison of a lease with its contract.' })
export class LeasePointType {
  @Field(() => ID, { description: 'What is compared, e.g. RENT.' })
  id!: string;

  @Field(() => String, { description: 'Rule behind it, e.g. R-CON-08.' })
  ruleId!: string;

  @Field(() => LeasePointOutcomeEnum, { description: 'Right, to correct, or to confirm by the landlord.' })
  outcome!: StoredLeasePoint['outcome'];

  @Told()
  @Field(() => String, { description: 'What lease and contract say and what to do, in French or as the page asks.' })
  detail!: string;
}

/** What a lease was found to say before its signature. */
@ObjectType('LeaseCheck', { description: 'What a lease was found to say before its signature.' })
export class LeaseCheckType {
  @Field(() => Instant, { description: 'When.' })
  checkedAt!: Temporal.Instant;

  @Field(() => [LeasePointType], {
    description: 'Its points, nine of them; eight in a check made before leases named their landlord.',
  })
  points!: StoredLeasePoint[];
}

@InputType('CheckLeaseInput', { description: 'A lease to compare with its contract.' })
class CheckLeaseInput implements Checked {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => ID, { description: 'The contract.' })
  contractId!: string;

  @Field(() => String, { description: 'The words of the lease; read and not kept.' })
  text!: string;
}

/** The lease is compared. */
@ObjectType('LeaseChecked', { description: 'The lease is compared; the contract says with what result.' })
class LeaseChecked {
  contractId!: string;
}

@ObjectType('LeaseUnreadable', { implements: Refusal, description: 'The text is no lease, by its length.' })
class LeaseUnreadable extends Refusal {}

const CheckLeaseResult = createUnionType({
  name: 'CheckLeaseResult',
  description: 'The contract with what was found, or why nothing could be read.',
  types: () => [LeaseChecked, LeaseUnreadable] as const,
  resolveType: byKind,
});

export const ContractOfLeaseChecked = withContract(LeaseChecked);

/** The lease check before signature. */
@Resolver(() => SuretyContractType)
export class CheckLeaseMutation {
  @Mutation(() => CheckLeaseResult, { description: 'Compares a lease with its contract before anything is signed.' })
  checkLease(@Ctx() context: Context, @Arg('input', () => CheckLeaseInput) input: CheckLeaseInput) {
    return checkLease(context, input);
  }

  @FieldResolver(() => LeaseCheckType, { nullable: true, description: 'What its lease was last found to say.' })
  leaseCheck(@Root() { id }: SuretyContract, @Ctx() context: Context) {
    return lastLeaseCheck(context, id);
  }
}
