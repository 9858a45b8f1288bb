import { useQuery } from '@trousseau/space';
import { Amount, Card, DayText, DescriptionList, ErrorState, Page, Skeleton, StatusBadge } from '@trousseau/ui';
import { useLocation, useParams } from 'react-router';
import { MakeContract } from '../components/make-contract.tsx';
import { visaCheckTones } from '../components/visa-check-tones.ts';
import { VisaNumberForm } from '../components/visa-number-form.tsx';
import { graphql } from '../gql/gql.ts';
import type { CheckedVisaFragment } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';

graphql(`
  fragment CheckedVisa on VisaCheck { number state validUntil maxRentCents initials }
`);
const CheckVisaQuestion = graphql(`
  query CheckVisa($number: String!) { checkVisa(number: $number) { ...CheckedVisa } }
`);
const CheckCodeQuestion = graphql(`
  query CheckVisaCode($code: String!) { checkVisaCode(code: $code) { ...CheckedVisa } }
`);

/** Public: what a landlord wants to know of a visa handed over, and nothing more of the person than initials. By its number, or by its code behind the « # ». */
export function CheckVisa() {
  const { t } = useTexts();
  const { number } = useParams();
  const code = useLocation().hash.slice(1);
  const isAnswered = number !== undefined || code !== '';
  return (
    <Page title={t('checkVisa.title')} width="narrow" lead={t('checkVisa.lead')}>
      <Card>
        <VisaNumberForm key={number} initial={number ?? ''} quiet={isAnswered} />
      </Card>
      {number !== undefined && <AnswerOfNumber number={number} />}
      {number === undefined && code !== '' && <AnswerOfCode code={code} />}
    </Page>
  );
}

function AnswerOfNumber({ number }: { readonly number: string }) {
  const { data, ...asked } = useQuery(CheckVisaQuestion, { number });
  return <Answer check={data?.checkVisa} {...asked} />;
}

function AnswerOfCode({ code }: { readonly code: string }) {
  const { data, ...asked } = useQuery(CheckCodeQuestion, { code });
  return <Answer check={data?.checkVisaCode} isCode {...asked} />;
}

interface AnswerProps extends Pick<ReturnType<typeof useQuery>, 'loading' | 'problem' | 'reload'> {
  readonly check: CheckedVisaFragment | undefined;
  readonly isCode?: boolean;
}

function Answer({ check, isCode = false, loading, problem, reload }: AnswerProps) {
  if (loading) return <Skeleton kind="card" />;
  if (!check) return <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />;
  return (
    <div role="status">
      <Verdict check={check} isCode={isCode} />
    </div>
  );
}

interface VerdictProps {
  readonly check: CheckedVisaFragment;
  readonly isCode: boolean;
}

function Verdict({ check, isCode }: VerdictProps) {
  const { t } = useTexts();
  const { number, state, maxRentCents, validUntil, initials } = check;
  const items = [
    ...(initials === null ? [] : [{ label: t('checkVisa.holder'), value: initials }]),
    ...(maxRentCents === null
      ? []
      : [{ label: t('checkVisa.maxRent'), value: <Amount cents={maxRentCents} tone="strong" /> }]),
    ...(validUntil === null ? [] : [{ label: t('checkVisa.validUntil'), value: <DayText day={validUntil} /> }]),
  ];
  return (
    <Card
      headingLevel={2}
      title={number === null ? t('checkVisa.answerOfCode') : t('checkVisa.answer', { number })}
      tone={state === 'VALID' ? 'accent' : 'plain'}
      {...(state === 'VALID' && number !== null ? { footer: <MakeContract number={number} /> } : {})}
    >
      <p>
        <StatusBadge tone={visaCheckTones[state]}>{t(`checkVisa.state.${state}`)}</StatusBadge>
      </p>
      {isCode && initials !== null && <p>{t('checkVisa.genuine')}</p>}
      <p>{t(`checkVisa.meaning.${state}`)}</p>
      {items.length > 0 && <DescriptionList items={items} />}
    </Card>
  );
}
