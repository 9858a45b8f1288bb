import {
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import type { Authorisation, Denial } from './authorise.ts';
import { type CompositeType, collectFields, type Reading as Selections } from './collect-fields.ts';
import { completeObject } from './complete-object.ts';
import type { Completer } from './completer.ts';
import type { CostDirectives } from './cost-directives.ts';
import { isObjectValue } from './graphql-values.ts';

/** What an answer is compiled from: the selections, and those of them that this caller is denied. */
export interface Reading extends Selections {
  readonly denied: Authorisation['denied'];
  readonly weightOf: CostDirectives['weightOf'];
}

/** Compiles a root selection set. */
export function completeRoot(reading: Reading, type: GraphQLObjectType, selectionSet: SelectionSetNode): Completer {
  return nullable(objectOf(reading, type, [selectionSet]));
}

function completerOf(reading: Reading, type: GraphQLOutputType, selectionSets: readonly SelectionSetNode[]): Completer {
  const base = baseOf(reading, getNullableType(type), selectionSets);
  return isNonNullType(type) ? nonNull(base) : nullable(base);
}

function baseOf(reading: Reading, type: GraphQLOutputType, selectionSets: readonly SelectionSetNode[]): Completer {
  if (isListType(type)) return listOf(completerOf(reading, type.ofType, selectionSets));
  if (isLeafType(type)) return leafOf(type);
  if (isObjectType(type)) return objectOf(reading, type, selectionSets);
  if (isAbstractType(type)) return abstractOf(reading, type, selectionSets);
  throw new Error(`No value can be of type ${String(type)}.`);
}

/** A null that cannot stay below stops here. */
function nullable(base: Completer): Completer {
  const { child, isScalar } = base;
  return { complete: (value, completing) => base.complete(value, completing) ?? null, child, isScalar };
}

function nonNull(base: Completer): Completer {
  return {
    complete(value, completing) {
      const completed = base.complete(value, completing);
      if (completed !== null) return completed;
      completing.onNullViolation(completing.path);
      return undefined;
    },
    child: base.child,
    isScalar: base.isScalar,
  };
}

function listOf(item: Completer): Completer {
  return {
    complete(value, completing) {
      if (!Array.isArray(value)) return null;
      const { path } = completing;
      for (let index = 0; index < value.length; index++) {
        const given: unknown = value[index];
        if (item.isScalar && given !== null) continue;
        path.push(index);
        const completed = item.complete(given, completing);
        path.pop();
        if (completed === undefined) return undefined;
        if (completed !== given) value[index] = completed;
      }
      return value;
    },
    child: () => item,
  };
}

/** An enum value clients do not know (`@inaccessible`) is null to them; scalars are their owner's business. */
function leafOf(type: GraphQLLeafType): Completer {
  if (!isEnumType(type)) return { complete: (value) => value ?? null, child: () => undefined, isScalar: true };
  const names = new Set<unknown>(type.getValues().map(({ name }) => name));
  return { complete: (value) => (names.has(value) ? value : null), child: () => undefined };
}

function objectOf(reading: Reading, type: CompositeType, selectionSets: readonly SelectionSetNode[]): Completer {
  return completeObject(() =>
    [...collectFields(reading, type, selectionSets)].map(([key, nodes]) => [key, fieldOf(reading, type, nodes)]),
  );
}

function fieldOf(reading: Reading, type: CompositeType, nodes: readonly FieldNode[]): Completer {
  const name = nodes[0]?.name.value ?? '';
  if (name === '__typename' && isObjectType(type)) return asIs(() => type.name);
  // `__schema` and `__type` were answered by graphql-js and are complete as they are.
  if (name.startsWith('__')) return asIs((value) => value);
  const definition = type.getFields()[name];
  if (!definition) throw new Error(`${type.name} has no field ${name}, although the document is valid.`);
  const allowed = nodes.filter((node) => !reading.denied.has(node));
  const denial = nodes[0] && reading.denied.get(nodes[0]);
  if (denial && allowed.length === 0) return deniedOf(definition.type, denial);
  const completer = completerOf(
    reading,
    definition.type,
    allowed.flatMap(({ selectionSet }) => selectionSet ?? []),
  );
  return counted(completer, reading.weightOf(type.name, name, getNamedType(definition.type)));
}

function counted(completer: Completer, weight: number): Completer {
  if (weight === 0) return completer;
  return {
    complete(value, completing) {
      if (completing.cost !== undefined) completing.cost += weight * valuesIn(value);
      return completer.complete(value, completing);
    },
    child: completer.child,
  };
}

function valuesIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((total, item) => total + valuesIn(item), 0);
  return value === null || value === undefined ? 0 : 1;
}

/** Was never asked for: null, or takes its parent with it, as a resolver's error would. */
function deniedOf(type: GraphQLOutputType, denial: Denial): Completer {
  const nothing = isNonNullType(type) ? undefined : null;
  return {
    complete(_value, { path, onDenied }) {
      onDenied(path, denial);
      return nothing;
    },
    child: () => undefined,
  };
}

function asIs(choose: (value: unknown) => unknown): Completer {
  return { complete: (value) => choose(value) ?? null, child: () => undefined };
}

/**
 * Goes by the object's `__typename`. Without one, or with the name of an interface (`@interfaceObject`), the plan found
 * that the concrete type makes no difference. A type that clients do not know is null to them.
 */
function abstractOf(
  reading: Reading,
  type: GraphQLAbstractType,
  selectionSets: readonly SelectionSetNode[],
): Completer {
  const { schema } = reading;
  const members = new Map<string, Completer | undefined>();
  const compile = (typename: string) => {
    const member = schema.getType(typename);
    const fits = member === type || (isCompositeMember(member) && schema.isSubType(type, member));
    return fits && isCompositeMember(member) ? objectOf(reading, member, selectionSets) : undefined;
  };
  const memberOf = (value: unknown) => {
    const { __typename: given } = isObjectValue(value) ? value : { __typename: undefined };
    const typename = typeof given === 'string' ? given : type.name;
    if (!members.has(typename)) members.set(typename, compile(typename));
    return members.get(typename);
  };
  return {
    complete(value, completing) {
      const member = memberOf(value);
      return member ? member.complete(value, completing) : null;
    },
    child: (value, key) => memberOf(value)?.child(value, key),
  };
}

function isCompositeMember(type: unknown): type is CompositeType {
  return isObjectType(type) || isInterfaceType(type);
}
