import 'reflect-metadata';
import { openCountingHouse } from '@trousseau/service/test/count-statements';
import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { landlord } from '@trousseau/service/test/viewers';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claims } from './service.ts';

let house: TestService;
beforeAll(async () => {
  house = await startTestService(claims);
}, 120_000);
afterAll(() => house.stop());

const OVERVIEW = `query O($spaces: [_Any!]!) {
  _entities(representations: $spaces) { ... on Space { claims { openClaimCount arrearsCents paidCents expectedCents } } }
  ringClaims(first: 100) { totalCount nodes { id arrearsCents tenantNames } }
  ringReceipts(first: 100) { totalCount nodes { id tenantNames indemnityCents } }
  ringClaimDeadlines { spaceId deadline { label } }
}`;

/** A space with one lease, one month unpaid, one open claim with its clock, and one receipt. */
async function spaceWithClaim(): Promise<string> {
  const [spaceId, leaseId, claimId, receiptId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  await house.sql(
    `insert into guaranteed_lease (id, number, status, regime, landlord_space_id, tenant_space_id, landlord_name, tenant_names, departement,
       stock, kind, rent_cents, charges_cents, due_day, effective_on, contract_version, account_version)
     values ($1::uuid, $1::text, 'IN_FORCE', 'R2026', $2, gen_random_uuid(), 'SCI', '{Camille}', '31', 'PRIVATE', 'LAW_1989_EMPTY', 60000, 0, 5, '2026-01-01', 1, 1)`,
    [leaseId, spaceId],
  );
  await house.sql(
    `insert into rent_month (contract_id, due_on, due_cents, housing_aid_cents, housing_aid_paid_to, received_cents) values ($1, '2026-02-05', 60000, 0, 'NOBODY', 0)`,
    [leaseId],
  );
  await house.sql(
    `insert into unpaid_claim (id, number, contract_id, status, first_default_on, constituted_on, notice_late, declared_late, opened_at)
     values ($1::uuid, $1::text, $2, 'DECLARED', '2026-02-06', '2026-03-06', false, false, now())`,
    [claimId, leaseId],
  );
  await house.sql(
    `insert into claim_deadline (id, claim_id, clock, rule_id, starts_on, due_on, day_kind, parameter_id, parameter_from)
     values (gen_random_uuid(), $1, 'K-DOCS', 'R-CLM-05', '2026-03-06', '2026-05-06', 'CALENDAR', 'P', '2016-01-01')`,
    [claimId],
  );
  await house.sql(
    `insert into subrogation_receipt (id, number, claim_id, contract_id, status, period_from_on, period_to_on, indemnity_cents, cap_cents,
       explanation, issued_at, issued_on, issued_by)
     values ($1::uuid, $1::text, $2, $3, 'ISSUED', '2026-02-05', '2026-02-05', 60000, 60000, '[]', now(), '2026-04-01', gen_random_uuid())`,
    [receiptId, claimId, leaseId],
  );
  return spaceId;
}

test('A7: the overview of fifty spaces with a claim each costs as many statements as the overview of one', async () => {
  const ring: string[] = [];
  for (let count = 0; count < 50; count += 1) ring.push(await spaceWithClaim());
  const counting = await openCountingHouse(claims, house);
  const costOf = async (ringSpaceIds: string[]) => {
    const spaces = ringSpaceIds.map((id) => ({ __typename: 'Space', id }));
    const viewer = landlord({ spaceId: ring[0] ?? '', ringSpaceIds });
    const { data, statements } = await counting.cost<{
      ringClaims: { totalCount: number };
      ringReceipts: { totalCount: number };
      ringClaimDeadlines: object[];
    }>(viewer, OVERVIEW, { spaces });
    expect([data.ringClaims.totalCount, data.ringReceipts.totalCount, data.ringClaimDeadlines.length]).toEqual(
      Array(3).fill(ringSpaceIds.length),
    );
    return statements;
  };
  const costOfOne = await costOf(ring.slice(0, 1));
  expect(costOfOne).toBeGreaterThan(5);
  expect(await costOf(ring)).toBe(costOfOne);
  await counting.close();
}, 120_000);
