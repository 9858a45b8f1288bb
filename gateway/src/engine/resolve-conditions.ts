import { type DocumentNode, Kind, type SelectionNode, type SelectionSetNode, visit } from 'graphql';
import { isIncluded } from './collect-fields.ts';
import type { ObjectValue } from './graphql-values.ts';

/** The variables that `@skip` and `@include` of a document read: nothing else of the variables changes the shape of the answer. */
export function conditionsOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    [Kind.DIRECTIVE]: ({ name, arguments: given = [] }) => {
      if (!isCondition(name.value)) return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/**
 * The document as it is for these values: what `@skip` and `@include` leave out is gone, and so are they. Planned this way,
 * no subgraph is asked for what nobody will read, and the planner is spared conditions, which it loses inside fragments.
 */
export function resolveConditions(document: DocumentNode, variables: ObjectValue): DocumentNode {
  const resolve = (node: SelectionNode): SelectionNode | null | undefined => {
    if (!isIncluded(node, variables)) return null;
    const { directives = [] } = node;
    const kept = directives.filter(({ name }) => !isCondition(name.value));
    return kept.length < directives.length ? { ...node, directives: kept } : undefined;
  };
  return visit(document, {
    [Kind.FIELD]: { enter: resolve },
    [Kind.INLINE_FRAGMENT]: { enter: resolve },
    [Kind.FRAGMENT_SPREAD]: { enter: resolve },
    [Kind.SELECTION_SET]: {
      leave: (node: SelectionSetNode) => (node.selections.length > 0 ? undefined : { ...node, selections: NOTHING }),
    },
  });
}

const isCondition = (name: string) => name === 'skip' || name === 'include';

/** A selection set cannot be empty. */
const NOTHING: readonly SelectionNode[] = [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }];
