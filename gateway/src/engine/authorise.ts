import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Requirement, RequirementsOf } from './requirements.ts';

/** What is known of a caller, as far as the directives of the graph ask. */
export interface Credentials {
  readonly authenticated: boolean;
  readonly scopes: ReadonlySet<string>;
  /** Whether the caller meets a `@policy`; asked once per request and policy list. */
  readonly meets: (policy: string) => boolean;
}

/** Why a field is not given. */
export type Denial = 'UNAUTHENTICATED' | 'SCOPE_REQUIRED' | 'FORBIDDEN';

/** What one caller may not read of one document. */
export interface Authorisation {
  /** The same for all callers to whom the same is denied. */
  readonly key: string;
  readonly denied: ReadonlyMap<FieldNode, Denial>;
}

/** Judges a caller for one document; callers with the same verdicts get the same object. */
export type Authorise = (credentials: Credentials) => Authorisation;

const NOTHING_DENIED: Authorisation = { key: '', denied: new Map() };

/**
 * Finds once what a document requires, wherever it is written: aliases, fragments and the subgraph a field comes from make no
 * difference to its name and type. A request then only compares sets.
 */
export function compileAuthorise(
  schema: GraphQLSchema,
  document: DocumentNode,
  requirementsOf: RequirementsOf | undefined,
): Authorise {
  const fields = requirementsOf ? protectedFields(schema, document, requirementsOf) : [];
  if (fields.length === 0) return () => NOTHING_DENIED;
  const requirements = [...new Set(fields.flatMap(({ required }) => required))];
  const known = new Map<string, Authorisation>();
  return (credentials) => {
    const verdicts = requirements.map((requirement) => judge(requirement, credentials));
    const key = verdicts.map((denial) => denial?.[0] ?? '-').join('');
    const same = known.get(key);
    if (same) return same;
    const denials = new Map(requirements.map((requirement, index) => [requirement, verdicts[index]]));
    const denied = new Map<FieldNode, Denial>();
    for (const { field, required } of fields) {
      const denial = required.map((requirement) => denials.get(requirement)).find((verdict) => verdict !== undefined);
      if (denial) denied.set(field, denial);
    }
    const authorisation = denied.size === 0 ? NOTHING_DENIED : { key, denied };
    // A handful: a document with many requirements and callers of all kinds must not fill the memory.
    if (known.size < 32) known.set(key, authorisation);
    return authorisation;
  };
}

/** The document without what is denied: no subgraph is asked for it. What loses all its fields keeps no selection at all. */
export function removeDenied(document: DocumentNode, { denied }: Authorisation): DocumentNode {
  if (denied.size === 0) return document;
  return visit(document, { [Kind.FIELD]: { enter: (node) => (denied.has(node) ? null : undefined) } });
}

function judge({ directive, anyOf }: Requirement, { authenticated, scopes, meets }: Credentials): Denial | undefined {
  if (directive === 'policy') {
    if (anyOf.some((all) => all.every(meets))) return undefined;
    return authenticated ? 'FORBIDDEN' : 'UNAUTHENTICATED';
  }
  if (!authenticated) return 'UNAUTHENTICATED';
  if (directive === 'authenticated' || anyOf.some((all) => all.every((scope) => scopes.has(scope)))) return undefined;
  return 'SCOPE_REQUIRED';
}

interface ProtectedField {
  readonly field: FieldNode;
  readonly required: readonly Requirement[];
}

function protectedFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  requirementsOf: RequirementsOf,
): ProtectedField[] {
  const info = new TypeInfo(schema);
  const found: ProtectedField[] = [];
  visit(
    document,
    visitWithTypeInfo(info, {
      [Kind.FIELD]: {
        enter(field: FieldNode) {
          const parent = info.getParentType();
          const type = getNamedType(info.getType());
          if (!parent || !type) return;
          const required = requirementsOf(parent.name, field.name.value, type.name);
          if (required.length > 0) found.push({ field, required });
        },
      },
    }),
  );
  return found;
}
