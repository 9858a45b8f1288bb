import type { Context } from '@trousseau/service/definition';
import { byKind, FieldRefusal, Refusal } from '@trousseau/service/graphql-types';
import { Cents, PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Signatory } from '../domain/signatories.ts';
import type { SuretyContract } from '../entities/surety-contract.ts';
import { type GenerateContractFacts, generateContract } from '../use-cases/generate-contract.ts';
import { HousingStockEnum, LeaseKindEnum, SignatoryCapacityEnum } from './enums.ts';
import { VisaNotUsable } from './identify-tenant.ts';
import { LeaseDatesRefused } from './lease-dates-refused.type.ts';
import { withContract } from './with-contract.ts';

@InputType('DwellingInput', { description: 'The dwelling to guarantee.' })
class DwellingInput {
  @Field(() => String, { description: 'Number and street.' })
  street!: string;

  @Field(() => String, { description: 'Postcode.' })
  postcode!: string;

  @Field(() => String, { description: 'Town.' })
  city!: string;

  @Field(() => ID, { description: 'INSEE code of the commune.' })
  inseeCode!: string;

  @Field(() => HousingStockEnum, { description: 'Private or social stock.' })
  stock!: SuretyContract['stock'];

  @Field(() => Boolean, { description: 'Let furnished.' })
  furnished!: boolean;

  @Field(() => Boolean, { description: 'Main residence of the tenant (R-CON-03).' })
  mainResidence!: boolean;

  @Field(() => Boolean, { description: 'Decent, within the health rules (R-CON-03).' })
  decent!: boolean;
}

@InputType('SignatoryInput', { description: 'Somebody who signs the lease.' })
class SignatoryInput implements Signatory {
  @Field(() => SignatoryCapacityEnum, { description: 'As what.' })
  capacity!: Signatory['capacity'];

  @Field(() => String, { description: 'Given and family name, or the name of the company.' })
  name!: string;
}

@InputType('LeaseInput', { description: 'The lease to guarantee; money in cents a month.' })
class LeaseInput {
  @Field(() => LeaseKindEnum, { description: 'Kind of lease.' })
  kind!: SuretyContract['leaseKind'];

  @Field(() => Cents, { description: 'Rent without charges.' })
  rentCents!: number;

  @Field(() => Cents, { description: 'Charges.' })
  chargesCents!: number;

  @Field(() => Cents, { description: 'Deposit.' })
  depositCents!: number;

  @Field(() => Int, { description: 'Day of the month on which rent is due.' })
  dueDay!: number;

  @Field(() => PlainDate, { description: 'Day the lease is meant to be signed.' })
  plannedSignatureOn!: Temporal.PlainDate;

  @Field(() => PlainDate, { description: 'Day the lease takes effect.' })
  effectiveOn!: Temporal.PlainDate;

  @Field(() => PlainDate, { nullable: true, description: 'Last day of a lease with an end.' })
  endsOn?: Temporal.PlainDate | null;

  @Field(() => [SignatoryInput], {
    nullable: true,
    description:
      'Who signs: the holders of the visa, and somebody for the landlord (R-CON-08); left out, nobody is stated.',
  })
  signatories?: SignatoryInput[] | null;

  @Field(() => Boolean, { description: 'The lease has a termination clause (R-CON-03).' })
  terminationClause!: boolean;

  @Field(() => Boolean, { description: 'Landlord and tenant are relatives in direct line.' })
  familyTie!: boolean;
}

@InputType('GenerateContractInput', { description: 'A visa, a dwelling and a lease.' })
class GenerateContractInput implements GenerateContractFacts {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => String, { description: 'Number of the visa.' })
  visaNumber!: string;

  @Field(() => String, { description: 'Family name of one holder.' })
  familyName!: string;

  @Field(() => DwellingInput, { description: 'The dwelling.' })
  dwelling!: DwellingInput;

  @Field(() => LeaseInput, { description: 'The lease.' })
  lease!: LeaseInput;
}

/** The contract exists; it still has to be validated. */
@ObjectType('ContractGenerated', { description: 'The contract exists and still has to be validated.' })
class ContractGenerated {
  contractId!: string;
}

@ObjectType('RentAboveMaximum', {
  implements: Refusal,
  description: 'Rent and charges exceed the visa’s maximum (R-CON-02).',
})
export class RentAboveMaximum extends Refusal {
  @Field(() => Cents, { description: 'Rent and charges of the lease.' })
  rentAndChargesCents!: number;

  @Field(() => Cents, { description: 'Maximum of the visa.' })
  maxRentCents!: number;
}

@ObjectType('VisaAlreadyUsed', {
  implements: Refusal,
  description: 'Another contract took the visa first (R-VISA-11).',
})
export class VisaAlreadyUsed extends Refusal {}

@ObjectType('DwellingRefused', {
  implements: Refusal,
  description: 'Dwelling or lease cannot be guaranteed as stated (R-CON-03).',
})
class DwellingRefused extends Refusal {
  @Field(() => [FieldRefusal], { description: 'What to correct.' })
  fields!: FieldRefusal[];
}

const GenerateContractResult = createUnionType({
  name: 'GenerateContractResult',
  description: 'The contract, or why it cannot be made.',
  types: () =>
    [ContractGenerated, RentAboveMaximum, VisaNotUsable, VisaAlreadyUsed, LeaseDatesRefused, DwellingRefused] as const,
  resolveType: byKind,
});

export const ContractOfGenerated = withContract(ContractGenerated);

/** S-CON-06. */
@Resolver()
export class GenerateContractMutation {
  @Mutation(() => GenerateContractResult, { description: 'Makes a contract from a visa, a dwelling and a lease.' })
  generateContract(@Ctx() context: Context, @Arg('input', () => GenerateContractInput) input: GenerateContractInput) {
    return generateContract(context, input);
  }
}
