import { composeServices } from '@apollo/composition';
import { documentOf, type TestSubgraph } from '../test/federated.ts';

/**
 * Composes by the composer public audits were written with: of a field that has different types it keeps another one than
 * ours, and their expected answers follow from that.
 */
export function composeAsApollo(subgraphs: readonly TestSubgraph[]): string {
  const result = composeServices(
    subgraphs.map((subgraph) => ({
      name: subgraph.name,
      url: `http://${subgraph.name}`,
      typeDefs: documentOf(subgraph),
    })),
  );
  if (!result.supergraphSdl) throw new Error((result.errors ?? []).map(({ message }) => message).join('\n'));
  return result.supergraphSdl;
}
