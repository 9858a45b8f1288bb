import type {
  BatchFetchNode,
  EntityBatchAlias,
  FetchNode,
  FlattenNodePathSegment,
} from '@graphql-hive/router-query-planner';
import type { Execution, Step } from './execution.ts';
import { compileFlatten, type Flatten } from './flatten.ts';
import { isObjectValue, type ObjectValue, type ResponsePath } from './graphql-values.ts';
import { clone, merge } from './merge.ts';
import type { Satisfies } from './possible-types.ts';
import { compileRepresentation, type Represent, Representations } from './representations.ts';
import { compileBody } from './request-body.ts';
import { responseKeysOf } from './response-keys.ts';
import { compileRewrites, type Rewrite } from './rewrites.ts';

/** One `_entities` field of a fetch: which objects it completes, and what it asks about each. */
interface EntityField {
  /** `_entities`, or its alias when a fetch has several. */
  readonly key: string;
  readonly variable: string;
  readonly flattens: readonly Flatten[];
  readonly represent: Represent;
  readonly rewrite: Rewrite | undefined;
  readonly missingKeys: readonly string[];
}

/** The objects that wait for the answer of one entity field: `targets[i]` is asked about by the representation at `asked[i]`. */
interface Waiting {
  readonly field: EntityField;
  readonly targets: ObjectValue[];
  readonly asked: number[];
}

/** Compiles a Flatten node around a fetch: entities at one path, each asked once. */
export function compileEntityFetch(
  path: readonly FlattenNodePathSegment[],
  node: FetchNode,
  satisfies: Satisfies,
): Step {
  const field: EntityField = {
    key: '_entities',
    variable: 'representations',
    flattens: [compileFlatten(path, satisfies)],
    represent: compileRepresentation(node.requires ?? [], compileRewrites(node.inputRewrites, satisfies), satisfies),
    rewrite: compileRewrites(node.outputRewrites, satisfies),
    missingKeys: responseKeysOf(node.operation, '_entities'),
  };
  return compileFields(node, [field], satisfies);
}

/** Compiles a batch fetch: several entity fields, or several paths, in one request to one subgraph. */
export function compileBatchFetch(node: BatchFetchNode, satisfies: Satisfies): Step {
  return compileFields(
    node,
    node.entityBatch.aliases.map((alias) => compileAlias(node.operation, alias, satisfies)),
    satisfies,
  );
}

function compileAlias(operation: string, alias: EntityBatchAlias, satisfies: Satisfies): EntityField {
  return {
    key: alias.alias,
    variable: alias.representationsVariableName,
    flattens: alias.paths.map((path) => compileFlatten(path, satisfies)),
    represent: compileRepresentation(alias.requires, compileRewrites(alias.inputRewrites, satisfies), satisfies),
    rewrite: compileRewrites(alias.outputRewrites, satisfies),
    missingKeys: responseKeysOf(operation, alias.alias),
  };
}

function compileFields(node: FetchNode | BatchFetchNode, fields: readonly EntityField[], satisfies: Satisfies): Step {
  const { serviceName: subgraph } = node;
  const writeBody = compileBody(node);
  return (execution) => {
    const representations = new Map<string, Representations>();
    const waiting = fields.map((field) => collect(field, execution.data, representations));
    if (waiting.every(({ targets }) => targets.length === 0)) return undefined;
    return fetchEntities(execution, {
      subgraph,
      waiting,
      satisfies,
      body: writeBody(execution.variables, representations),
    });
  };
}

/** Entity fields that share a variable share its list; one that has nothing to ask still sends it, empty: it is required. */
function collect(field: EntityField, data: ObjectValue, all: Map<string, Representations>): Waiting {
  const representations = all.get(field.variable) ?? new Representations();
  all.set(field.variable, representations);
  const targets: ObjectValue[] = [];
  const asked: number[] = [];
  const ask = (entity: ObjectValue) => {
    const index = field.represent(entity, representations);
    if (index === undefined) return;
    targets.push(entity);
    asked.push(index);
  };
  for (const flatten of field.flattens) flatten(data, ask);
  return { field, targets, asked };
}

interface EntityRequest {
  readonly subgraph: string;
  readonly waiting: readonly Waiting[];
  readonly satisfies: Satisfies;
  readonly body: string;
}

async function fetchEntities(execution: Execution, request: EntityRequest): Promise<void> {
  const { subgraph, waiting, satisfies, body } = request;
  const { data, errors, send } = execution;
  try {
    const { content } = await send({ subgraph, kind: 'query', body });
    const { data: entities, errors: theirs } = content;
    if (Array.isArray(theirs)) {
      errors.addFromSubgraph(subgraph, theirs, (path) => locate(path, waiting, data));
    }
    if (!isObjectValue(entities)) {
      errors.explain(missing(waiting, data));
      return;
    }
    for (const one of waiting) {
      const { field } = one;
      // A plan's rewrites start at `_entities` when the fetch has one entity field, below the alias when it has several.
      field.rewrite?.(field.key === '_entities' ? entities : entities[field.key]);
      const list: unknown = entities[field.key];
      if (Array.isArray(list)) complete(one, list, { satisfies, absent: execution.absent });
    }
  } catch (error) {
    errors.addFailure(subgraph, error, missing(waiting, data));
  }
}

/**
 * Merges each entity into the objects that wait for it. A subgraph that knows an interface as an object answers with the interface's
 * name, which must not hide the concrete one.
 */
function complete(
  { targets, asked }: Waiting,
  list: readonly unknown[],
  { satisfies, absent }: Pick<EntityRequest, 'satisfies'> & Pick<Execution, 'absent'>,
): void {
  const given: true[] = [];
  for (let position = 0; position < targets.length; position++) {
    const target = targets[position] as ObjectValue;
    const index = asked[position] as number;
    const entity = list[index];
    if (isObjectValue(entity)) {
      const { __typename: known } = target;
      // It becomes a part of the first object that waits for it.
      merge(target, given[index] ? clone(entity) : entity);
      given[index] = true;
      const { __typename: told } = target;
      if (told !== known && satisfies(known, String(told))) target['__typename'] = known;
    } else if (entity === null) absent.add(target);
  }
}

/** Turns `['_entities', 3, 'name']` into the places of every object that the fourth representation stands for. */
function locate(
  path: ResponsePath | undefined,
  waiting: readonly Waiting[],
  data: ObjectValue,
): readonly ResponsePath[] {
  const [key, index, ...rest] = path ?? [];
  const found = waiting.find(({ field }) => field.key === key);
  if (!found || typeof index !== 'number') return missing(waiting, data);
  const { field, targets, asked } = found;
  const about = targets.filter((_target, position) => asked[position] === index);
  return placesOf(field, about, data).map((place) => [...place, ...rest]);
}

/** Every field that the request would have brought. */
function missing(waiting: readonly Waiting[], data: ObjectValue): readonly ResponsePath[] {
  return waiting.flatMap(({ field, targets }) =>
    placesOf(field, targets, data).flatMap((place) => field.missingKeys.map((key) => [...place, key])),
  );
}

/** Walks again to find where the objects are: paths are needed only when something failed. */
function placesOf({ flattens }: EntityField, targets: readonly ObjectValue[], data: ObjectValue): ResponsePath[] {
  const wanted = new Set(targets);
  const places: ResponsePath[] = [];
  for (const flatten of flattens) {
    flatten(data, (object, path = []) => void (wanted.has(object) && places.push([...path])), []);
  }
  return places;
}
