import { PageInfo } from '@trousseau/service/graphql-types';
import { Cents } from '@trousseau/service/scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ListedDwelling } from '../entities/listed-dwelling.ts';
import { DwellingKindEnum } from './dwelling-inputs.ts';
import { HousingStockEnum, LeaseKindEnum } from './enums.ts';

@ObjectType('UsualLease', { description: 'How a dwelling is usually let; money in cents a month.' })
export class UsualLeaseType {
  @Field(() => LeaseKindEnum, { description: 'Kind of lease.' })
  kind!: NonNullable<ListedDwelling['leaseKind']>;

  @Field(() => Cents, { description: 'Rent without charges.' })
  rentCents!: number;

  @Field(() => Cents, { description: 'Charges.' })
  chargesCents!: number;

  @Field(() => Cents, { description: 'Deposit.' })
  depositCents!: number;

  @Field(() => Int, { description: 'Day of the month on which rent is due.' })
  dueDay!: number;
}

@ObjectType('ListedDwelling', { description: 'A dwelling of the landlord’s book.' })
export class ListedDwellingType {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'The landlord’s own name for it.' })
  reference!: string;

  @Field(() => String, { description: 'Number, street, flat.' })
  street!: string;

  @Field(() => String, { description: 'Postcode.' })
  postcode!: string;

  @Field(() => String, { description: 'Town.' })
  city!: string;

  @Field(() => ID, { description: 'Insee code of the commune.' })
  inseeCode!: string;

  @Field(() => DwellingKindEnum, { description: 'What it is.' })
  kind!: ListedDwelling['kind'];

  @Field(() => Int, { description: 'Living space in whole square metres.' })
  surfaceM2!: number;

  @Field(() => Boolean, { description: 'Let furnished.' })
  furnished!: boolean;

  @Field(() => HousingStockEnum, { description: 'Private or social stock.' })
  stock!: ListedDwelling['stock'];

  @Field(() => Boolean, { description: 'Stated to be the main residence of its tenants.' })
  mainResidence!: boolean;

  @Field(() => Boolean, { description: 'Stated to be decent.' })
  decent!: boolean;

  @Field(() => String, { nullable: true, description: 'Who signs its leases for the landlord, if stated.' })
  signatoryName!: string | null;
}

@ObjectType('ListedDwellingConnection', { description: 'A page of dwellings.' })
export class ListedDwellingConnection {
  @Field(() => [ListedDwellingType], { description: 'Dwellings of this page.' })
  nodes!: ListedDwellingType[];

  @Field(() => Int, { description: 'How many there are, counted to a thousand.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}
