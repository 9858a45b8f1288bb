import { type ArgumentNode, type DirectiveNode, type DocumentNode, Kind, print, visit } from 'graphql';
import { linkedDirective } from './linked-directives.ts';
import { LAST } from './names-for-the-planner.ts';

/** Where a supergraph writes the name of a subgraph. */
const NAMED_BY: Readonly<Record<string, string>> = { join__graph: 'name', join__field: 'override' };

/**
 * The supergraph as the planner (0.0.38) can read it where some subgraph knows an interface as an object (`@interfaceObject`). It
 * tries subgraphs in the order of their names, and finds no way to the fields of a concrete type when it meets such a subgraph
 * before the one that knows the concrete types. Under another name, it meets such a subgraph last.
 *
 * @returns the text; undefined when there is no such subgraph
 */
export function putInterfaceObjectsLast(supergraph: DocumentNode): string | undefined {
  const names = namesOfThoseWithInterfaceObjects(supergraph);
  if (names.size === 0) return undefined;
  const rename = (argument: ArgumentNode): ArgumentNode =>
    argument.value.kind === Kind.STRING && names.has(argument.value.value)
      ? { ...argument, value: { ...argument.value, value: LAST + argument.value.value } }
      : argument;
  return print(
    visit(supergraph, {
      [Kind.DIRECTIVE]: (node: DirectiveNode) => {
        const named = NAMED_BY[node.name.value];
        if (named === undefined) return undefined;
        const given = node.arguments ?? [];
        return { ...node, arguments: given.map((one) => (one.name.value === named ? rename(one) : one)) };
      },
    }),
  );
}

function namesOfThoseWithInterfaceObjects(supergraph: DocumentNode): ReadonlySet<string> {
  const joinType = linkedDirective(supergraph, 'join', 'type');
  const joinGraph = linkedDirective(supergraph, 'join', 'graph');
  const graphs = new Set<unknown>();
  for (const node of supergraph.definitions) {
    if (node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const { graph, isInterfaceObject } of joinType(node)) if (isInterfaceObject === true) graphs.add(graph);
  }
  const values = supergraph.definitions.flatMap((node) =>
    node.kind === Kind.ENUM_TYPE_DEFINITION ? (node.values ?? []) : [],
  );
  return new Set(
    values
      .filter(({ name }) => graphs.has(name.value))
      .flatMap((value) => joinGraph(value).map(({ name }) => String(name))),
  );
}
