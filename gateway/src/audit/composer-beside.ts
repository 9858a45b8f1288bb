import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { DocumentNode } from 'graphql';
import { compose, documentOf, type TestSubgraph } from '../test/federated.ts';

interface Composer {
  composeServices(services: { name: string; url: string; typeDefs: DocumentNode }[]): {
    supergraphSdl?: string;
    errors?: readonly { message: string }[];
  };
}

/**
 * The composer a public audit was written with, when it is installed in the audit's own folder: of a field that has different
 * types it keeps another one than ours, and the expected answers follow from that. Its licence (Elastic 2.0) keeps it out of
 * our dependencies; without it the audit is composed by ours, which refuses a few of its suites.
 */
export function composerBeside(folder: string): (subgraphs: readonly TestSubgraph[]) => string {
  const composer = installedIn(folder);
  if (!composer) return compose;
  return (subgraphs) => {
    const services = subgraphs.map((subgraph) => ({
      name: subgraph.name,
      url: `http://${subgraph.name}`,
      typeDefs: documentOf(subgraph),
    }));
    const result = composer.composeServices(services);
    if (!result.supergraphSdl) throw new Error((result.errors ?? []).map(({ message }) => message).join('\n'));
    return result.supergraphSdl;
  };
}

function installedIn(folder: string): Composer | null {
  try {
    return createRequire(join(folder, 'package.json'))('@apollo/composition') as Composer;
  } catch {
    return null;
  }
}
