import type { Context } from '@trousseau/service/definition';
import { byKind, FieldRefusal, Refusal, StaleVersion } from '@trousseau/service/graphql-types';
import { Cents, PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import type { AidRecipient } from '../domain/terms.ts';
import { type SaveRentMonths, saveRentMonths } from '../use-cases/save-rent-months.ts';
import { leaseById } from './children.ts';
import { AidRecipientEnum } from './enums.ts';
import { TenantAccountType } from './tenant-account.type.ts';

@InputType('RentMonthInput', { description: 'One line of the tenant’s account.' })
class RentMonthInput {
  @Field(() => PlainDate, { description: 'Day the term falls due.' })
  dueOn!: Temporal.PlainDate;

  @Field(() => Cents, { description: 'Rent and charges of the term.' })
  dueCents!: number;

  @Field(() => Cents, { description: 'Housing aid of the month, whoever receives it.' })
  housingAidCents!: number;

  @Field(() => AidRecipientEnum, {
    nullable: true,
    description: 'Who receives this aid; the landlord when left out, nobody when there is none.',
  })
  housingAidPaidTo?: AidRecipient | null;

  @Field(() => Cents, { description: 'Received from the tenant.' })
  receivedCents!: number;

  @Field(() => PlainDate, { nullable: true, description: 'Day it was received; needed when something was.' })
  receivedOn?: Temporal.PlainDate | null;
}

@InputType('SaveRentMonthsInput', { description: 'The whole grid of a tenant’s account, at most 48 lines.' })
class SaveRentMonthsInput implements SaveRentMonths {
  @Field(() => ID, { description: 'The contract.' })
  contractId!: string;

  @Field(() => Int, { description: 'Version the page was loaded with.' })
  version!: number;

  @Field(() => [RentMonthInput], { description: 'Every line; a line left out is removed.' })
  months!: RentMonthInput[];
}

@ObjectType('RentMonthsSaved', { description: 'The account is kept; it now decides.' })
class RentMonthsSaved {
  contractId!: string;
}

@ObjectType('RentMonthsRefused', { implements: Refusal, description: 'Some lines are to be corrected.' })
class RentMonthsRefused extends Refusal {
  @Field(() => [FieldRefusal], { description: 'Every point to correct, `months.<index>.<field>` for a line.' })
  fields!: FieldRefusal[];
}

const SaveRentMonthsResult = createUnionType({
  name: 'SaveRentMonthsResult',
  description: 'The account as kept, or what to correct.',
  types: () => [RentMonthsSaved, RentMonthsRefused, StaleVersion] as const,
  resolveType: byKind,
});

/** The account as kept. */
@Resolver(() => RentMonthsSaved)
export class AccountOfRentMonthsSaved {
  @FieldResolver(() => TenantAccountType, { description: 'The account as kept.' })
  tenantAccount(@Root() { contractId }: RentMonthsSaved, @Ctx() context: Context) {
    return leaseById(context, contractId);
  }
}

/** R-CLM-13. */
@Resolver()
export class SaveRentMonthsMutation {
  @Mutation(() => SaveRentMonthsResult, {
    description: 'Keeps a tenant’s account; arrears that cross the threshold open a claim.',
  })
  saveRentMonths(@Ctx() context: Context, @Arg('input', () => SaveRentMonthsInput) input: SaveRentMonthsInput) {
    return saveRentMonths(context, input);
  }
}
