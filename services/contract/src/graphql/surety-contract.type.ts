import { Deadline, ExplanationLine, PageInfo } from '@trousseau/service/graphql-types';
import { Cents, Instant, PlainDate } from '@trousseau/service/scalars';
import { Told } from '@trousseau/service/told';
import type { Temporal } from 'temporal-polyfill';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { ContractMoment } from '../domain/contract-moments.ts';
import type { Signatory } from '../domain/signatories.ts';
import type { SuretyContract } from '../entities/surety-contract.ts';
import { ContractEventChoice, ContractEventType } from './contract-event.type.ts';
import {
  ContractMomentKindEnum,
  ContractRegimeEnum,
  ContractStatusEnum,
  HousingStockEnum,
  LeaseKindEnum,
  SignatoryCapacityEnum,
} from './enums.ts';

/** The dwelling of a contract. */
@ObjectType('Dwelling', { description: 'The dwelling a contract covers.' })
export class DwellingType
  implements Pick<SuretyContract, 'street' | 'postcode' | 'city' | 'inseeCode' | 'departement' | 'stock' | 'furnished'>
{
  @Field(() => String, { description: 'Number and street.' })
  street!: string;

  @Field(() => String, { description: 'Postcode.' })
  postcode!: string;

  @Field(() => String, { description: 'Town.' })
  city!: string;

  @Field(() => ID, { description: 'INSEE code of the commune.' })
  inseeCode!: string;

  @Field(() => String, { description: 'Département, e.g. 31, 2A, 974.' })
  departement!: string;

  @Field(() => HousingStockEnum, { description: 'Private or social stock.' })
  stock!: SuretyContract['stock'];

  @Field(() => Boolean, { description: 'Whether it is let furnished.' })
  furnished!: boolean;
}

/** Somebody who signs the lease. */
@ObjectType('Signatory', { description: 'Somebody who signs the lease.' })
export class SignatoryType implements Signatory {
  @Field(() => SignatoryCapacityEnum, { description: 'As what.' })
  capacity!: Signatory['capacity'];

  @Field(() => String, { description: 'Name.' })
  name!: string;
}

/** The lease of a contract. */
@ObjectType('Lease', { description: 'The lease a contract covers; money in cents a month, charges apart.' })
export class LeaseType {
  @Field(() => LeaseKindEnum, { description: 'Kind of lease.' })
  kind!: SuretyContract['leaseKind'];

  @Field(() => Cents, { description: 'Monthly rent without charges.' })
  rentCents!: number;

  @Field(() => Cents, { description: 'Monthly charges.' })
  chargesCents!: number;

  @Field(() => Cents, { description: 'Deposit paid by the tenant.' })
  depositCents!: number;

  @Field(() => Int, { description: 'Day of the month on which rent is due.' })
  dueDay!: number;

  @Field(() => PlainDate, { description: 'Day the lease is meant to be signed.' })
  plannedSignatureOn!: Temporal.PlainDate;

  @Field(() => PlainDate, { description: 'Day the lease takes effect.' })
  effectiveOn!: Temporal.PlainDate;

  @Field(() => PlainDate, { nullable: true, description: 'Last day of a lease with an end.' })
  endsOn!: Temporal.PlainDate | null;

  @Field(() => PlainDate, { nullable: true, description: 'Day the lease was really signed.' })
  signedOn!: Temporal.PlainDate | null;

  @Field(() => [SignatoryType], { description: 'Who signs it; none where none was stated.' })
  signatories!: Signatory[];
}

/** A point of the line of time. */
@ObjectType('ContractMoment', { description: 'A day in the life of a contract, in French words.' })
export class ContractMomentType implements ContractMoment {
  @Field(() => ID, { description: 'What it is, in this contract.' })
  id!: string;

  @Field(() => ContractMomentKindEnum, { description: 'What it is.' })
  kind!: ContractMoment['kind'];

  @Field(() => PlainDate, { description: 'The day.' })
  on!: Temporal.PlainDate;

  @Told()
  @Field(() => String, { description: 'What it is, in French or as the page asks.' })
  label!: string;

  @Told()
  @Field(() => String, { description: 'What it means for the guarantee, in French or as the page asks.' })
  detail!: string;
}

