import { PageInfo } from '@trousseau/service/graphql-types';
import { Cents, Instant, PlainDate } from '@trousseau/service/scalars';
import { Told } from '@trousseau/service/told';
import type { Temporal } from 'temporal-polyfill';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { BankLine, BankStatement } from '../entities/bank-statement.ts';
import type { Payment } from '../entities/payment.ts';
import type { PaymentFile } from '../entities/payment-file.ts';
import { CardPaymentType } from './card-payment.type.ts';
import { BankLineOutcomeEnum, PaymentChannelEnum, PaymentStatusEnum } from './enums.ts';

/** A transfer to a landlord; the entity itself is returned. Its account is nobody’s business here. */
@ObjectType('Payment', { description: 'One transfer to one landlord.' })
export class PaymentType
  implements Pick<Payment, 'id' | 'status' | 'indemnityCents' | 'holderName' | 'reference' | 'preparedAt'>
{
  @Field(() => ID, { description: 'Id, which is also the transfer’s at the bank.' })
  id!: string;

  @Field(() => PaymentStatusEnum, { description: 'Where it stands.' })
  status!: Payment['status'];

  @Field(() => Cents, { description: 'The sum.' })
  indemnityCents!: number;

  @Field(() => String, { description: 'Holder of the account it goes to.' })
  holderName!: string;

  @Field(() => String, { description: 'The number of its receipt, written on the transfer.' })
  reference!: string;

  @Field(() => Instant, { description: 'When it was written.' })
  preparedAt!: Temporal.Instant;

  @Field(() => Instant, { nullable: true, description: 'When the bank’s answer came.' })
  settledAt!: Temporal.Instant | null;

  @Field(() => String, { nullable: true, description: 'The bank’s reference.' })
  bankReference!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the bank returned it.' })
  returnReason!: string | null;
}

/** A page of transfers. */
@ObjectType('PaymentConnection', { description: 'A page of transfers.' })
export class PaymentConnection {
  @Field(() => [PaymentType], { description: 'The transfers of this page.' })
  nodes!: PaymentType[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;
}

/** A file for the bank; the entity itself is returned. */
@ObjectType('PaymentFile', { description: 'The transfers of a day as the bank receives them (pain.001).' })
export class PaymentFileType implements Pick<PaymentFile, 'id' | 'madeAt' | 'transferCount' | 'totalCents'> {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => Instant, { description: 'When it was made.' })
  madeAt!: Temporal.Instant;

  @Field(() => Int, { description: 'How many transfers it holds.' })
  transferCount!: number;

  @Field(() => Cents, { description: 'What they add up to.' })
  totalCents!: number;
}

/** A statement; the entity itself is returned. */
@ObjectType('BankStatement', { description: 'A statement of the guarantor’s account, as received.' })
export class BankStatementType implements Pick<BankStatement, 'id' | 'fileName' | 'receivedAt' | 'lineCount'> {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'Name of the file, made safe to show.' })
  fileName!: string;

  @Field(() => Instant, { description: 'When it arrived.' })
  receivedAt!: Temporal.Instant;

  @Field(() => Int, { description: 'How many movements it reports.' })
  lineCount!: number;
}

/** A movement; the entity itself is returned. */
@ObjectType('BankLine', { description: 'One movement of the guarantor’s account.' })
export class BankLineType
  implements
    Pick<BankLine, 'id' | 'bankReference' | 'direction' | 'movementCents' | 'bookedOn' | 'remittance' | 'outcome'>
{
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'The bank’s reference.' })
  bankReference!: string;

  @Field(() => String, { description: 'CREDIT or DEBIT.' })
  direction!: BankLine['direction'];

  @Field(() => Cents, { description: 'The sum.' })
  movementCents!: number;

  @Field(() => PlainDate, { description: 'Day it was booked.' })
  bookedOn!: Temporal.PlainDate;

  @Field(() => String, { description: 'Words of whoever paid.' })
  remittance!: string;

  @Field(() => BankLineOutcomeEnum, { description: 'What it was found to be.' })
  outcome!: BankLine['outcome'];

  @Told()
  @Field(() => String, { nullable: true, description: 'Why a person must look at it, in French or as the page asks.' })
  question!: string | null;
}

/** What an officer who pays looks at. */
@ObjectType('PaymentDesk', { description: 'The transfers of the guarantor and what its bank reports.' })
export class PaymentDesk {
  @Field(() => PaymentChannelEnum, { description: 'How transfers leave.' })
  channel!: 'BANK' | 'FILE';

  @Field(() => Int, { description: 'Transfers that wait for a file.' })
  waitingCount!: number;

  @Field(() => [PaymentFileType], { description: 'The latest files, newest first.' })
  files!: PaymentFileType[];

  @Field(() => [BankStatementType], { description: 'The latest statements, newest first.' })
  statements!: BankStatementType[];

  @Field(() => [BankLineType], { description: 'Movements a person must look at, oldest first.' })
  linesToExamine!: BankLineType[];

  @Field(() => [CardPaymentType], { description: 'Payments by card to give back, oldest first.' })
  cardPaymentsToGiveBack!: CardPaymentType[];
}
