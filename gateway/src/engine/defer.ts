import {
  type ASTVisitor,
  type DefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  GraphQLError,
  Kind,
  parse,
  type ValidationContext,
  visit,
} from 'graphql';

/**
 * The directive as the draft of incremental delivery has it. An executor may ignore it, and this one does: the planner makes one plan
 * for all, and an answer in one piece is right for every client.
 */
export const DEFER_SDL = `"""
That the rest of the answer need not wait for this fragment. Accepted so that documents written for other servers run; the answer comes in one piece.
"""
directive @defer(
  if: Boolean! = true
  """
  A name for the fragment, which no other of the document has.
  """
  label: String
) on FRAGMENT_SPREAD | INLINE_FRAGMENT`;

/** The definition, for a schema that is built from a document. */
export const deferDefinition: DefinitionNode | undefined = parse(DEFER_SDL, { noLocation: true }).definitions[0];

/** What the draft asks of a document beside what the definition says: labels are written out, and differ; a change is not deferred. */
export function deferRule(context: ValidationContext): ASTVisitor {
  const labels = new Set<string>();
  const report = (message: string, node: DirectiveNode) =>
    context.reportError(new GraphQLError(message, { nodes: node }));
  return {
    [Kind.DIRECTIVE]: (node) => {
      if (node.name.value !== 'defer') return;
      const parent = context.getParentType();
      const schema = context.getSchema();
      if (parent && (parent === schema.getMutationType() || parent === schema.getSubscriptionType())) {
        report(`Directive "@defer" cannot be used on the fields of ${parent.name}.`, node);
      }
      const label = node.arguments?.find(({ name }) => name.value === 'label')?.value;
      if (label === undefined || label.kind === Kind.NULL) return;
      if (label.kind !== Kind.STRING) report('The label of "@defer" must be written out.', node);
      else if (labels.has(label.value)) report(`Two fragments have the label "${label.value}".`, node);
      else labels.add(label.value);
    },
  };
}

/** The document as it is executed. */
export function withoutDefer(document: DocumentNode): DocumentNode {
  return visit(document, { [Kind.DIRECTIVE]: ({ name }) => (name.value === 'defer' ? null : undefined) });
}