/** The contract as the graph shows it; resolvers return the entity itself. */
@Directive('@key(fields: "id")')
@ObjectType('SuretyContract', { description: 'The guarantor’s surety contract for one dwelling and one lease.' })
export class SuretyContractType
  implements
    Pick<
      SuretyContract,
      | 'id'
      | 'number'
      | 'status'
      | 'visaNumber'
      | 'tenantNames'
      | 'maxRentCents'
      | 'landlordName'
      | 'generatedAt'
      | 'hasOpenClaim'
      | 'termsVersion'
    >
{
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'Number people quote.' })
  number!: string;

  @Field(() => ContractStatusEnum, { description: 'Where it stands.' })
  status!: SuretyContract['status'];

  @Field(() => ContractRegimeEnum, {
    nullable: true,
    description: 'Edition of the rules it keeps; null before validation.',
  })
  regime!: SuretyContract['regime'];

  @Field(() => String, { description: 'Number of the visa it was made from.' })
  visaNumber!: string;

  @Field(() => [String], { description: 'Tenants, as the visa names them.' })
  tenantNames!: string[];

  @Field(() => Cents, { description: 'Maximum rent of the visa, charges included.' })
  maxRentCents!: number;

  @Field(() => String, { description: 'Landlord, as the space names itself.' })
  landlordName!: string;

  @Field(() => DwellingType, { description: 'The dwelling.' })
  dwelling!: DwellingType;

  @Field(() => LeaseType, { description: 'The lease.' })
  lease!: LeaseType;

  @Field(() => Instant, { description: 'When it was generated.' })
  generatedAt!: Temporal.Instant;

  @Field(() => Instant, { nullable: true, description: 'When the landlord validated it.' })
  validatedAt!: Temporal.Instant | null;

  @Field(() => PlainDate, {
    nullable: true,
    description: 'Last day it may be changed or cancelled (R-CON-06); null before the lease is signed.',
  })
  lastEditOn!: Temporal.PlainDate | null;

  @Field(() => PlainDate, {
    nullable: true,
    description: 'Last day an unpaid rent may arise and be covered (R-COV-01).',
  })
  coverEndsOn!: Temporal.PlainDate | null;

  @Field(() => Cents, { description: 'Most the guarantor pays for unpaid rent (R-COV-02).' })
  capCents!: number;

  @Field(() => Boolean, { description: 'Whether an unpaid-rent claim is open on it.' })
  hasOpenClaim!: boolean;

  @Field(() => [Deadline], { description: 'Its deadlines, soonest first.' })
  deadlines!: Deadline[];

  @Field(() => [ExplanationLine], { description: '«Ce que couvre ce contrat», line by line.' })
  coverLines!: ExplanationLine[];

  @Field(() => Boolean, {
    description: 'Its cover ends soon or has ended, and nothing goes on after it yet: a new visa renews it (R-CON-14).',
  })
  renewable!: boolean;

  @Field(() => [ContractMomentType], {
    description: 'Its line of time: the law it keeps, the cover, events, warnings and open deadlines, in order.',
  })
  moments!: ContractMoment[];

  @Field(() => [ContractEventType], { description: 'What happened to the lease since, in order; at most a hundred.' })
  events!: ContractEventType[];

  @Field(() => [ContractEventChoice], { description: 'What the landlord may declare now (S-CON-08).' })
  eventChoices!: ContractEventChoice[];

  @Field(() => Cents, { description: 'Rent and charges a month today, after revisions.' })
  monthlyCents!: number;

  @Field(() => [String], { description: 'Tenants still in the dwelling, as the contract names them.' })
  remainingTenantNames!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Who manages the dwelling for the landlord.' })
  agentName!: string | null;

  @Field(() => String, { description: 'Path of the PDF, through the door.' })
  pdfPath!: string;

  @Field(() => String, { description: 'Edition of the general terms.' })
  termsVersion!: string;
}

/** A page of contracts. */
@ObjectType('SuretyContractConnection', { description: 'A page of contracts.' })
export class SuretyContractConnection {
  @Field(() => [SuretyContractType], { description: 'Contracts of this page.' })
  nodes!: SuretyContractType[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}
