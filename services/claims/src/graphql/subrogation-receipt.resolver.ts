import type { Context } from '@trousseau/service/definition';
import { PlainDate } from '@trousseau/service/scalars';
import { parisDay } from '@trousseau/values/days';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { SubrogationReceipt } from '../entities/subrogation-receipt.ts';
import { claimById, paymentsOf, receiptById } from './children.ts';
import { SubrogationReceiptType } from './subrogation-receipt.type.ts';
import { UnpaidClaimType } from './unpaid-claim.type.ts';

/** The receipt a reference of another service names, when the viewer may see it. */
export const resolveSubrogationReceipt = ({ id }: { id: string }, context: Context) => receiptById(context, id);

/** Receipts, and what their payment left. */
@Resolver(() => SubrogationReceiptType)
export class SubrogationReceiptResolver {
  @Query(() => SubrogationReceiptType, { nullable: true, description: 'One receipt.' })
  subrogationReceipt(@Ctx() context: Context, @Arg('id', () => ID) id: string) {
    return receiptById(context, id);
  }

  @FieldResolver(() => Boolean, { description: 'It pays damage found at the exit, not months of rent (R-DEG-05).' })
  paysDamage(@Root() receipt: SubrogationReceipt) {
    return receipt.damage !== null;
  }

  @FieldResolver(() => UnpaidClaimType, { nullable: true, description: 'The unpaid-rent claim it indemnifies.' })
  claim(@Root() receipt: SubrogationReceipt, @Ctx() context: Context) {
    return receipt.claim ? claimById(context, receipt.claim.id) : null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'The bank’s reference of the transfer.' })
  async bankReference(@Root() receipt: SubrogationReceipt, @Ctx() context: Context) {
    const payments = await paymentsOf(context, receipt.id);
    return payments.find(({ status }) => status === 'CONFIRMED')?.bankReference ?? null;
  }

  @FieldResolver(() => PlainDate, {
    nullable: true,
    description: 'Day the bank refused its transfer, while no other is on its way: another account is needed.',
  })
  async refusedByBankOn(@Root() receipt: SubrogationReceipt, @Ctx() context: Context) {
    const [latest] = await paymentsOf(context, receipt.id);
    return latest?.status === 'RETURNED' && latest.settledAt ? parisDay(latest.settledAt) : null;
  }

  @FieldResolver(() => String, { description: 'Where to read it as a document.' })
  pdfPath(@Root() receipt: SubrogationReceipt) {
    return `/files/claims/receipts/${receipt.id}.pdf`;
  }
}
