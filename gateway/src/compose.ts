import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CompositionResult, composeSchemaContract, composeServices } from '@theguild/federation-composition';
import { apiScopeOf } from '@trousseau/scheme/api-scopes';
import { type DocumentNode, Kind, parse, visit } from 'graphql';
import { DEFER_SDL } from './engine/defer.ts';

/** `node src/compose.ts`: composes services' schema.graphql into supergraph.graphql, what partners may read of it, and api.graphql; all committed. */
const gateway = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const services = fileURLToPath(new URL('../../services', import.meta.url));

const names = readdirSync(services).sort();
const missing = names.filter((name) => !existsSync(`${services}/${name}/schema.graphql`));
if (missing.length > 0) throw new Error(`No schema.graphql yet in services: ${missing.join(', ')}.`);

const subgraphs = names.map((name) => ({
  name,
  typeDefs: parse(readFileSync(`${services}/${name}/schema.graphql`, 'utf8')),
  // Where a subgraph listens is the environment's business (VISA_URL); the file only names it.
  url: `http://${name}/graphql`,
}));
const whole = succeeded(composeServices(subgraphs));
const partner = succeeded(
  composeSchemaContract(subgraphs.map(withApiScopes), { include: new Set(['partner']), exclude: new Set() }, true),
);
writeIfChanged(`${gateway}/supergraph.graphql`, whole.supergraphSdl);
writeIfChanged(`${gateway}/partner-supergraph.graphql`, partner.supergraphSdl);
writeIfChanged(`${gateway}/api.graphql`, `${DEFER_SDL}\n\n${whole.publicSdl}`);

/**
 * Partners’ graph alone: what a program needs to read a type stands on the type, so that every way to it asks the same (S24).
 * In the whole graph somebody may become a person in the course of a request; here nobody can.
 */
function withApiScopes<Subgraph extends { typeDefs: DocumentNode }>(subgraph: Subgraph): Subgraph {
  const typeDefs = visit(subgraph.typeDefs, {
    [Kind.OBJECT_TYPE_DEFINITION](node) {
      const scope = apiScopeOf(node.name.value);
      const [required] = parse(`type Any @requiresScopes(scopes: [["${scope}"]])`).definitions;
      if (scope === undefined || required?.kind !== Kind.OBJECT_TYPE_DEFINITION) return undefined;
      return { ...node, directives: [...(node.directives ?? []), ...(required.directives ?? [])] };
    },
  });
  return { ...subgraph, typeDefs };
}

function succeeded({ supergraphSdl, publicSdl, errors = [] }: CompositionResult) {
  if (supergraphSdl && publicSdl) return { supergraphSdl, publicSdl };
  throw new Error(`The subgraphs do not compose:\n${errors.map(({ message }) => `- ${message}`).join('\n')}`);
}

/** A file that stays the same keeps its date, and a running gateway its generation. */
function writeIfChanged(file: string, sdl: string): void {
  const text = `${sdl.trim()}\n`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  console.log(`${file}: ${text.split('\n').length} lines`);
}
