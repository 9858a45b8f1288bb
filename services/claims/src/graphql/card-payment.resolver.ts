import type { Context } from '@trousseau/service/definition';
import { loadMany } from '@trousseau/service/load-by-id';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { CardPayment } from '../entities/card-payment.ts';
import type { Debt } from '../entities/debt.ts';
import { CardPaymentType } from './card-payment.type.ts';
import { byParent, debtById } from './children.ts';
import { DebtType } from './debt.type.ts';

const CARD_PAYMENTS = {};
/** States in which a payment is not over: the tenant may go on with it, or waits for the money to come back. */
const PENDING: readonly CardPayment['status'][] = ['CREATED', 'TO_GIVE_BACK'];

/** The payments by card of a debt the viewer may see, latest first, those that came to nothing left out. */
export const cardPaymentsOf = (context: Context, debtId: string): Promise<CardPayment[]> =>
  loadMany(context, CARD_PAYMENTS, debtId, async (ids) => {
    const known = { debt: { $in: [...ids] }, status: { $nin: ['REFUSED' as const, 'EXPIRED' as const] } };
    const found = await context.em.find(CardPayment, known, { orderBy: { id: 'desc' } });
    return byParent(found, ({ debt }) => debt.id);
  });

/** What of a debt is paid by card. */
@Resolver(() => DebtType)
export class CardPaymentsOfDebt {
  @FieldResolver(() => Boolean, { description: 'A card may pay it: a processor is there, and something is left.' })
  payableByCard(@Root() { outstandingCents }: Debt, @Ctx() { env }: Context) {
    return env.cardUrl !== '' && outstandingCents > 0;
  }

  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [CardPaymentType], {
    description: 'Payments by card that are not over: one may be open, others wait to be given back. Latest first.',
  })
  async pendingCardPayments(@Root() debt: Debt, @Ctx() context: Context) {
    return (await cardPaymentsOf(context, debt.id)).filter(({ status }) => PENDING.includes(status));
  }
}

/** Whose debt a payment pays. */
@Resolver(() => CardPaymentType)
export class CardPaymentResolver {
  @FieldResolver(() => DebtType, { nullable: true, description: 'The debt it pays.' })
  debt(@Root() { debt }: CardPayment, @Ctx() context: Context) {
    return debtById(context, debt.id);
  }
}
