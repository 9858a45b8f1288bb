import { connection } from '@trousseau/service/connection';
import type { Context } from '@trousseau/service/definition';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Debt } from '../entities/debt.ts';
import { debtsVisibleTo } from '../entities/visible-to.ts';
import { debtById, receiptsOf } from './children.ts';
import { DebtConnection, DebtType } from './debt.type.ts';
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
}
