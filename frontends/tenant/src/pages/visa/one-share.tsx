import { type Problem, useMutation } from '@trousseau/space';
import { Button, Card, Cluster, CopyButton, longDay, StatusBadge } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import type { VisaSharesQuery } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { dayOfInstant, timeOfInstant } from '../../words.ts';
import styles from './hand-over.module.css';

const Revoke = graphql(`
  mutation RevokeVisaShare($input: RevokeVisaShareInput!) {
    revokeVisaShare(input: $input) { ... on VisaShareRevoked { share { id revokedAt } } }
  }
`);

interface OneShareProps {
  readonly share: VisaSharesQuery['visaShares'][number];
  readonly mayChange: boolean;
}

/** One link: copied while it is open, taken back in one press, and the days on which it was opened. */
export function OneShare({ share, mayChange }: OneShareProps) {
  const { t, locale } = useTexts();
  const { run, running } = useMutation(Revoke);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { id, label, url, createdAt, revokedAt, openings } = share;
  const when = (instant: string) => ({
    day: longDay(dayOfInstant(instant), locale),
    time: timeOfInstant(instant, locale),
  });

  async function revoke() {
    setProblem((await run(() => ({ input: { shareId: id } }))).problem);
  }

  return (
    <Card headingLevel={3} title={label}>
      <ProblemNotice problem={problem} />
      <p>
        <StatusBadge tone={revokedAt === null ? 'success' : 'neutral'}>
          {t(revokedAt === null ? 'visa.share.open' : 'visa.share.revoked')}
        </StatusBadge>{' '}
        {t(revokedAt === null ? 'visa.share.createdAt' : 'visa.share.revokedAt', when(revokedAt ?? createdAt))}
      </p>
      {openings.length === 0 ? (
        <p>{t('visa.share.neverOpened')}</p>
      ) : (
        <ul>
          {openings.map(({ opener, firstAt }) => (
            <li key={`${opener} ${firstAt}`}>{t(`visa.share.openedBy.${opener}`, when(firstAt))}</li>
          ))}
        </ul>
      )}
      {revokedAt === null && (
        <>
          <p className={styles.address}>{url.replace(/^https?:\/\//, '')}</p>
          <Cluster>
            <CopyButton text={url} label={t('visa.share.theLink', { label })} />
            {mayChange && (
              <Button variant="quiet" pending={running} onPress={() => void revoke()}>
                {t('visa.share.revoke')}
              </Button>
            )}
          </Cluster>
        </>
      )}
    </Card>
  );
}
