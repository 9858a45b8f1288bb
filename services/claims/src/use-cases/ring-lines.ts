import type { Context } from '@trousseau/service/definition';
import type { Temporal } from 'temporal-polyfill';
import { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { RentMonth } from '../entities/rent-month.ts';
import type { SubrogationReceipt } from '../entities/subrogation-receipt.ts';
import type { UnpaidClaim } from '../entities/unpaid-claim.ts';
import { assessTerms } from './read-account.ts';

/** Claims of the ring as lines: whose, and what is unpaid on the day. Two statements, however many (A7). */
export async function claimLines(context: Context, claims: readonly UnpaidClaim[]) {
  const contractIds = claims.map(({ lease }) => lease.id);
  const leases = await leasesOf(context, contractIds);
  const arrears = await arrearsOf(context, [...leases.values()], context.today);
  return claims.map(({ id, number, status, constitutedOn, lease }) => {
    const { landlordSpaceId: spaceId, tenantNames } = known(leases, lease.id);
    return { id, spaceId, number, status, tenantNames, constitutedOn, arrearsCents: arrears.get(lease.id) ?? 0 };
  });
}

/** Receipts of the ring as lines. One statement, however many (A7). */
export async function receiptLines(context: Context, receipts: readonly SubrogationReceipt[]) {
  const leases = await leasesOf(
    context,
    receipts.map(({ lease }) => lease.id),
  );
  return receipts.map((receipt) => {
    const { landlordSpaceId: spaceId, tenantNames } = known(leases, receipt.lease.id);
    return {
      ...receipt,
      id: receipt.id,
      claimId: receipt.claim?.id ?? null,
      damageClaimId: receipt.damage?.id ?? null,
      spaceId,
      tenantNames,
    };
  });
}

/** R-CLM-01. What is unpaid on a day under each of these leases, by contract. One statement. */
export async function arrearsOf({ em }: Context, leases: readonly GuaranteedLease[], today: Temporal.PlainDate) {
  const months = await em.find(
    RentMonth,
    { contractId: { $in: leases.map(({ id }) => id) } },
    { orderBy: { dueOn: 'asc' } },
  );
  const byContract = Map.groupBy(months, ({ contractId }) => contractId);
  return new Map(
    leases.map((lease) => [lease.id, assessTerms(lease, byContract.get(lease.id) ?? [], today).arrearsCents]),
  );
}

async function leasesOf({ em }: Context, contractIds: readonly string[]) {
  const leases = await em.find(GuaranteedLease, { id: { $in: [...new Set(contractIds)] } });
  return new Map(leases.map((lease) => [lease.id, lease]));
}

function known(leases: ReadonlyMap<string, GuaranteedLease>, contractId: string): GuaranteedLease {
  const lease = leases.get(contractId);
  if (!lease) throw new Error(`The lease of the contract ${contractId} is missing.`);
  return lease;
}
