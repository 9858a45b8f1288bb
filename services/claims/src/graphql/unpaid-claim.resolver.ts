import type { FilterQuery } from '@mikro-orm/core';
import { connection } from '@trousseau/service/connection';
import type { Context } from '@trousseau/service/definition';
import { Deadline, ExplanationLine } from '@trousseau/service/graphql-types';
import { keysetConnection, readDay, readId } from '@trousseau/service/keyset';
import { Cents } from '@trousseau/service/scalars';
import { formatIban } from '@trousseau/values/iban';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { UnpaidClaim } from '../entities/unpaid-claim.ts';
import { claimsVisibleTo } from '../entities/visible-to.ts';
import { neededDocuments } from '../use-cases/needed-documents.ts';
import { assessTerms } from '../use-cases/read-account.ts';
import { readPayable, returnedOf, WITHOUT_EFFECT } from '../use-cases/read-payable.ts';
import { claimById, debtOf, decisionsOf, documentsOf, lateRentsOf, leaseOf, monthsOf, receiptsOf } from './children.ts';
import { ClaimDecisionType } from './claim-decision.type.ts';
import { ClaimDocumentType, RequiredClaimDocumentType } from './claim-document.type.ts';
import { timelineOf } from './deadlines.ts';
import { DebtType, RepaymentAccount } from './debt.type.ts';
import { LateRentReturnType } from './late-rent-return.type.ts';
import { RentMonthType } from './rent-month.type.ts';
import { SubrogationReceiptType } from './subrogation-receipt.type.ts';
import { SuretyContractRef } from './surety-contract.type.ts';
import { UnpaidClaimConnection, UnpaidClaimType } from './unpaid-claim.type.ts';

/** The claim a reference of another service names, when it is the viewer's. */
export const resolveUnpaidClaim = ({ id }: { id: string }, context: Context) => claimById(context, id);

/** Oldest declaration first: what waits, and what lapsed, was declared. */
const byDeclaration = [
  ['declaredOn', readDay],
  ['id', readId],
] as const;

/** Nearest promise first, then those of which nothing is promised, whose papers are awaited. */
const byPromise = [['queuedByOn', readDay], ...byDeclaration] as const;

/** Claims of the viewer in some of their statuses; null when the viewer sees none. */
function visibleIn(context: Context, status: FilterQuery<UnpaidClaim>): FilterQuery<UnpaidClaim> | null {
  const visible = claimsVisibleTo(context.viewer);
  return visible === null ? null : ({ $and: [visible, status] } as FilterQuery<UnpaidClaim>);
}

async function payableOf(context: Context, claim: UnpaidClaim) {
  const contractId = claim.lease.id;
  const [lease, months, receipts, returns] = await Promise.all([
    leaseOf(context, claim),
    monthsOf(context, contractId),
    receiptsOf(context, contractId),
    lateRentsOf(context, contractId),
  ]);
  const earlier = receipts.filter(
    ({ claim: paid, status }) => paid && !(WITHOUT_EFFECT as readonly string[]).includes(status),
  );
  return readPayable(lease, months, { earlier, returnedCents: returnedOf(returns) }, context.today);
}

/** Claims: the landlord's own, the officer's queue. */
@Resolver(() => UnpaidClaimType)
export class UnpaidClaimResolver {
  @Query(() => UnpaidClaimType, { nullable: true, description: 'One claim.' })
  unpaidClaim(@Ctx() context: Context, @Arg('id', () => ID) id: string) {
    return claimById(context, id);
  }

  @Query(() => UnpaidClaimConnection, { description: 'The claims of the landlord’s space, newest first.' })
  myClaims(
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ) {
    const visible = visibleIn(context, { status: { $ne: 'WATCH' } });
    return connection(
      context,
      UnpaidClaim,
      visible,
      { first, after },
      { openedAt: 'desc', id: 'desc' },
      { bounded: true },
    );
  }

  @Query(() => UnpaidClaimConnection, {
    description:
      'Claims that wait, nearest promised answer first, then those that wait for papers, oldest declaration first; or those that lapsed, which an officer may lift.',
  })
  claimQueue(
    @Ctx() context: Context,
    @Arg('lapsed', () => Boolean, { defaultValue: false }) lapsed: boolean,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ) {
    const visible = visibleIn(
      context,
      lapsed ? { status: 'LAPSED' } : { status: { $in: ['DECLARED', 'DOCS_COMPLETE'] } },
    );
    return keysetConnection(context, UnpaidClaim, visible, { first, after }, lapsed ? byDeclaration : byPromise);
  }

