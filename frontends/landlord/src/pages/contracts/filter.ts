import type { ContractFilter, ContractStatus, ContractStep } from '../../gql/graphql.ts';

/** The states one can ask for, in the order of a contract's life. */
export const statuses = [
  'GENERATED',
  'VALIDATED',
  'IN_FORCE',
  'TENANT_LEFT',
  'COVER_ENDED',
  'TERMINATED',
  'CANCELLED',
  'VOID',
  'CLOSED',
] as const satisfies readonly ContractStatus[];

/** The dated steps one can ask for. */
export const steps = ['TO_VALIDATE', 'TO_SIGN', 'COVER_ENDING'] as const satisfies readonly ContractStep[];

/** What the address asks of the list, by the names the exported table is asked by too. `lieu` only writes the commune in words. */
const asking = ['recherche', 'etat', 'echeance', 'commune', 'lieu', 'impaye'] as const;
export type Asked = Record<(typeof asking)[number], string>;

/** The part of the address that narrows the list; the columns shown do not. */
export const askedOf = (search: URLSearchParams): URLSearchParams =>
  new URLSearchParams(asking.flatMap((name) => (search.get(name) ? [[name, search.get(name) ?? '']] : [])));

/** The same as the server takes it; a word that the page does not know asks nothing. */
export function filterOf(asked: URLSearchParams): ContractFilter {
  const known = <Word extends string>(words: readonly Word[], name: string) =>
    words.find((word) => word === asked.get(name)) ?? null;
  const unpaid = asked.get('impaye');
  return {
    search: asked.get('recherche'),
    status: known(statuses, 'etat'),
    step: known(steps, 'echeance'),
    inseeCode: asked.get('commune'),
    hasOpenClaim: unpaid === 'oui' ? true : unpaid === 'non' ? false : null,
  };
}
