import { mayRead, rolesOf } from '@trousseau/scheme/rights';
import { requirementOf } from '@trousseau/scheme/scopes';
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeDefinitionNode,
  type TypeNode,
  visit,
} from 'graphql';

/** What `graphDirectives` may write, for the link of the schema. */
export const GRAPH_DIRECTIVES = ['@authenticated', '@requiresScopes', '@tag', '@listSize'];

type Composite = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

const ROOTS = new Set(['Query', 'Mutation']);
const TAG = directive('@tag(name: "partner")');
const AUTHENTICATED = directive('@authenticated');
/** A connection holds at most `first` nodes (A7). */
const LIST_SIZE = directive(
  '@listSize(slicingArguments: ["first"], sizedFields: ["nodes"], requireOneSlicingArgument: false)',
);

/**
 * Writes into the schema what the door needs of the rights table, so that the two cannot disagree: which scopes a question
 * takes, what belongs to the partners' contract schema, and how long a list may be, for its cost.
 *
 * A partner reads: mutations are left out of its schema, whoever may call them.
 */
export function graphDirectives(document: DocumentNode): DocumentNode {
  const partner = partnerSchema(document);
  const tagged = <Node extends { readonly directives?: readonly ConstDirectiveNode[] | undefined }>(node: Node): Node =>
    withDirectives(node, [TAG]);
  const field = (type: Composite, node: FieldDefinitionNode): FieldDefinitionNode => {
    const more = [...requirement(type.name.value, node.name.value), ...listSize(node)];
    if (!partner.fields.has(node)) return withDirectives(node, more);
    return { ...withDirectives(node, [...more, TAG]), arguments: (node.arguments ?? []).map(tagged) };
  };
  const composite = <Node extends Composite>(node: Node): Node => ({
    ...node,
    fields: (node.fields ?? []).map((one) => field(node, one)),
  });
  const whole = <Node extends TypeDefinitionNode>(node: Node) =>
    partner.types.has(node.name.value) ? tagged(node) : undefined;
  return visit(document, {
    [Kind.OBJECT_TYPE_DEFINITION]: composite,
    [Kind.INTERFACE_TYPE_DEFINITION]: composite,
    [Kind.INPUT_OBJECT_TYPE_DEFINITION]: whole,
    [Kind.ENUM_TYPE_DEFINITION]: whole,
    [Kind.SCALAR_TYPE_DEFINITION]: whole,
    [Kind.UNION_TYPE_DEFINITION]: whole,
  });
}

interface PartnerSchema {
  readonly fields: ReadonlySet<FieldDefinitionNode>;
  /** Inputs, enums, scalars and unions that those fields use. */
  readonly types: ReadonlySet<string>;
}

function partnerSchema({ definitions }: DocumentNode): PartnerSchema {
  const fields = new Set<FieldDefinitionNode>();
  const types = new Set<string>();
  const inputs = new Map(
    definitions.flatMap((node) =>
      node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ? [[node.name.value, node.fields ?? []]] : [],
    ),
  );
  const use = ({ type }: FieldDefinitionNode | InputValueDefinitionNode): void => {
    const name = nameOf(type);
    if (types.has(name)) return;
    types.add(name);
    inputs.get(name)?.forEach(use);
  };
  for (const node of definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const owners = node.kind === Kind.OBJECT_TYPE_DEFINITION ? [node.name.value] : implementing(node, definitions);
    for (const field of node.fields ?? []) {
      if (node.name.value === 'Mutation' || !owners.some((owner) => mayRead('PARTNER', owner, field.name.value)))
        continue;
      fields.add(field);
      [field, ...(field.arguments ?? [])].forEach(use);
    }
  }
  return { fields, types };
}

function implementing({ name }: InterfaceTypeDefinitionNode, definitions: DocumentNode['definitions']): string[] {
  return definitions.flatMap((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION && node.interfaces?.some((parent) => parent.name.value === name.value)
      ? [node.name.value]
      : [],
  );
}

/** On questions only: below them somebody may ask who became a person in the same request (`activate { me }`). */
function requirement(type: string, field: string): ConstDirectiveNode[] {
  const required = ROOTS.has(type) ? requirementOf(rolesOf(type, field)) : undefined;
  if (!required) return [];
  return [
    'authenticated' in required
      ? AUTHENTICATED
      : directive(`@requiresScopes(scopes: ${JSON.stringify(required.scopes)})`),
  ];
}

function listSize({ type, arguments: given = [] }: FieldDefinitionNode): ConstDirectiveNode[] {
  const sliced = nameOf(type).endsWith('Connection') && given.some(({ name }) => name.value === 'first');
  return sliced ? [LIST_SIZE] : [];
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}

function withDirectives<Node extends { readonly directives?: readonly ConstDirectiveNode[] | undefined }>(
  node: Node,
  more: readonly ConstDirectiveNode[],
): Node {
  return more.length === 0 ? node : { ...node, directives: [...(node.directives ?? []), ...more] };
}

function directive(text: string): ConstDirectiveNode {
  const [node] = parse(`scalar Any ${text}`, { noLocation: true }).definitions;
  const [found] = node?.kind === Kind.SCALAR_TYPE_DEFINITION ? (node.directives ?? []) : [];
  if (!found) throw new Error(`${text} is not a directive.`);
  return found;
}
