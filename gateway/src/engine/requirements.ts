import {
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeDefinitionNode,
} from 'graphql';
import { linkedDirective } from './linked-directives.ts';

/** One `@authenticated`, `@requiresScopes` or `@policy` of the supergraph. */
export interface Requirement {
  readonly directive: 'authenticated' | 'requiresScopes' | 'policy';
  /** Scopes or policies: one of these lists must be met whole. Empty for `@authenticated`. */
  readonly anyOf: readonly (readonly string[])[];
}

/** What a caller must meet to select a field of a type, the type it leads to included. */
export type RequirementsOf = (parent: string, field: string, output: string) => readonly Requirement[];

type Composite = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;
type ReadFrom = (node: TypeDefinitionNode | NonNullable<Composite['fields']>[number]) => readonly Requirement[];

/**
 * Reads who may select what, once per supergraph; undefined when everybody may select everything. A field asked of an
 * interface requires what it requires of any object that implements it, so that no detour is shorter than the direct way.
 */
export function readRequirements(supergraph: DocumentNode): RequirementsOf | undefined {
  const read = createReader(supergraph);
  const types = supergraph.definitions.filter((node) => 'name' in node && 'directives' in node) as TypeDefinitionNode[];
  const composites = types.filter(isComposite);
  const required = new Map<string, Set<Requirement>>();
  const add = (coordinate: string, more: Iterable<Requirement>) => {
    for (const requirement of more) {
      const known = required.get(coordinate);
      if (known) known.add(requirement);
      else required.set(coordinate, new Set([requirement]));
    }
  };
  for (const type of types) add(type.name.value, read(type));
  for (const { name, fields = [] } of composites)
    for (const field of fields) add(`${name.value}.${field.name.value}`, read(field));
  const at = (coordinate: string) => required.get(coordinate) ?? [];
  for (const { name, fields = [], interfaces = [] } of composites) {
    for (const field of fields) {
      const own = `${name.value}.${field.name.value}`;
      for (const parent of interfaces.map((node) => node.name.value)) {
        if (comesFromInterfaceObject(field)) add(own, [...at(parent), ...at(`${parent}.${field.name.value}`)]);
        add(`${parent}.${field.name.value}`, [...at(name.value), ...at(own)]);
      }
    }
  }
  if (required.size === 0) return undefined;
  return (parent, field, output) => [...new Set([...at(parent), ...at(`${parent}.${field}`), ...at(output)])];
}

/** The same requirement is the same object everywhere: an operation then judges each once. */
function createReader(supergraph: DocumentNode): ReadFrom {
  const authenticated = linkedDirective(supergraph, 'authenticated', 'authenticated');
  const requiresScopes = linkedDirective(supergraph, 'requiresScopes', 'requiresScopes');
  const policy = linkedDirective(supergraph, 'policy', 'policy');
  const known = new Map<string, Requirement>();
  const intern = (directive: Requirement['directive'], anyOf: unknown = []): Requirement => {
    const requirement = { directive, anyOf: anyOf as string[][] };
    const text = JSON.stringify(requirement);
    const same = known.get(text) ?? requirement;
    known.set(text, same);
    return same;
  };
  return (node) => [
    ...authenticated(node).map(() => intern('authenticated')),
    ...requiresScopes(node).map(({ scopes }) => intern('requiresScopes', scopes)),
    ...policy(node).map(({ policies }) => intern('policy', policies)),
  ];
}

function isComposite(node: TypeDefinitionNode): node is Composite {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

/** An object has the field only because a subgraph knows its interface as an object; composition then names no subgraph. */
function comesFromInterfaceObject({ directives = [] }: NonNullable<Composite['fields']>[number]): boolean {
  const joins = directives.filter(({ name }) => name.value === 'join__field');
  return (
    joins.length > 0 && joins.every(({ arguments: given = [] }) => given.every(({ name }) => name.value !== 'graph'))
  );
}
