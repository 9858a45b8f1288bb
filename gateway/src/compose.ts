import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

/** `node src/compose.ts`: composes services' schema.graphql into supergraph.graphql and api.graphql, both committed. */
const gateway = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const services = fileURLToPath(new URL('../../services', import.meta.url));

const names = readdirSync(services).sort();
const missing = names.filter((name) => !existsSync(`${services}/${name}/schema.graphql`));
if (missing.length > 0) throw new Error(`No schema.graphql yet in services: ${missing.join(', ')}.`);

const result = composeServices(
  names.map((name) => ({
    name,
    typeDefs: parse(readFileSync(`${services}/${name}/schema.graphql`, 'utf8')),
    // Where a subgraph listens is the environment's business (VISA_URL); the file only names it.
    url: `http://${name}/graphql`,
  })),
);
if (!result.supergraphSdl || !result.publicSdl) {
  throw new Error(
    `The subgraphs do not compose:\n${(result.errors ?? []).map(({ message }) => `- ${message}`).join('\n')}`,
  );
}
writeIfChanged(`${gateway}/supergraph.graphql`, result.supergraphSdl);
writeIfChanged(`${gateway}/api.graphql`, result.publicSdl);

/** A file that stays the same keeps its date, and a running gateway its generation. */
function writeIfChanged(file: string, sdl: string): void {
  const text = `${sdl.trim()}\n`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  console.log(`${file}: ${text.split('\n').length} lines`);
}
