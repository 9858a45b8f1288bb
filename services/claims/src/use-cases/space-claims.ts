import type { Context } from '@trousseau/service/definition';
import { loadMany } from '@trousseau/service/load-by-id';
import { ringSpaceIdsOf } from '@trousseau/service/viewer';
import { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { arrearsOf } from './ring-lines.ts';

/** What is unpaid and what was paid in one space. */
interface ClaimFigures {
  openClaimCount: number;
  arrearsCents: number;
  paidCents: number;
  expectedCents: number;
}

const FIGURES = {};
const NOTHING: ClaimFigures = { openClaimCount: 0, arrearsCents: 0, paidCents: 0, expectedCents: 0 };

/** D-ACC-04. The figures of one space of the viewer's ring, every space of a request in the same statements (A7). Null: not on the ring. */
export async function claimsOfSpace(context: Context, spaceId: string): Promise<ClaimFigures | null> {
  if (!ringSpaceIdsOf(context.viewer, [spaceId]).includes(spaceId)) return null;
  const [found] = await loadMany<ClaimFigures>(context, FIGURES, spaceId, (spaceIds) => figuresOf(context, spaceIds));
  return found ?? NOTHING;
}

async function figuresOf(context: Context, spaceIds: readonly string[]): Promise<Map<string, ClaimFigures[]>> {
  const arrears = await openArrears(context, spaceIds);
  const money = await receiptSums(context, spaceIds);
  return new Map(
    spaceIds.map((spaceId) => [spaceId, [{ ...NOTHING, ...arrears.get(spaceId), ...money.get(spaceId) }]]),
  );
}

async function openArrears(context: Context, spaceIds: readonly string[]) {
  const rows = await context.em.execute<{ contract_id: string }[]>(
    `select c.contract_id from unpaid_claim c join guaranteed_lease l on l.id = c.contract_id
     where l.landlord_space_id in (${marks(spaceIds)}) and c.status not in ('WATCH', 'REFUSED', 'CLOSED')`,
    [...spaceIds],
  );
  const leases = await context.em.find(GuaranteedLease, { id: { $in: rows.map((row) => row.contract_id) } });
  const byContract = await arrearsOf(context, leases, context.today);
  return new Map(
    [...Map.groupBy(leases, ({ landlordSpaceId }) => landlordSpaceId)].map(([spaceId, own]) => [
      spaceId,
      {
        openClaimCount: own.length,
        arrearsCents: own.reduce((sum, { id }) => sum + (byContract.get(id) ?? 0), 0),
      },
    ]),
  );
}

async function receiptSums({ em }: Context, spaceIds: readonly string[]) {
  const rows = await em.execute<{ space_id: string; paid: string; expected: string }[]>(
    `select l.landlord_space_id as space_id, coalesce(sum(r.indemnity_cents) filter (where r.status = 'PAID'), 0) as paid,
       coalesce(sum(r.indemnity_cents) filter (where r.status = 'VALIDATED'), 0) as expected
     from subrogation_receipt r join guaranteed_lease l on l.id = r.contract_id
     where l.landlord_space_id in (${marks(spaceIds)}) group by 1`,
    [...spaceIds],
  );
  return new Map(
    rows.map(({ space_id, paid, expected }) => [
      space_id,
      { paidCents: Number(paid), expectedCents: Number(expected) },
    ]),
  );
}

const marks = (values: readonly unknown[]) => values.map(() => '?').join(', ');
