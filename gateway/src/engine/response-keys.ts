import { Kind, parse, type SelectionSetNode } from 'graphql';

/**
 * The first response keys a fetch brings, to say which fields are missing when it brings none. For an entity fetch:
 * those below `_entities` (or its alias), whatever the type.
 */
export function responseKeysOf(operation: string, below?: string): readonly string[] {
  const { definitions } = parse(operation, { noLocation: true });
  const root = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)?.selectionSet;
  const fragments = new Map(
    definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.selectionSet]] : [],
    ),
  );
  const keys = new Map<string, SelectionSetNode | undefined>();
  const collect = (selectionSet: SelectionSetNode | undefined): void => {
    for (const selection of selectionSet?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) collect(fragments.get(selection.name.value));
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else keys.set(selection.alias?.value ?? selection.name.value, selection.selectionSet);
    }
  };
  collect(root);
  if (below !== undefined) {
    const entities = keys.get(below);
    keys.clear();
    collect(entities);
  }
  return [...keys.keys()].filter((key) => !key.startsWith('_'));
}
