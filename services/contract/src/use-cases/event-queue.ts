import { type Page, pageOf } from '@trousseau/service/connection';
import type { Context } from '@trousseau/service/definition';
import { ContractEvent } from '../entities/contract-event.ts';

/** R-CON-10. Events nobody has answered yet, oldest first. A sale shows only once its buyer took the contract over. */
const WAITING = `from contract_event e where e.sent_to_officer and not exists (select from event_decision d where d.id = e.id)
  and (e.transfer_code is null or exists (select from contract_takeover t where t.id = e.id))`;

/** One page of the officers' queue. */
export async function eventQueue(
  { em }: Context,
  page: { first: number; after?: string | undefined },
): Promise<Page<ContractEvent>> {
  const { first, offset } = pageOf(page);
  const [[counted], rows] = await Promise.all([
    em.execute<[{ count: string }]>(`select count(*) ${WAITING}`),
    em.execute<{ id: string }[]>(`select e.id ${WAITING} order by e.recorded_at, e.id limit ? offset ?`, [
      first,
      offset,
    ]),
  ]);
  const ids = rows.map(({ id }) => id);
  const nodes = await em.find(ContractEvent, { id: { $in: ids } }, { orderBy: { recordedAt: 'asc', id: 'asc' } });
  const totalCount = Number(counted.count);
  const end = offset + nodes.length;
  const endCursor = nodes.length === 0 ? null : Buffer.from(`o:${end}`).toString('base64url');
  return { nodes, totalCount, pageInfo: { hasNextPage: end < totalCount, endCursor } };
}
