import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { PaymentFile } from '../entities/payment-file.ts';
import { type MakePaymentFile, makePaymentFile } from '../use-cases/make-payment-file.ts';
import { PaymentFileType } from './payment.type.ts';

@InputType('MakePaymentFileInput', { description: 'Puts the transfers that wait into a file.' })
class MakePaymentFileInput implements MakePaymentFile {
  @Field(() => ID, { description: 'Made by the sender, once per act.' })
  operationId!: string;
}

@ObjectType('PaymentFileMade', { description: 'The file is ready for the bank.' })
class PaymentFileMade {
  paymentFileId!: string;
}

@ObjectType('NoTransferWaiting', { implements: Refusal, description: 'There is no transfer to put into a file.' })
class NoTransferWaiting extends Refusal {}

@ObjectType('PaymentFileRefused', {
  implements: Refusal,
  description: 'The bank would refuse the file: it is not made, and the message says what to correct.',
})
class PaymentFileRefused extends Refusal {}

const MakePaymentFileResult = createUnionType({
  name: 'MakePaymentFileResult',
  description: 'The file, or why there is none.',
  types: () => [PaymentFileMade, NoTransferWaiting, PaymentFileRefused] as const,
  resolveType: byKind,
});

/** The file that was made. */
@Resolver(() => PaymentFileMade)
export class FileOfPaymentFileMade {
  @FieldResolver(() => PaymentFileType, { description: 'The file.' })
  paymentFile(@Root() { paymentFileId }: PaymentFileMade, @Ctx() { em }: Context) {
    return em.findOneOrFail(PaymentFile, { id: paymentFileId });
  }
}

/** S-OFF: the transfers of the day. */
@Resolver()
export class MakePaymentFileMutation {
  @Mutation(() => MakePaymentFileResult, { description: 'Makes the bank’s file of the transfers that wait.' })
  makePaymentFile(@Ctx() context: Context, @Arg('input', () => MakePaymentFileInput) input: MakePaymentFileInput) {
    return makePaymentFile(context, input);
  }
}
