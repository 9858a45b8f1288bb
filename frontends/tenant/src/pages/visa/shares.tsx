import { useMayChange, useQuery } from '@trousseau/space';
import { ErrorState, Section, Skeleton, Stack } from '@trousseau/ui';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';
import { OneShare } from './one-share.tsx';
import { ShareForm } from './share-form.tsx';
import type { ShownVisa } from './visa.tsx';

const SharesQuestion = graphql(`
  query VisaShares($visaId: ID!) {
    visaShares(visaId: $visaId) { id label url createdAt revokedAt openings { opener firstAt } }
  }
`);

/** Links by which the tenant shows this visa: whom each is for, who opened it, and its end. */
export function Shares({ visa }: { readonly visa: ShownVisa }) {
  const { t } = useTexts();
  const mayChange = useMayChange();
  const { data, loading, problem, reload } = useQuery(SharesQuestion, { visaId: visa.id });
  const shares = data?.visaShares ?? [];
  if (visa.status !== 'VALID' && shares.length === 0) return null;
  return (
    <Section title={t('visa.share.title')} lead={t('visa.share.lead')}>
      <Stack>
        {visa.status === 'VALID' && mayChange && <ShareForm visaId={visa.id} onShared={reload} />}
        {loading && <Skeleton kind="card" />}
        {problem !== null && !data && <ErrorState reference={problem.reference ?? undefined} onRetry={reload} />}
        {shares.map((share) => (
          <OneShare key={share.id} share={share} mayChange={mayChange} />
        ))}
      </Stack>
    </Section>
  );
}
