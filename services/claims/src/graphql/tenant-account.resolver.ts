import type { Context } from '@trousseau/service/definition';
import { Cents, PlainDate } from '@trousseau/service/scalars';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { assessTerms, monthlyCents, nextTermOn, readCaf } from '../use-cases/read-account.ts';
import { CafReportType } from './caf-report.type.ts';
import { claimsOf, leaseById, monthsOf, runningCafReportOf } from './children.ts';
import { timelineOf } from './deadlines.ts';
import { RentMonthType } from './rent-month.type.ts';
import { SuretyContractRef } from './surety-contract.type.ts';
import { CafAssessmentType, RentDefaultAssessmentType, TenantAccountType } from './tenant-account.type.ts';
import { UnpaidClaimType } from './unpaid-claim.type.ts';

/** The account a reference of another service names, when it is the viewer's. */
export const resolveTenantAccount = ({ id }: { id: string }, context: Context) => leaseById(context, id);

/** A claim that is not over: the one the account speaks of. */
async function openClaim(context: Context, contractId: string) {
  const claims = await claimsOf(context, contractId);
  return claims.find(({ status }) => status !== 'CLOSED' && status !== 'REFUSED') ?? null;
}

/** The tenant's account and what it says today. */
@Resolver(() => TenantAccountType)
export class TenantAccountResolver {
  @Query(() => TenantAccountType, { nullable: true, description: 'The account of a guaranteed tenant.' })
  tenantAccount(@Ctx() context: Context, @Arg('contractId', () => ID) contractId: string) {
    return leaseById(context, contractId);
  }

  @FieldResolver(() => [RentMonthType], { description: 'Its lines, oldest first.' })
  months(@Root() lease: GuaranteedLease, @Ctx() context: Context) {
    return monthsOf(context, lease.id);
  }

  @FieldResolver(() => PlainDate, { description: 'Day the next line to note falls due.' })
  async nextDueOn(@Root() lease: GuaranteedLease, @Ctx() context: Context) {
    return nextTermOn(lease, await monthsOf(context, lease.id));
  }

  @FieldResolver(() => Cents, { description: 'Monthly rent and charges of the contract.' })
  monthlyDueCents(@Root() lease: GuaranteedLease) {
    return monthlyCents(lease);
  }

  @FieldResolver(() => RentDefaultAssessmentType, { description: 'Whether rent is in default today.' })
  async assessment(@Root() lease: GuaranteedLease, @Ctx() context: Context) {
    const claim = await openClaim(context, lease.id);
    const deadlines = claim ? await timelineOf(context, claim) : [];
    return { ...assessTerms(lease, await monthsOf(context, lease.id), context.today), deadlines };
  }

  @FieldResolver(() => CafAssessmentType, {
    description: 'What the same account says in the eyes of the CAF or MSA (R-CAF-10 to R-CAF-14).',
  })
  async cafAssessment(@Root() lease: GuaranteedLease, @Ctx() context: Context) {
    return readCaf(lease, await monthsOf(context, lease.id), context.today);
  }

  @FieldResolver(() => CafReportType, {
    nullable: true,
    description: 'What was reported of this account to the CAF or MSA of its département, while it lasts (R-CAF-12).',
  })
  cafReport(@Root() lease: GuaranteedLease, @Ctx() context: Context) {
    return runningCafReportOf(context, lease.id);
  }

  @FieldResolver(() => UnpaidClaimType, { nullable: true, description: 'The claim at work, if any.' })
  claim(@Root() lease: GuaranteedLease, @Ctx() context: Context) {
    return openClaim(context, lease.id);
  }

  @FieldResolver(() => SuretyContractRef, { nullable: true, description: 'The contract.' })
  contract(@Root() lease: GuaranteedLease): SuretyContractRef {
    return { id: lease.id };
  }
}
