import { Cents, PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { SubrogationReceipt } from '../entities/subrogation-receipt.ts';
import { ReceiptStatusEnum } from './enums.ts';

/** A «quittance subrogative»; the entity itself is returned. */
@Directive('@key(fields: "id")')
@ObjectType('SubrogationReceipt', {
  description: 'What the guarantor pays in the tenant’s place for one period [quittance subrogative].',
})
export class SubrogationReceiptType
  implements
    Pick<SubrogationReceipt, 'id' | 'number' | 'status' | 'periodFromOn' | 'periodToOn' | 'indemnityCents' | 'issuedOn'>
{
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'Number people quote.' })
  number!: string;

  @Field(() => ReceiptStatusEnum, { description: 'Where it stands.' })
  status!: SubrogationReceipt['status'];

  @Field(() => PlainDate, { description: 'First term indemnified.' })
  periodFromOn!: Temporal.PlainDate;

  @Field(() => PlainDate, { description: 'Last term indemnified.' })
  periodToOn!: Temporal.PlainDate;

  @Field(() => Cents, { description: 'The indemnity.' })
  indemnityCents!: number;

  @Field(() => PlainDate, { description: 'Day an officer issued it.' })
  issuedOn!: Temporal.PlainDate;

  @Field(() => PlainDate, { nullable: true, description: 'Day the landlord validated it.' })
  validatedOn!: Temporal.PlainDate | null;

  @Field(() => PlainDate, { nullable: true, description: 'Last day to pay it (R-SUB-03).' })
  payByOn!: Temporal.PlainDate | null;

  @Field(() => PlainDate, {
    nullable: true,
    description: 'The bank account has changed: the payment waits until this day (S59). Null when nothing holds it.',
  })
  paymentHeldUntilOn!: Temporal.PlainDate | null;

  @Field(() => PlainDate, { nullable: true, description: 'Day the bank executed the transfer.' })
  paidOn!: Temporal.PlainDate | null;
}
