import type { SqlEntityManager } from '@mikro-orm/postgresql';

const ISSUERS = `select a.space_id, coalesce(s.display_name, 'votre organisme partenaire') as name
  from partner_account a join space s on s.id = a.organisation_space_id
  where a.space_id = any(?::uuid[]) and a.status <> 'REVOKED'`;

/** R-CAF-04. The partner organisation that opened each space, where one did and still answers for it; by the id of the space. */
export async function issuersOf(em: SqlEntityManager, spaceIds: readonly string[]): Promise<Map<string, string>> {
  if (spaceIds.length === 0) return new Map();
  const rows = await em.execute<{ space_id: string; name: string }[]>(ISSUERS, [`{${spaceIds.join(',')}}`]);
  return new Map(rows.map(({ space_id, name }) => [space_id, name]));
}
