import {
  type DocumentNode,
  execute,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { isObjectValue, type ObjectValue } from './graphql-values.ts';

/** Whether a field is answered from the schema itself and by no subgraph. */
export function isIntrospection({ name }: FieldNode): boolean {
  return name.value === '__schema' || name.value === '__type';
}

/**
 * The document as the planner can read it: it knows nothing of `__schema` and `__type`, so each becomes a `__typename`
 * of the same response key, whose value is replaced afterwards.
 */
export function withoutIntrospection(document: DocumentNode): DocumentNode {
  return visit(document, {
    [Kind.FIELD]: (node: FieldNode) =>
      isIntrospection(node)
        ? { kind: Kind.FIELD, alias: node.alias ?? { ...node.name }, name: { kind: Kind.NAME, value: '__typename' } }
        : undefined,
  });
}

/** Answers the introspection fields of an operation, and only those. */
export function introspect(
  schema: GraphQLSchema,
  {
    document,
    operation,
    fields,
  }: { document: DocumentNode; operation: OperationDefinitionNode; fields: readonly FieldNode[] },
  variables: ObjectValue,
): ObjectValue {
  const only: OperationDefinitionNode = {
    ...operation,
    selectionSet: { kind: Kind.SELECTION_SET, selections: fields },
  };
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const result = execute({
    schema,
    document: { kind: Kind.DOCUMENT, definitions: [only, ...fragments] },
    variableValues: variables,
  });
  return 'data' in result && isObjectValue(result.data) ? result.data : {};
}
