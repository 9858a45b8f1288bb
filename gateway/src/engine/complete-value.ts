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
import type { CostDirectives } from './cost-directives.ts';
import { isObjectValue, type ResponsePath } from './graphql-values.ts';
import { writeLeaf } from './write-leaf.ts';

/** What an answer is compiled from: the selections, and those of them that this caller is denied. */
export interface Reading extends Selections {
  readonly denied: Authorisation['denied'];
  readonly weightOf: CostDirectives['weightOf'];
}

/** Where one answer is being written. */
export interface Writing {
  /** The path of the value being written; changes as writing goes on. */
  readonly path: (string | number)[];
  /** Weight of all values written so far, those that a null took away later included. */
  cost: number;
  /** Told of each null where the schema promises a value. */
  readonly onNullViolation: (path: ResponsePath) => void;
  /** Told of each field that the caller may not read. */
  readonly onDenied: (path: ResponsePath, denial: Denial) => void;
}

/** CompleteValue of the specification for one place of an operation, compiled. */
export interface Completer {
  /**
   * JSON text of the value in the client's selection order; undefined when a null must take the parent with it.
   * The text `null` is the value null (a string of that name has quotes).
   */
  write(value: unknown, writing: Writing): string | undefined;
  /** The completer one step further down a path; undefined when the client did not ask for that. */
  child(value: unknown, key: string | number): Completer | undefined;
  /** Whether any value but null is written as it is. */
  readonly isScalar?: boolean | undefined;
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
  return { write: (value, writing) => base.write(value, writing) ?? 'null', child, isScalar };
}

function nonNull(base: Completer): Completer {
  return {
    write(value, writing) {
      const text = base.write(value, writing);
      if (text !== 'null') return text;
      writing.onNullViolation(writing.path);
      return undefined;
    },
    child: base.child,
    isScalar: base.isScalar,
  };
}

function listOf(item: Completer): Completer {
  return {
    write(value, writing) {
      if (!Array.isArray(value)) return 'null';
      const { path } = writing;
      const depth = path.length;
      let text = '';
      for (let index = 0; index < value.length; index++) {
        path[depth] = index;
        const written = item.write(value[index], writing);
        if (written === undefined) {
          path.length = depth;
          return undefined;
        }
        text += index === 0 ? written : `,${written}`;
      }
      path.length = depth;
      return `[${text}]`;
    },
    child: () => item,
  };
}

/** An enum value clients do not know (`@inaccessible`) is null to them; scalars are their owner's business. */
function leafOf(type: GraphQLLeafType): Completer {
  if (!isEnumType(type)) return { write: writeLeaf, child: () => undefined, isScalar: true };
  const texts = new Map<unknown, string>(type.getValues().map(({ name }) => [name, JSON.stringify(name)]));
  return { write: (value) => texts.get(value) ?? 'null', child: () => undefined };
}

interface Field {
  readonly key: string;
  /** What is written before its value: the comma after the field before, if any, and `"key":`. */
  readonly prefix: string;
  readonly completer: Completer;
  readonly isScalar: boolean;
}

function objectOf(reading: Reading, type: CompositeType, selectionSets: readonly SelectionSetNode[]): Completer {
  // Compiled when an object of the type first appears: most members of a union never do.
  let compiled: readonly Field[] | undefined;
  const fieldsOf = () => (compiled ??= compileFields(reading, type, selectionSets));
  return {
    write(value, writing) {
      if (!isObjectValue(value)) return 'null';
      const { path } = writing;
      const depth = path.length;
      let text = '{';
      for (const { key, prefix, completer, isScalar } of fieldsOf()) {
        const given = value[key];
        // Most of an answer's values, which nothing can be wrong with.
        if (isScalar && given !== null && given !== undefined) {
          text += prefix + writeLeaf(given);
          continue;
        }
        path[depth] = key;
        const written = completer.write(given, writing);
        if (written === undefined) {
          path.length = depth;
          return undefined;
        }
        text += prefix + written;
      }
      path.length = depth;
      return `${text}}`;
    },
    child: (_value, key) => fieldsOf().find((field) => field.key === key)?.completer,
  };
}

function compileFields(reading: Reading, type: CompositeType, selectionSets: readonly SelectionSetNode[]): Field[] {
  return [...collectFields(reading, type, selectionSets)].map(([key, nodes], index) => {
    const completer = fieldOf(reading, type, nodes);
    const prefix = `${index === 0 ? '' : ','}${JSON.stringify(key)}:`;
    return { key, prefix, completer, isScalar: completer.isScalar === true };
  });
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
    write(value, writing) {
      writing.cost += weight * valuesIn(value);
      return completer.write(value, writing);
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
  const text = isNonNullType(type) ? undefined : 'null';
  return {
    write(_value, { path, onDenied }) {
      onDenied(path, denial);
      return text;
    },
    child: () => undefined,
  };
}

function asIs(choose: (value: unknown) => unknown): Completer {
  return { write: (value) => JSON.stringify(choose(value)) ?? 'null', child: () => undefined };
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
    write(value, writing) {
      const member = memberOf(value);
      return member ? member.write(value, writing) : 'null';
    },
    child: (value, key) => memberOf(value)?.child(value, key),
  };
}

function isCompositeMember(type: unknown): type is CompositeType {
  return isObjectType(type) || isInterfaceType(type);
}
