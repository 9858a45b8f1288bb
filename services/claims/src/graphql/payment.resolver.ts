import { connection } from '@trousseau/service/connection';
import type { Context } from '@trousseau/service/definition';
import { roleOf } from '@trousseau/service/viewer';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { BankLine, BankStatement } from '../entities/bank-statement.ts';
import { CardPayment } from '../entities/card-payment.ts';
import { Payment } from '../entities/payment.ts';
import { PaymentFile } from '../entities/payment-file.ts';
import { receiptById } from './children.ts';
import { PaymentConnection, PaymentDesk, PaymentFileType, PaymentType } from './payment.type.ts';
import { SubrogationReceiptType } from './subrogation-receipt.type.ts';

/** Rows of each short list of the desk; older ones are in the export. */
const LATEST = 20;
const officersOnly = (context: Context) => (roleOf(context.viewer) === 'OFFICER' ? {} : null);

/** Transfers, files and statements: the officers’ alone. */
@Resolver(() => PaymentType)
export class PaymentResolver {
  @Query(() => PaymentConnection, { description: 'Every transfer to a landlord, newest first.' })
  payments(
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ) {
    return connection(context, Payment, officersOnly(context), { first, after }, { id: 'desc' });
  }

  @Query(() => PaymentDesk, { nullable: true, description: 'What an officer who pays looks at.' })
  async paymentDesk(@Ctx() context: Context): Promise<PaymentDesk | null> {
    if (officersOnly(context) === null) return null;
    const { em, env } = context;
    return {
      channel: env.paymentChannel,
      waitingCount: await em.count(Payment, { status: 'PREPARED', file: null }),
      files: await em.find(PaymentFile, {}, { orderBy: { id: 'desc' }, limit: LATEST }),
      statements: await em.find(BankStatement, {}, { orderBy: { receivedAt: 'desc', id: 'desc' }, limit: LATEST }),
      linesToExamine: (await em.find(
        BankLine,
        { outcome: 'TO_EXAMINE' },
        { orderBy: { bookedOn: 'asc', id: 'asc' }, limit: LATEST },
      )) as PaymentDesk['linesToExamine'],
      cardPaymentsToGiveBack: (await em.find(
        CardPayment,
        { status: 'TO_GIVE_BACK' },
        { orderBy: { settledAt: 'asc', id: 'asc' }, limit: LATEST },
      )) as PaymentDesk['cardPaymentsToGiveBack'],
    } as PaymentDesk;
  }

  @FieldResolver(() => SubrogationReceiptType, { nullable: true, description: 'The receipt it pays.' })
  receipt(@Root() payment: Payment, @Ctx() context: Context) {
    return receiptById(context, payment.receipt.id);
  }
}

/** Where a file is read. */
@Resolver(() => PaymentFileType)
export class PaymentFileResolver {
  @FieldResolver(() => String, { description: 'Where to read it.' })
  path(@Root() file: PaymentFile) {
    return `/files/claims/payment-files/${file.id}.xml`;
  }
}
