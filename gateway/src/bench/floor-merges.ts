import type { ObjectValue } from '../engine/graphql-values.ts';

/** Asks a subgraph and gives its `data`. */
export type Ask = (subgraph: string, query: string, variables?: ObjectValue) => Promise<ObjectValue>;

/** The queries that the door sent for the page, in its order: what is too long to be typed again. */
export type Recorded = readonly { readonly query: string; readonly variables?: ObjectValue }[];

/** How a person puts together the answer of one page that takes several subgraphs; by the name of the operation. */
export const FLOOR_MERGES: Readonly<
  Record<string, (ask: Ask, recorded: Recorded, asked: ObjectValue) => Promise<ObjectValue>>
> = { 'three hops': tenures, 'landlord ContractPage': contractPage };

interface Tenure {
  id: string;
  number: string;
  rentCents: number;
  lodger: { id: string };
}

interface Lodger {
  name: string;
  city: string;
  warrant: { id: string };
}

async function tenures(ask: Ask): Promise<ObjectValue> {
  const { tenures: list } = (await ask('tenures', '{ tenures { id number rentCents lodger { id } } }')) as {
    tenures: Tenure[];
  };
  const tenureIds = once(list.map(({ id }) => id));
  const lodgerIds = once(list.map(({ lodger }) => lodger.id));
  const [fromLodgers, owed] = (await Promise.all([
    ask(
      'lodgers',
      'query($l: [_Any!]!, $t: [_Any!]!) { l: _entities(representations: $l) { ...on Lodger { name city warrant { id } } } t: _entities(representations: $t) { ...on Tenure { remarks } } }',
      { l: entities('Lodger', lodgerIds), t: entities('Tenure', tenureIds) },
    ),
    ask('warrants', 'query($t: [_Any!]!) { _entities(representations: $t) { ...on Tenure { owedCents } } }', {
      t: entities('Tenure', tenureIds),
    }),
  ])) as unknown as [{ l: Lodger[]; t: { remarks: string[] }[] }, { _entities: { owedCents: number }[] }];
  const warrantIds = once(fromLodgers.l.map(({ warrant }) => warrant.id));
  const { _entities: warrants } = await ask(
    'warrants',
    'query($w: [_Any!]!) { _entities(representations: $w) { ...on Warrant { number endsOn } } }',
    { w: entities('Warrant', warrantIds) },
  );
  const remarksOf = byId(tenureIds, fromLodgers.t);
  const owedOf = byId(tenureIds, owed._entities);
  const lodgerOf = byId(lodgerIds, fromLodgers.l);
  const warrantOf = byId(warrantIds, warrants as object[]);
  return {
    tenures: list.map(({ id, number, rentCents, lodger }) => {
      const { name, city, warrant } = lodgerOf.get(lodger.id) as Lodger;
      return {
        id,
        number,
        rentCents,
        remarks: remarksOf.get(id)?.remarks,
        owedCents: owedOf.get(id)?.owedCents,
        lodger: { name, city, warrant: warrantOf.get(warrant.id) },
      };
    }),
  };
}

async function contractPage(ask: Ask, [first, second]: Recorded, asked: ObjectValue): Promise<ObjectValue> {
  const { contract } = (await ask('contract', withoutTypename(first?.query), asked)) as { contract: { id: string } };
  const { _entities: found } = await ask('claims', second?.query ?? '', {
    representations: entities('SuretyContract', [contract.id]),
  });
  return { contract: Object.assign(contract, (found as object[])[0]) };
}

const once = (ids: readonly string[]) => [...new Set(ids)];
const entities = (__typename: string, ids: readonly string[]) => ids.map((id) => ({ __typename, id }));
const byId = <Found>(ids: readonly string[], found: readonly Found[]) =>
  new Map(ids.map((id, index) => [id, found[index]]));
/** Whoever writes for one page knows what is there. */
const withoutTypename = (query = '') => query.replaceAll('__typename ', '');
