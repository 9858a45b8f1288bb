import { Cents, Instant } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Field, ID, ObjectType } from 'type-graphql';
import type { CardPayment } from '../entities/card-payment.ts';
import { CardPaymentStatusEnum } from './enums.ts';

/** A repayment by card; the entity itself is returned. */
@ObjectType('CardPayment', { description: 'One repayment on the page of the card processor (R-PLAN-03).' })
export class CardPaymentType implements Pick<CardPayment, 'id' | 'status' | 'repaidCents' | 'openedAt'> {
  @Field(() => ID, { description: 'Id, which is also the checkout’s at the processor.' })
  id!: string;

  @Field(() => CardPaymentStatusEnum, { description: 'Where it stands.' })
  status!: CardPayment['status'];

  @Field(() => Cents, { description: 'The sum.' })
  repaidCents!: number;

  @Field(() => Instant, { description: 'When it was opened.' })
  openedAt!: Temporal.Instant;

  @Field(() => String, { nullable: true, description: 'The processor’s own name of it.' })
  processorReference!: string | null;
}
