import { useQuery } from '@trousseau/space';
import {
  Amount,
  Button,
  Card,
  DayText,
  DescriptionList,
  ErrorState,
  Page,
  Skeleton,
  StatusBadge,
  type Tone,
} from '@trousseau/ui';
import { useParams } from 'react-router';
import { VisaNumberForm } from '../components/visa-number-form.tsx';
import { graphql } from '../gql/gql.ts';
import type { CheckVisaQuery, VisaCheckState } from '../gql/graphql.ts';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../use-texts.ts';

const CheckVisaQuestion = graphql(`
  query CheckVisa($number: String!) {
    checkVisa(number: $number) { number state validUntil maxRentCents initials }
  }
`);

const tones: Readonly<Record<VisaCheckState, Tone>> = {
  VALID: 'success',
  USED: 'warning',
  EXPIRED: 'danger',
  REVOKED: 'danger',
  UNKNOWN: 'neutral',
};

/** Public: what a landlord wants to know of a visa handed over, and nothing more of the person than initials. */
export function CheckVisa() {
  const { t } = useTexts();
  const { number } = useParams();
  return (
    <Page title={t('checkVisa.title')} width="narrow" lead={t('checkVisa.lead')}>
      <Card>
        <VisaNumberForm key={number} initial={number ?? ''} quiet={number !== undefined} />
      </Card>
      {number !== undefined && <Answer number={number} />}
    </Page>
  );
}

function Answer({ number }: { readonly number: string }) {
  const { data, loading, problem, reload } = useQuery(CheckVisaQuestion, { number });
  if (loading) return <Skeleton kind="card" />;
  if (!data) return <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />;
  return (
    <div role="status">
      <Verdict check={data.checkVisa} />
    </div>
  );
}

function Verdict({ check }: { readonly check: CheckVisaQuery['checkVisa'] }) {
  const { t } = useTexts();
  const { me } = useSession();
  const { state, maxRentCents, validUntil, initials } = check;
  const items = [
    ...(initials === null ? [] : [{ label: t('checkVisa.holder'), value: initials }]),
    ...(maxRentCents === null
      ? []
      : [{ label: t('checkVisa.maxRent'), value: <Amount cents={maxRentCents} tone="strong" /> }]),
    ...(validUntil === null ? [] : [{ label: t('checkVisa.validUntil'), value: <DayText day={validUntil} /> }]),
  ];
  const next = me?.role === 'LANDLORD' ? '/bailleur' : '/inscription?role=LANDLORD';
  return (
    <Card
      headingLevel={2}
      title={t('checkVisa.answer', { number: check.number })}
      tone={state === 'VALID' ? 'accent' : 'plain'}
      {...(state === 'VALID' && me?.role !== 'TENANT'
        ? {
            footer: (
              <Button variant="primary" href={next} iconEnd="arrowRight">
                {t('checkVisa.next')}
              </Button>
            ),
          }
        : {})}
    >
      <p>
        <StatusBadge tone={tones[state]}>{t(`checkVisa.state.${state}`)}</StatusBadge>
      </p>
      <p>{t(`checkVisa.meaning.${state}`)}</p>
      {items.length > 0 && <DescriptionList items={items} />}
    </Card>
  );
}
