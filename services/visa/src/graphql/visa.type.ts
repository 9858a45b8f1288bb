import { PageInfo } from '@trousseau/service/graphql-types';
import { Cents, PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Visa } from '../entities/visa.ts';
import { VisaCheckStateEnum, VisaStatusEnum, ZoneEnum } from './enums.ts';

type Columns = 'id' | 'number' | 'maxRentCents' | 'zone' | 'issuedOn' | 'validUntil' | 'status';

@Directive('@key(fields: "id")')
@ObjectType('Visa', { description: 'The certificate that a tenant is guaranteed.' })
export class VisaType implements Pick<Visa, Columns> {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'Number to hand over.' })
  number!: string;

  @Field(() => Cents, { description: 'Largest rent covered, charges included.' })
  maxRentCents!: number;

  @Field(() => ZoneEnum, { description: 'Zone of the maximum rent.' })
  zone!: Visa['zone'];

  @Field(() => PlainDate, { description: 'Day it was issued.' })
  issuedOn!: Temporal.PlainDate;

  @Field(() => PlainDate, { description: 'Last day, included.' })
  validUntil!: Temporal.PlainDate;

  @Field(() => VisaStatusEnum, { description: 'Where it stands.' })
  status!: Visa['status'];
}

@ObjectType('VisaQrCode', { description: 'The QR code of a visa: anybody who scans it may check it.' })
export class VisaQrCodeType {
  @Field(() => String, { description: 'The address it leads to, with the signed content behind the « # ».' })
  content!: string;

  @Field(() => Int, { description: 'Modules on a side, the white around it included.' })
  size!: number;

  @Field(() => String, { description: 'Its dark modules, as the path of a drawing of that size.' })
  path!: string;
}

@ObjectType('VisaConnection', { description: 'A page of visas.' })
export class VisaConnection {
  @Field(() => [VisaType], { description: 'The visas.' })
  nodes!: VisaType[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

@ObjectType('VisaCheck', { description: 'What anybody may know of a visa (S53).' })
export class VisaCheckType {
  @Field(() => String, {
    nullable: true,
    description: 'The number, as we write it when it is one; null for a code we did not sign.',
  })
  number!: string | null;

  @Field(() => VisaCheckStateEnum, { description: 'Valid, used, over, revoked, unknown, altered or not ours.' })
  state!: keyof typeof VisaCheckStateEnum;

  @Field(() => PlainDate, { nullable: true, description: 'Last day, included.' })
  validUntil?: Temporal.PlainDate | null;

  @Field(() => Cents, { nullable: true, description: 'Largest rent covered, charges included.' })
  maxRentCents?: number | null;

  @Field(() => String, { nullable: true, description: 'Initials of the holders.' })
  initials?: string | null;
}

@Directive('@inaccessible')
@ObjectType('VisaForContract', { description: 'What the contract service needs of a visa; services only.' })
export class VisaForContractType implements Pick<Visa, Columns | 'tenantSpaceId'> {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'Number.' })
  number!: string;

  @Field(() => Cents, { description: 'Largest rent covered, charges included.' })
  maxRentCents!: number;

  @Field(() => ZoneEnum, { description: 'Zone of the maximum rent.' })
  zone!: Visa['zone'];

  @Field(() => PlainDate, { description: 'Day it was issued.' })
  issuedOn!: Temporal.PlainDate;

  @Field(() => PlainDate, { description: 'Last day, included.' })
  validUntil!: Temporal.PlainDate;

  @Field(() => VisaStatusEnum, { description: 'Where it stands.' })
  status!: Visa['status'];

  @Field(() => ID, { description: 'Space of the tenant.' })
  tenantSpaceId!: string;
}
