import {
  buildASTSchema,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  isTypeDefinitionNode,
  Kind,
  type NameNode,
  parse,
  type SchemaDefinitionNode,
  specifiedDirectives,
  specifiedScalarTypes,
  type TypeDefinitionNode,
  visit,
} from 'graphql';
import { deferDefinition } from './defer.ts';

const OF_THE_SPECIFICATION = new Set([...specifiedScalarTypes, ...specifiedDirectives].map(({ name }) => name));
const OF_FEDERATION = /^(__|join__|link__|federation__|core__|policy__)/;

/**
 * The schema clients see. The planner prints it with the introspection types inside, federation's own inputs, and
 * possibly a root type without fields: graphql-js knows the first itself and refuses the last.
 *
 * @param sdl the planner's `consumerSchema`; what is `@inaccessible` is already gone from it
 * @throws when the result is not a valid schema
 */
export function buildConsumerSchema(sdl: string): GraphQLSchema {
  const document = withoutPolicies(parse(sdl, { noLocation: true }));
  const definitions = document.definitions.filter(belongsToClients).map(withoutMetaFields);
  const types = definitions.filter(isTypeDefinitionNode);
  const known = new Set(types.filter(hasFields).map((type) => type.name.value));
  const roots = definitions.map((node) => (node.kind === Kind.SCHEMA_DEFINITION ? rootsThatExist(node, known) : node));
  const present = roots.filter((node) => !isTypeDefinitionNode(node) || hasFields(node));
  const more = deferDefinition && !present.some(isDefer) ? [deferDefinition] : [];
  return buildASTSchema({ kind: Kind.DOCUMENT, definitions: [...more, ...present, ...undefinedScalars(types)] });
}

/** A subgraph may know it too. */
function isDefer(node: DefinitionNode): boolean {
  return node.kind === Kind.DIRECTIVE_DEFINITION && node.name.value === 'defer';
}

/** The planner takes `@authenticated` and `@requiresScopes` out, and forgets `@policy`: who may read what is no client's business. */
function withoutPolicies(document: DocumentNode): DocumentNode {
  const isPolicy = ({ name }: { name: NameNode }) => (name.value === 'policy' ? null : undefined);
  return visit(document, { [Kind.DIRECTIVE]: isPolicy, [Kind.DIRECTIVE_DEFINITION]: isPolicy });
}

function belongsToClients(node: DefinitionNode): boolean {
  const name = 'name' in node && node.name ? node.name.value : '';
  return !OF_FEDERATION.test(name) && !OF_THE_SPECIFICATION.has(name);
}

function withoutMetaFields(node: DefinitionNode): DefinitionNode {
  if (node.kind !== Kind.OBJECT_TYPE_DEFINITION || !node.fields) return node;
  return { ...node, fields: node.fields.filter((field) => !field.name.value.startsWith('__')) };
}

function hasFields(node: TypeDefinitionNode): boolean {
  return node.kind !== Kind.OBJECT_TYPE_DEFINITION || (node.fields ?? []).length > 0;
}

function rootsThatExist(node: SchemaDefinitionNode, known: ReadonlySet<string>): SchemaDefinitionNode {
  return {
    ...node,
    directives: [],
    operationTypes: node.operationTypes.filter(({ type }) => known.has(type.name.value)),
  };
}

/** A name that is used but defined nowhere can only be a scalar the planner did not print. */
function undefinedScalars(types: readonly TypeDefinitionNode[]): TypeDefinitionNode[] {
  const defined = new Set([...OF_THE_SPECIFICATION, ...types.map((type) => type.name.value)]);
  const missing = new Set<string>();
  for (const type of types) {
    visit(type, {
      [Kind.NAMED_TYPE]: ({ name }) => void (defined.has(name.value) || missing.add(name.value)),
    });
  }
  return [...missing].map((value) => ({ kind: Kind.SCALAR_TYPE_DEFINITION, name: { kind: Kind.NAME, value } }));
}
