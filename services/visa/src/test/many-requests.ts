import type { TestService } from '@trousseau/service/test/kit';

/**
 * Writes as many requests of other tenants as said, of which one in ten waits for a decision, all sent within the same fortnight, and has
 * PostgreSQL look at what there is. Written past the house, which would take hours.
 */
export async function writeManyRequests(house: TestService, many: number, oneWaitsIn = 10): Promise<void> {
  await house.sql(
    `insert into visa_request (id, number, tenant_space_id, status, version, created_at, submitted_at, decision_due_on, decided_at, officer_id,
       given_name, family_name, birth_date, residence, situation, monthly_resources_cents, plan_mode, insee_code, refusal_reasons, asked_papers, half_typed, job_answered, emancipated, resources)
     select gen_random_uuid(), 'D26-' || n, gen_random_uuid(), case when n % $2 = 0 then 'SUBMITTED' else 'REFUSED' end, 4,
       sent - interval '1 hour', sent, (sent + interval '2 days')::date, case when n % $2 = 0 then null else sent + interval '1 day' end,
       case when n % 30 = 0 or n % $2 <> 0 then gen_random_uuid() end, 'Camille', 'Durand', date '2002-03-04', 'FREE_MOVEMENT',
       (array['EMPLOYEE', 'STUDENT', 'APPRENTICE', 'JOBSEEKER'])[1 + n % 4], 180000, 'RENT_COMPUTATION', '69123', '[]', '[]', '{}', false, false,
       '[{"kind":"NET_PAY","declaredCents":180000}]'
     from generate_series(1, $1::int) as n, lateral (select timestamptz '2026-11-09T08:00:00Z' + n * interval '1 second' as sent) as day`,
    [many, oneWaitsIn],
  );
  await house.sql('analyze visa_request');
}
