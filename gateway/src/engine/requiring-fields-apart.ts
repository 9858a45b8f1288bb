import {
  type ArgumentNode,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  isTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  print,
  type TypeDefinitionNode,
} from 'graphql';
import { APART } from './names-for-the-planner.ts';

/** What the value of `join__Graph` that stands for it ends in. */
const TWIN = '__APART';
const ROOTS: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

interface Directed {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/**
 * The supergraph with each field that `@requires` others in a subgraph of its own, which stands for the one it is in. The planner
 * (0.0.38) finds no way from an entity back to the same subgraph with what such a field requires: to another one it does. It costs
 * a fetch more than it has to, so this is only for what has no plan otherwise. A field whose own answer leads back to itself
 * remains without one.
 *
 * @returns the text; undefined when no field requires another
 */
export function setRequiringFieldsApart(supergraph: DocumentNode): string | undefined {
  const graphs = new Set(supergraph.definitions.flatMap(fieldsOf).flatMap(requiringGraphs));
  if (graphs.size === 0) return undefined;
  const definitions = supergraph.definitions.map((node) => {
    if (!isTypeDefinitionNode(node) || ROOTS.has(node.name.value)) return node;
    if (node.name.value === 'join__Graph' && node.kind === Kind.ENUM_TYPE_DEFINITION) {
      return { ...node, values: (node.values ?? []).flatMap((value) => withTwin(value, graphs)) };
    }
    return fieldsOf(node).some((field) => requiringGraphs(field).length > 0)
      ? requiringApart(node, graphs)
      : everywhere(node, graphs);
  });
  return print({ ...supergraph, definitions });
}

/** A subgraph, and the one that stands beside it at the same address. */
function withTwin(value: EnumValueDefinitionNode, graphs: ReadonlySet<string>): EnumValueDefinitionNode[] {
  if (!graphs.has(value.name.value)) return [value];
  const named = ({ name, value: given }: ArgumentNode) => name.value === 'name' && given.kind === Kind.STRING;
  const directives = (value.directives ?? []).map((one) => withArgument(one, named, APART));
  return [value, { ...value, name: { ...value.name, value: value.name.value + TWIN }, directives }];
}

/** A type without such a field is known to both alike. */
function everywhere(node: TypeDefinitionNode, graphs: ReadonlySet<string>): TypeDefinitionNode {
  const known = alsoApart(node, graphs);
  if (known.kind === Kind.ENUM_TYPE_DEFINITION) {
    return { ...known, values: (known.values ?? []).map((value) => alsoApart(value, graphs)) };
  }
  if (known.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
    return { ...known, fields: (known.fields ?? []).map((field) => alsoApart(field, graphs)) };
  }
  return hasFields(known) ? { ...known, fields: (known.fields ?? []).map((field) => alsoApart(field, graphs)) } : known;
}

/** Of a type with such a field, the one apart knows its keys, what is required, and the field. */
function requiringApart(node: TypeDefinitionNode, graphs: ReadonlySet<string>): TypeDefinitionNode {
  const keys = new Set((node.directives ?? []).flatMap((one) => (textOf(one, 'key') ?? '').split(/\W+/)));
  const fields = fieldsOf(node).map((field) => {
    const directives = field.directives?.map((one) => (requires(one) ? apart(one) : one));
    const isKey = keys.has(field.name.value);
    return alsoApart({ ...field, directives }, graphs, (one) => isKey || argumentOf(one, 'external') !== undefined);
  });
  return { ...alsoApart(node, graphs), fields } as TypeDefinitionNode;
}

function alsoApart<Node extends Directed>(
  node: Node,
  graphs: ReadonlySet<string>,
  isWanted: (directive: ConstDirectiveNode) => boolean = () => true,
): Node {
  const directives = node.directives?.flatMap((one) =>
    graphs.has(graphOf(one) ?? '') && isWanted(one) ? [one, apart(one)] : [one],
  );
  return { ...node, directives };
}

const apart = (directive: ConstDirectiveNode) => withArgument(directive, ({ name }) => name.value === 'graph', TWIN);

function withArgument(
  directive: ConstDirectiveNode,
  isMeant: (argument: ArgumentNode) => boolean,
  suffix: string,
): ConstDirectiveNode {
  const given = (directive.arguments ?? []).map((one) =>
    isMeant(one) && 'value' in one.value
      ? { ...one, value: { ...one.value, value: `${one.value.value}${suffix}` } }
      : one,
  );
  return { ...directive, arguments: given } as ConstDirectiveNode;
}

function hasFields(node: DefinitionNode): node is ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

const fieldsOf = (node: DefinitionNode) => (hasFields(node) ? (node.fields ?? []) : []);

const requires = (directive: ConstDirectiveNode) => argumentOf(directive, 'requires') !== undefined;

const requiringGraphs = ({ directives = [] }: FieldDefinitionNode) =>
  directives.filter(requires).flatMap((one) => graphOf(one) ?? []);

const argumentOf = ({ arguments: given = [] }: ConstDirectiveNode, name: string) =>
  given.find((one) => one.name.value === name)?.value;

function textOf(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = argumentOf(directive, name);
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

/** The subgraph a directive of the join specification speaks of. */
const graphOf = (directive: ConstDirectiveNode) =>
  directive.name.value.startsWith('join__') ? textOf(directive, 'graph') : undefined;
