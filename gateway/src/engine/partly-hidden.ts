import { type DocumentNode, type GraphQLSchema, isEnumType, Kind } from 'graphql';

/**
 * The enums, unions and interfaces of a supergraph of which clients do not see every value or member (`@inaccessible`): what a
 * subgraph says in them may have to be withheld.
 */
export function readPartlyHidden(supergraph: DocumentNode, seen: GraphQLSchema): ReadonlySet<string> {
  const hidden = new Set<string>();
  const isHidden = (member: string) => seen.getType(member) === undefined;
  for (const node of supergraph.definitions) {
    if (node.kind === Kind.ENUM_TYPE_DEFINITION) {
      const type = seen.getType(node.name.value);
      const known = (value: string) => isEnumType(type) && type.getValue(value) !== undefined;
      if (!node.values?.every(({ name }) => known(name.value))) hidden.add(node.name.value);
    } else if (node.kind === Kind.UNION_TYPE_DEFINITION) {
      if (node.types?.some(({ name }) => isHidden(name.value))) hidden.add(node.name.value);
    } else if (node.kind === Kind.OBJECT_TYPE_DEFINITION && isHidden(node.name.value)) {
      for (const { name } of node.interfaces ?? []) hidden.add(name.value);
    }
  }
  return hidden;
}
