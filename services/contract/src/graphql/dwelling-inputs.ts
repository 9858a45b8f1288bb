import { Cents } from '@trousseau/service/scalars';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { DWELLING_KINDS, type TypedDwelling, type UsualLease } from '../domain/listed-dwelling.ts';
import { asEnum, HousingStockEnum, LeaseKindEnum } from './enums.ts';

/** What a dwelling can be. */
export const DwellingKindEnum = asEnum(DWELLING_KINDS);
registerEnumType(DwellingKindEnum, { name: 'LetDwellingKind', description: 'What a dwelling of the book is.' });

@InputType('DwellingAddressInput', { description: 'Where a dwelling is.' })
class DwellingAddressInput {
  @Field(() => String, { description: 'Number, street, flat.' })
  street!: string;

  @Field(() => String, { description: 'Postcode.' })
  postcode!: string;

  @Field(() => ID, { description: 'Insee code of the commune.' })
  inseeCode!: string;
}

@InputType('UsualLeaseInput', { description: 'How a dwelling is usually let; money in cents a month.' })
class UsualLeaseInput implements UsualLease {
  @Field(() => LeaseKindEnum, { description: 'Kind of lease.' })
  kind!: UsualLease['kind'];

  @Field(() => Cents, { description: 'Rent without charges.' })
  rentCents!: number;

  @Field(() => Cents, { description: 'Charges.' })
  chargesCents!: number;

  @Field(() => Cents, { description: 'Deposit.' })
  depositCents!: number;

  @Field(() => Int, { description: 'Day of the month on which rent is due.' })
  dueDay!: number;
}

@InputType('ListedDwellingInput', { description: 'A dwelling of the landlord’s book.' })
export class ListedDwellingInput implements TypedDwelling {
  @Field(() => String, { description: 'The landlord’s own name for it.' })
  reference!: string;

  @Field(() => DwellingAddressInput, { description: 'Where it is.' })
  address!: DwellingAddressInput;

  @Field(() => DwellingKindEnum, { description: 'What it is.' })
  kind!: TypedDwelling['kind'];

  @Field(() => Int, { description: 'Living space in whole square metres.' })
  surfaceM2!: number;

  @Field(() => Boolean, { description: 'Let furnished.' })
  furnished!: boolean;

  @Field(() => HousingStockEnum, { description: 'Private or social stock.' })
  stock!: TypedDwelling['stock'];

  @Field(() => Boolean, { description: 'Main residence of its tenants (R-CON-03).' })
  mainResidence!: boolean;

  @Field(() => Boolean, { description: 'Decent, within the health rules (R-CON-03).' })
  decent!: boolean;

  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description: 'Who signs its leases for the landlord (R-CON-08).',
  })
  signatoryName!: string | null;

  @Field(() => UsualLeaseInput, { nullable: true, description: 'How it is usually let.' })
  lease!: UsualLeaseInput | null;
}
