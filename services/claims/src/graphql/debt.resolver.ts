import { connection } from '@trousseau/service/connection';
import type { Context } from '@trousseau/service/definition';
import { Cents, PlainDate } from '@trousseau/service/scalars';
import { formatIban } from '@trousseau/values/iban';
import type { Temporal } from 'temporal-polyfill';
import { Arg, Ctx, Directive, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { affordableSchedules, leastMonthlyCents } from '../domain/repayment-schedule.ts';
import { Debt } from '../entities/debt.ts';
import { debtsVisibleTo } from '../entities/visible-to.ts';
import { cardPaymentsOf } from './card-payment.resolver.ts';
import { debtById, plansOf, receiptsOf, repaymentsOf } from './children.ts';
import { DebtConnection, DebtType, RepaymentAccount, RepaymentType } from './debt.type.ts';
import { RepaymentPlanType, RepaymentScheduleType } from './repayment-plan.type.ts';
import { SubrogationReceiptType } from './subrogation-receipt.type.ts';
import { SuretyContractRef } from './surety-contract.type.ts';

/** The debt a reference of another service names, when it is the viewer's. */
export const resolveDebt = ({ id }: { id: string }, context: Context) => debtById(context, id);

/** Debts: the tenant's own. */
@Resolver(() => DebtType)
export class DebtResolver {
  @Query(() => DebtConnection, { description: 'What the tenant owes the guarantor, latest first.' })
  myDebts(
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ) {
    return connection(context, Debt, debtsVisibleTo(context.viewer), { first, after }, { sinceOn: 'desc', id: 'desc' });
  }

  @FieldResolver(() => SuretyContractRef, { nullable: true, description: 'The contract that was called.' })
  contract(@Root() debt: Debt): SuretyContractRef {
    return { id: debt.lease.id };
  }

  @FieldResolver(() => [SubrogationReceiptType], { description: 'The receipts that made it, oldest period first.' })
  async receipts(@Root() debt: Debt, @Ctx() context: Context) {
    return (await receiptsOf(context, debt.lease.id)).filter(
      ({ status }) => status === 'PAID' || status === 'REVERSED',
    );
  }

  @FieldResolver(() => RepaymentAccount, { description: 'Where to send a repayment, with its reference.' })
  account(@Ctx() { env }: Context): RepaymentAccount {
    return { holderName: env.guarantorName, iban: formatIban(env.guarantorIban) };
  }

  @FieldResolver(() => RepaymentPlanType, { nullable: true, description: 'The latest plan, if one was asked for.' })
  async plan(@Root() debt: Debt, @Ctx() context: Context) {
    return (await plansOf(context, debt.id))[0] ?? null;
  }

  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [RepaymentScheduleType], {
    description: 'Up to three ways to repay from what one can pay a month, none above it (R-PLAN-02).',
  })
  schedules(
    @Root() debt: Debt,
    @Arg('meansCents', () => Cents) meansCents: number,
    @Arg('firstOn', () => PlainDate) firstOn: Temporal.PlainDate,
  ) {
    return affordableSchedules(debt.outstandingCents, meansCents, firstOn);
  }

  @FieldResolver(() => Cents, { description: 'The least a month of a plan (R-PLAN-02).' })
  leastMonthlyCents(@Root() debt: Debt, @Ctx() { today }: Context) {
    return leastMonthlyCents(debt.outstandingCents, today);
  }

  @FieldResolver(() => [RepaymentType], { description: 'What was repaid, latest first.' })
  async repayments(@Root() debt: Debt, @Ctx() context: Context): Promise<RepaymentType[]> {
    const entries = await repaymentsOf(context, debt.lease.id);
    const byCard = new Set((await cardPaymentsOf(context, debt.id)).map(({ id }) => id));
    return entries.map(({ transaction, entryCents }) => ({
      id: transaction.id,
      receivedOn: transaction.occurredOn,
      repaidCents: -entryCents,
      byCard: byCard.has(transaction.id),
    }));
  }
}
