import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import type { ObjectValue } from './graphql-values.ts';

/** What a selection set is read with: the schema, the document's fragments, and what `@skip` and `@include` leave in. */
export interface Reading {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly includes: (selection: SelectionNode) => boolean;
}

/** The type of an object, or the interface a subgraph knows it by when the concrete type makes no difference to the selection. */
export type CompositeType = GraphQLObjectType | GraphQLInterfaceType;

/** CollectFields of the specification: the fields of an object of a known type by response key, in answer order. */
export function collectFields(
  reading: Reading,
  type: CompositeType,
  selectionSets: readonly SelectionSetNode[],
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  const collect = (selectionSet: SelectionSetNode): void => {
    for (const selection of selectionSet.selections) {
      if (!reading.includes(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const same = fields.get(key);
        if (same) same.push(selection);
        else fields.set(key, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (applies(reading.schema, selection.typeCondition?.name.value, type)) collect(selection.selectionSet);
      } else if (!visited.has(selection.name.value)) {
        visited.add(selection.name.value);
        const fragment = reading.fragments.get(selection.name.value);
        if (fragment && applies(reading.schema, fragment.typeCondition.name.value, type))
          collect(fragment.selectionSet);
      }
    }
  };
  selectionSets.forEach(collect);
  return fields;
}

/** Whether `@skip` and `@include` leave a selection in, for these values of the operation's variables. */
export function isIncluded({ directives = [] }: SelectionNode, variables: ObjectValue): boolean {
  return directives.every(({ name, arguments: given = [] }) => {
    if (name.value !== 'skip' && name.value !== 'include') return true;
    const condition = given.find((argument) => argument.name.value === 'if');
    return condition === undefined || isTrue(condition.value, variables) === (name.value === 'include');
  });
}

function isTrue(value: ValueNode, variables: ObjectValue): boolean {
  if (value.kind === Kind.VARIABLE) return variables[value.name.value] === true;
  return value.kind === Kind.BOOLEAN && value.value;
}

function applies(schema: GraphQLSchema, condition: string | undefined, type: CompositeType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const wanted: GraphQLNamedType | undefined = schema.getType(condition);
  return isAbstractType(wanted) && schema.isSubType(wanted, type);
}
