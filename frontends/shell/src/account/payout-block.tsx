import { useQuery } from '@trousseau/space';
import { Button, Card, longDay, Notice, Skeleton, Stack } from '@trousseau/ui';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';

const PayoutAccountQuestion = graphql(`
  query PayoutAccount {
    me { id space { id displayName maskedIban ribKeyWarning payoutHeldUntilOn memberRole } }
  }
`);

/** Landlords: where the space one acts in is paid, and whether payments wait because that has just changed (S59). */
export function PayoutBlock() {
  const { t, locale } = useTexts();
  const { data } = useQuery(PayoutAccountQuestion, {});
  if (!data?.me) return <Skeleton kind="card" />;
  const { displayName, maskedIban, ribKeyWarning, payoutHeldUntilOn, memberRole } = data.me.space;
  if (maskedIban === null) return null;
  return (
    <Card title={t('payout.title')} headingLevel={2}>
      <Stack>
        <p>
          {t('payout.paidOn', { name: displayName ?? '' })} <strong>{maskedIban}</strong>
        </p>
        {ribKeyWarning && <Notice tone="warning">{t('profile.ribKeyWarning')}</Notice>}
        {payoutHeldUntilOn !== null && (
          <Notice tone="info" title={t('payout.held', { day: longDay(payoutHeldUntilOn, locale) })}>
            {t('payout.heldWhy')}
          </Notice>
        )}
        {memberRole === 'OWNER' ? (
          <div>
            <Button href="/compte/rib">{t('payout.change')}</Button>
          </div>
        ) : (
          <p>{t('payout.ownersOnly')}</p>
        )}
      </Stack>
    </Card>
  );
}
