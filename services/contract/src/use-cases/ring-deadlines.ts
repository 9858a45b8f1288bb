import { MOST_PER_PAGE } from '@trousseau/service/connection';
import type { Context } from '@trousseau/service/definition';
import { longestExitDays } from '../domain/deadlines.ts';
import { SuretyContract } from '../entities/surety-contract.ts';
import { openDeadlines } from './open-deadlines.ts';

/** What one may do until then and need not: nobody is reminded of it. */
const OPTIONAL = 'edit';

/** Of each space the contracts that are not signed yet, nearest first, and those just left: each read from an index and no further than a page. */
const TO_DO = `
  select found.id from unnest(?::uuid[]) as space (id), lateral (
    (select c.id, c.planned_signature_on as due_on from surety_contract c where c.landlord_space_id = space.id
       and c.status in ('GENERATED', 'VALIDATED') and c.signed_on is null order by c.planned_signature_on, c.id limit ${MOST_PER_PAGE})
    union all
    (select c.id, null from surety_contract c where c.landlord_space_id = space.id and c.status = 'TENANT_LEFT'
       and exists (select from contract_event e where e.contract_id = c.id and e.kind in ('TENANT_EXIT', 'DWELLING_RECOVERED')
         and e.recorded_at >= ?) limit ${MOST_PER_PAGE})
  ) as found order by found.due_on nulls first, found.id limit ${MOST_PER_PAGE}`;

/** R-CON-05, R-EXIT-02, R-DEG-02. What is to be done about the contracts of a ring, late or next, soonest first; at most a page. */
export async function ringDeadlines(context: Context, spaceIds: readonly string[]) {
  const { em, now, today } = context;
  const since = now.subtract({ hours: 24 * longestExitDays(today) });
  const found = await em.execute<{ id: string }[]>(TO_DO, [`{${spaceIds.join(',')}}`, since.toString()]);
  const contracts = await em.find(SuretyContract, { id: { $in: found.map(({ id }) => id) } });
  return (await openDeadlines(context, contracts))
    .filter(({ deadline: { id, state } }) => id !== OPTIONAL && (state === 'NOW' || state === 'LATE'))
    .slice(0, MOST_PER_PAGE)
    .map(({ contract, deadline }) => ({
      spaceId: contract.landlordSpaceId,
      contractId: contract.id,
      claimId: null,
      tenantNames: contract.tenantNames,
      deadline,
    }));
}
