import 'reflect-metadata';
import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import { opensToClient } from '@trousseau/scheme/api-scopes';
import { rights } from '@trousseau/scheme/rights';
import { mayAct } from '@trousseau/scheme/rights/positions';
import { asksForProof } from '@trousseau/scheme/rights/step-up';
import {
  defaultFieldResolver,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  isUnionType,
  parse,
  print,
  specifiedDirectives,
} from 'graphql';
import { buildSchema, createResolversMap } from 'type-graphql';
import { auditLogOf } from './audit-log.ts';
import type { Context, ServiceDefinition } from './definition.ts';
import { GRAPH_DIRECTIVES, graphDirectives } from './graph-directives.ts';
import { forbidden, positionForbids, scopeRequired, stepUpRequired, unauthenticated } from './refusal.ts';
import { tellerOf, tellInEnglish } from './told.ts';
import { provedRecently, roleOf, type ViewerRole } from './viewer.ts';

/** Federation features our schemas use; composition reads them from this link. */
const IMPORTS = ['@key', '@shareable', '@inaccessible', '@external', '@provides', '@requires', '@override'];
const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${JSON.stringify([...IMPORTS, ...GRAPH_DIRECTIVES])})`;

/** Fields the federation protocol adds; ownership lives in the reference resolvers they call. */
const PROTOCOL_FIELDS = new Set(['_service', '_entities']);

/** Builds the executable subgraph and its SDL. Refuses a field that has no line in the rights table (A6). */
export async function buildSubgraph(definition: ServiceDefinition): Promise<{ schema: GraphQLSchema; sdl: string }> {
  const plain = await buildSchema({
    resolvers: [...definition.resolvers, auditLogOf(definition.name)] as never,
    orphanedTypes: definition.orphanedTypes as never,
    directives: [...specifiedDirectives],
    validate: false,
  });
  const own = hideServiceUnions(plain, `${LINK}\n\n${printSubgraphSchema(plain)}`);
  const sdl = print(graphDirectives(parse(own, { noLocation: true })));
  const resolvers = createResolversMap(plain) as Record<string, Record<string, unknown>>;
  for (const [type, resolve] of Object.entries(definition.references)) {
    resolvers[type] = { ...resolvers[type], __resolveReference: resolve };
  }
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  enforceRights(schema);
  tellInEnglish(schema, plain, tellerOf(definition));
  return { schema, sdl };
}

/** A union answered only by a field between services is hidden with it; TypeGraphQL has no directive for unions. */
function hideServiceUnions(schema: GraphQLSchema, sdl: string) {
  const rootFields = [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
    Object.values(root?.getFields() ?? {}),
  );
  return rootFields
    .filter(
      ({ astNode, type }) =>
        astNode?.directives?.some(({ name }) => name.value === 'inaccessible') && isUnionType(getNamedType(type)),
    )
    .map(({ type }) => getNamedType(type).name)
    .reduce((text, union) => text.replace(`union ${union} =`, `union ${union} @inaccessible =`), sdl);
}

/**
 * Wraps every field with the rights table, and every mutation with the table of positions: whatever the way to it, the
 * verdict is the same (S22 to S24).
 */
function enforceRights(schema: GraphQLSchema) {
  const table: Record<string, Record<string, readonly string[]>> = rights;
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    const isMutation = type === schema.getMutationType();
    for (const field of Object.values(type.getFields())) {
      if (PROTOCOL_FIELDS.has(field.name)) continue;
      const allowed = table[type.name]?.[field.name] as readonly ViewerRole[] | undefined;
      if (!allowed) throw new Error(`${type.name}.${field.name} has no line in packages/scheme/src/rights.`);
      const resolve = field.resolve ?? defaultFieldResolver;
      const asked = { type: type.name, field: field.name, output: getNamedType(field.type).name };
      field.resolve = (source, args, context: Context, info) => {
        const { viewer } = context;
        const role = roleOf(viewer);
        if (!allowed.includes(role)) throw role === 'ANONYMOUS' ? unauthenticated() : forbidden();
        if (isMutation && viewer.kind === 'PERSON' && !mayAct(viewer.memberRole, field.name))
          throw positionForbids(viewer.memberRole);
        if (viewer.kind === 'API_CLIENT' && !opensToClient(viewer.scopes, asked)) throw scopeRequired();
        if (isMutation && viewer.kind === 'PERSON' && asksForProof(field.name) && !provedRecently(viewer))
          throw stepUpRequired();
        return resolve(source, args, context, info);
      };
    }
  }
}
