import { type ConstDirectiveNode, type DocumentNode, Kind, type ObjectValueNode, valueFromASTUntyped } from 'graphql';
import { isObjectValue, type ObjectValue } from './graphql-values.ts';

/** The arguments of each use of one directive on a definition of the supergraph; empty when it is not there. */
export type UsesOf = (node: {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}) => readonly ObjectValue[];

/**
 * Finds a directive of a linked specification under the name the supergraph gives it: `@link` may rename it (`import`) or its
 * whole namespace (`as`), and a composition that does not know it keeps it inside `@join__directive`.
 *
 * @param feature last part of the specification's address before its version: `cost` of `https://specs.apollo.dev/cost/v0.1`
 */
export function linkedDirective(supergraph: DocumentNode, feature: string, directive: string): UsesOf {
  const name = nameInside(supergraph, feature, directive);
  return ({ directives = [] }) =>
    directives.flatMap((use) => {
      const given = argumentsOf(use);
      if (use.name.value === name) return [given];
      const kept = use.name.value === 'join__directive' && given['name'] === directive;
      return kept ? [isObjectValue(given['args']) ? given['args'] : {}] : [];
    });
}

function nameInside(supergraph: DocumentNode, feature: string, directive: string): string {
  const schemas = supergraph.definitions.filter(
    (node) => node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION,
  );
  for (const use of schemas.flatMap(({ directives = [] }) => directives)) {
    const { url, as, import: imports } = argumentsOf(use);
    if (use.name.value !== 'link' || typeof url !== 'string' || featureOf(url) !== feature) continue;
    for (const item of Array.isArray(imports) ? (imports as unknown[]) : []) {
      const { name, as: renamed } = isObjectValue(item) ? item : { name: item, as: item };
      if (name === `@${directive}`) return String(renamed ?? name).slice(1);
    }
    const namespace = typeof as === 'string' ? as : feature;
    return directive === feature ? namespace : `${namespace}__${directive}`;
  }
  return directive;
}

const featureOf = (url: string) => url.split('/').at(-2);

function argumentsOf({ arguments: given = [] }: ConstDirectiveNode): ObjectValue {
  const fields = given.map((argument) => ({ ...argument, kind: Kind.OBJECT_FIELD }) as const);
  const object: ObjectValueNode = { kind: Kind.OBJECT, fields };
  return { ...(valueFromASTUntyped(object) as ObjectValue) };
}
