import { useQuery } from '@trousseau/space';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import { ClaimQueueTable } from './home-claims.tsx';
import { QueueSection } from './queue-section.tsx';

const UpdatedClaimQueue = graphql(`
  query UpdatedClaimQueue {
    toIndemnify: updatedClaimQueue(first: 20) { totalCount nodes { ...ClaimQueueRow } }
    suspended: updatedClaimQueue(suspended: true, first: 20) { totalCount nodes { ...ClaimQueueRow } }
  }
`);

/** R-CLM-13: claims whose new months wait for a receipt, and those whose update is late; nothing where there are none. */
export function UpdatedClaims() {
  const { t } = useTexts();
  const { data } = useQuery(UpdatedClaimQueue, {});
  const queues = [
    ['toIndemnify', data?.toIndemnify],
    ['suspended', data?.suspended],
  ] as const;
  return queues.map(
    ([name, queue]) =>
      queue !== undefined &&
      queue.totalCount > 0 && (
        <QueueSection key={name} title={t(`home.${name}`)} count={queue.totalCount}>
          <ClaimQueueTable claims={queue.nodes} caption={t(`home.${name}`)} empty={null} />
        </QueueSection>
      ),
  );
}
