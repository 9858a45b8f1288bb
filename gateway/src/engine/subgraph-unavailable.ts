/** A subgraph that did not answer; the reason is for our logs only. */
export class SubgraphUnavailable extends Error {
  override readonly name = 'SubgraphUnavailable';
}
