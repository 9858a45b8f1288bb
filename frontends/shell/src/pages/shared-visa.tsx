import { useMutation } from '@trousseau/space';
import {
  Amount,
  Button,
  Card,
  DayText,
  DescriptionList,
  ErrorState,
  Notice,
  Page,
  Skeleton,
  StatusBadge,
} from '@trousseau/ui';
import { useEffect, useEffectEvent, useState } from 'react';
import { useLocation } from 'react-router';
import { MakeContract } from '../components/make-contract.tsx';
import { visaCheckTones } from '../components/visa-check-tones.ts';
import { graphql } from '../gql/gql.ts';
import type { OpenVisaShareMutation } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';

const OpenVisaShare = graphql(`
  mutation OpenVisaShare($input: OpenVisaShareInput!) {
    openVisaShare(input: $input) {
      ... on VisaShareOpened { visa { number holderNames familyName state maxRentCents validUntil } }
      ... on Refusal { message }
    }
  }
`);

type Opened = Extract<OpenVisaShareMutation['openVisaShare'], { __typename: 'VisaShareOpened' }>;

/** `/visa-partage#…`: the visa a tenant shows to whoever has the link; opening it is noted for them. */
export function SharedVisa() {
  const { t } = useTexts();
  const [token] = useState(useLocation().hash.slice(1));
  const { run } = useMutation(OpenVisaShare);
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>> | null>(null);
  const open = useEffectEvent(async () => setAnswer(await run(() => ({ input: { token } }))));
  useEffect(() => {
    void open();
  }, []);
  if (answer === null) return <Skeleton kind="page" />;
  const result = answer.data?.openVisaShare;
  if (!result) {
    return <ErrorState reference={answer.problem?.reference ?? undefined} onRetry={() => void open()} />;
  }
  if (result.__typename !== 'VisaShareOpened') {
    return (
      <Page title={t('sharedVisa.closedTitle')} width="narrow">
        <Notice tone="warning">{result.message}</Notice>
        <div>
          <Button href="/verifier-un-visa">{t('sharedVisa.check')}</Button>
        </div>
      </Page>
    );
  }
  return <Shown visa={result.visa} />;
}

function Shown({ visa }: Pick<Opened, 'visa'>) {
  const { t } = useTexts();
  const { number, holderNames, familyName, state, maxRentCents, validUntil } = visa;
  return (
    <Page title={t('sharedVisa.title')} width="narrow" lead={t('sharedVisa.lead')}>
      <Card
        headingLevel={2}
        title={t('checkVisa.answer', { number })}
        tone={state === 'VALID' ? 'accent' : 'plain'}
        {...(state === 'VALID' ? { footer: <MakeContract number={number} familyName={familyName} /> } : {})}
      >
        <p>
          <StatusBadge tone={visaCheckTones[state]}>{t(`checkVisa.state.${state}`)}</StatusBadge>
        </p>
        <p>{state === 'VALID' ? t('sharedVisa.valid') : t(`checkVisa.meaning.${state}`)}</p>
        <DescriptionList
          items={[
            { label: t('checkVisa.holder'), value: holderNames.join(', ') },
            { label: t('checkVisa.maxRent'), value: <Amount cents={maxRentCents} tone="strong" /> },
            { label: t('checkVisa.validUntil'), value: <DayText day={validUntil} /> },
          ]}
        />
      </Card>
      <p>{t('sharedVisa.noted')}</p>
    </Page>
  );
}
