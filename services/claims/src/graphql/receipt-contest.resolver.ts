import { connection } from '@trousseau/service/connection';
import type { Context } from '@trousseau/service/definition';
import { loadMany } from '@trousseau/service/load-by-id';
import { roleOf } from '@trousseau/service/viewer';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { ReceiptContest } from '../entities/receipt-contest.ts';
import type { SubrogationReceipt } from '../entities/subrogation-receipt.ts';
import { claimById, receiptById } from './children.ts';
import { damageById } from './damage-children.ts';
import { DegradationClaimType } from './degradation-claim.type.ts';
import { ReceiptContestConnection, ReceiptContestType } from './receipt-contest.type.ts';
import { SubrogationReceiptType } from './subrogation-receipt.type.ts';
import { UnpaidClaimType } from './unpaid-claim.type.ts';

const CONTESTS = {};

/** What was contested of a receipt the viewer already has, latest first. */
const contestsOf = (context: Context, receiptId: string): Promise<ReceiptContest[]> =>
  loadMany(context, CONTESTS, receiptId, async (ids) =>
    Map.groupBy(
      await context.em.find(ReceiptContest, { receipt: { $in: [...ids] } }, { orderBy: { id: 'desc' } }),
      ({ receipt }) => receipt.id,
    ),
  );

async function receiptOf(context: Context, contest: ReceiptContest): Promise<SubrogationReceipt> {
  const receipt = await receiptById(context, contest.receipt.id);
  if (!receipt) throw new Error(`The receipt of the contest ${contest.id} is out of sight.`);
  return receipt;
}

/** Contested receipts: the officers’ queue, and where each leads. */
@Resolver(() => ReceiptContestType)
export class ReceiptContestResolver {
  @Query(() => ReceiptContestConnection, {
    description: 'Contested receipts that wait for an officer, the nearest promise first.',
  })
  contestQueue(
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ) {
    const waiting = roleOf(context.viewer) === 'OFFICER' ? { answer: null } : null;
    return connection(
      context,
      ReceiptContest,
      waiting,
      { first, after },
      { answerByOn: 'asc', id: 'asc' },
      { bounded: true },
    );
  }

  @FieldResolver(() => SubrogationReceiptType, { description: 'The receipt.' })
  receipt(@Root() contest: ReceiptContest, @Ctx() context: Context) {
    return receiptOf(context, contest);
  }

  @FieldResolver(() => UnpaidClaimType, { nullable: true, description: 'The unpaid-rent claim it indemnifies.' })
  async claim(@Root() contest: ReceiptContest, @Ctx() context: Context) {
    const { claim } = await receiptOf(context, contest);
    return claim ? claimById(context, claim.id) : null;
  }

  @FieldResolver(() => DegradationClaimType, { nullable: true, description: 'The damage claim it indemnifies.' })
  async damage(@Root() contest: ReceiptContest, @Ctx() context: Context) {
    const { damage } = await receiptOf(context, contest);
    return damage ? damageById(context, damage.id) : null;
  }
}

/** What was contested, from the receipt. */
@Resolver(() => SubrogationReceiptType)
export class ContestOfReceiptResolver {
  @FieldResolver(() => ReceiptContestType, {
    nullable: true,
    description: 'What the landlord last found wrong in it, and the answer.',
  })
  async contest(@Root() { id }: SubrogationReceipt, @Ctx() context: Context) {
    const [latest] = await contestsOf(context, id);
    return latest ?? null;
  }
}
