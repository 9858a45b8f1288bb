import { type DocumentNode, Kind } from 'graphql';

/**
 * Says whether an object of type `typename` satisfies a type condition, over the whole supergraph: plans also speak of
 * types that clients do not see, and of interfaces that stand for an object in a subgraph (`@interfaceObject`).
 */
export type Satisfies = (typename: unknown, condition: string) => boolean;

/** Reads who implements and who belongs to what, once per supergraph. */
export function readPossibleTypes(supergraph: DocumentNode): Satisfies {
  const members = new Map<string, Set<string>>();
  const add = (abstract: string, member: string) => {
    const known = members.get(abstract) ?? new Set();
    members.set(abstract, known.add(member));
  };
  for (const node of supergraph.definitions) {
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      for (const parent of node.interfaces ?? []) add(parent.name.value, node.name.value);
    } else if (node.kind === Kind.UNION_TYPE_DEFINITION) {
      for (const member of node.types ?? []) add(node.name.value, member.name.value);
    }
  }
  return (typename, condition) =>
    typename === condition || (typeof typename === 'string' && (members.get(condition)?.has(typename) ?? false));
}