  @FieldResolver(() => SuretyContractRef, { nullable: true, description: 'The contract it calls.' })
  contract(@Root() claim: UnpaidClaim): SuretyContractRef {
    return { id: claim.lease.id };
  }

  @FieldResolver(() => [String], { description: 'Names of the tenants.' })
  async tenantNames(@Root() claim: UnpaidClaim, @Ctx() context: Context) {
    return (await leaseOf(context, claim)).tenantNames;
  }

  @FieldResolver(() => String, { description: 'Name of the landlord.' })
  async landlordName(@Root() claim: UnpaidClaim, @Ctx() context: Context) {
    return (await leaseOf(context, claim)).landlordName;
  }

  @FieldResolver(() => Cents, { description: 'What is unpaid today.' })
  async arrearsCents(@Root() claim: UnpaidClaim, @Ctx() context: Context) {
    const lease = await leaseOf(context, claim);
    return assessTerms(lease, await monthsOf(context, lease.id), context.today).arrearsCents;
  }

  @FieldResolver(() => Cents, { description: 'What the guarantor would pay today, receipts already made deducted.' })
  async payableCents(@Root() claim: UnpaidClaim, @Ctx() context: Context) {
    return (await payableOf(context, claim)).payableCents;
  }

  @FieldResolver(() => [ExplanationLine], { description: 'Why this sum is payable.' })
  async payableLines(@Root() claim: UnpaidClaim, @Ctx() context: Context) {
    return (await payableOf(context, claim)).lines;
  }

  @FieldResolver(() => [Deadline], { description: 'Its timeline.' })
  deadlines(@Root() claim: UnpaidClaim, @Ctx() context: Context) {
    return timelineOf(context, claim);
  }

  @FieldResolver(() => [ClaimDocumentType], { description: 'Papers received.' })
  documents(@Root() claim: UnpaidClaim, @Ctx() context: Context) {
    return documentsOf(context, claim.id);
  }

  @FieldResolver(() => [RequiredClaimDocumentType], { description: 'Papers needed, received or not (R-CLM-06).' })
  async requiredDocuments(@Root() claim: UnpaidClaim, @Ctx() context: Context) {
    return neededDocuments(await documentsOf(context, claim.id));
  }

  @FieldResolver(() => [RentMonthType], { description: 'The tenant’s account, oldest line first.' })
  months(@Root() claim: UnpaidClaim, @Ctx() context: Context) {
    return monthsOf(context, claim.lease.id);
  }

  @FieldResolver(() => [SubrogationReceiptType], { description: 'Its receipts, oldest period first.' })
  async receipts(@Root() claim: UnpaidClaim, @Ctx() context: Context) {
    return (await receiptsOf(context, claim.lease.id)).filter((receipt) => receipt.claim?.id === claim.id);
  }

  @FieldResolver(() => [ClaimDecisionType], {
    description: 'A lapse lifted, a refusal, each with its reason; newest first.',
  })
  decisions(@Root() claim: UnpaidClaim, @Ctx() context: Context) {
    return decisionsOf(context, claim.id);
  }

  @FieldResolver(() => [LateRentReturnType], {
    description: 'Rents that came late and go back to the guarantor (R-SUB-06).',
  })
  async lateRentReturns(@Root() claim: UnpaidClaim, @Ctx() context: Context) {
    return (await lateRentsOf(context, claim.lease.id)).filter((one) => one.claim.id === claim.id);
  }

  @FieldResolver(() => RepaymentAccount, { description: 'Where to send late rent back, with its reference.' })
  returnAccount(@Ctx() { env }: Context): RepaymentAccount {
    return { holderName: env.guarantorName, iban: formatIban(env.guarantorIban) };
  }

  @FieldResolver(() => DebtType, {
    nullable: true,
    description: 'What the tenant owes the guarantor for this contract.',
  })
  debt(@Root() claim: UnpaidClaim, @Ctx() context: Context) {
    return debtOf(context, claim.lease.id);
  }
}
