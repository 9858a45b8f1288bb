import { MissingPage, type Problem, useMutation, useParams, useQuery, useSpace } from '@trousseau/space';
import { Button, FormActions, Grid, KeyFigure, longDay, Notice, Page, Section, Skeleton } from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import type { DeclareUnpaidRentMutation } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { namesInWords } from '../words.ts';

const DeclareQuestion = graphql(`
  query DeclarePage($id: ID!) {
    contract(id: $id) {
      id tenantNames
      tenantAccount {
        id
        assessment { constituted constitutedOn arrearsCents thresholdCents }
        claim { id noticePostedOn declaredOn }
      }
    }
  }
`);

const DeclareUnpaidRent = graphql(`
  mutation DeclareUnpaidRent($input: DeclareUnpaidRentInput!) {
    declareUnpaidRent(input: $input) {
      ... on UnpaidRentDeclared { claim { id status } }
      ... on RentDefaultNotConstituted { arrearsCents thresholdCents }
      ... on ClaimAlreadyDeclared { claim { id } }
      ... on OutsideCover { coverEndsOn }
      ... on Refusal { message }
    }
  }
`);

type Refused = Exclude<DeclareUnpaidRentMutation['declareUnpaidRent'], { __typename: 'UnpaidRentDeclared' }>;

/** One act on one page: calling the guarantee, said plainly, with the figures of the account (S-CLM-01). */
export function Declare() {
  const { t, locale } = useTexts();
  const { basePath, notify } = useSpace();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const { data, problem, loading, reload } = useQuery(DeclareQuestion, { id });
  const { run, running } = useMutation(DeclareUnpaidRent);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [failure, setFailure] = useState<Problem | null>(null);
  if (loading) return <Skeleton kind="page" />;
  const account = data?.contract?.tenantAccount;
  if (!data?.contract || !account) return <MissingPage t={t} problem={problem} reload={reload} />;
  const names = namesInWords(data.contract.tenantNames, locale);
  const accountHref = `${basePath}/contrats/${id}/compte`;
  const { assessment, claim } = account;

  async function declare() {
    const answer = await run((operationId) => ({ input: { operationId, contractId: id } }));
    setFailure(answer.problem);
    const result = answer.data?.declareUnpaidRent;
    if (result?.__typename === 'UnpaidRentDeclared') {
      notify({ tone: 'success', text: t('declare.done') });
      void navigate(`${basePath}/sinistres/${result.claim.id}`, { replace: true });
    } else setRefused(result ?? null);
  }

  return (
    <Page
      title={t('declare.title', { names })}
      lead={t('declare.lead')}
      width="narrow"
      hasErrors={refused !== null}
      breadcrumb={[{ href: accountHref, label: t('account.title', { names }) }]}
    >
      <ProblemNotice problem={failure} />
      {refused && <Refusal refused={refused} />}
      <Grid min="13rem">
        <KeyFigure
          label={t('account.answer.arrears')}
          value={formatCents(assessment.arrearsCents)}
          tone={assessment.constituted ? 'danger' : 'neutral'}
        />
        <KeyFigure
          label={t('account.answer.threshold')}
          value={formatCents(assessment.thresholdCents)}
          detail={
            assessment.constitutedOn === null
              ? undefined
              : t('declare.since', { day: longDay(assessment.constitutedOn, locale) })
          }
        />
      </Grid>
      <Notice tone={claim?.noticePostedOn ? 'success' : 'warning'}>
        {claim?.noticePostedOn
          ? t('account.noticePosted', { day: longDay(claim.noticePostedOn, locale) })
          : t('declare.noNotice')}
      </Notice>
      <Section title={t('declare.next')}>
        <ol>
          <li>{t('declare.step1')}</li>
          <li>{t('declare.step2')}</li>
          <li>{t('declare.step3')}</li>
          <li>{t('declare.step4')}</li>
        </ol>
      </Section>
      <p>{t('declare.tenantKnows')}</p>
      <FormActions>
        <Button variant="primary" size="large" pending={running} onPress={() => void declare()}>
          {t('declare.submit')}
        </Button>
        <Button variant="quiet" href={accountHref}>
          {t('declare.back')}
        </Button>
      </FormActions>
    </Page>
  );
}

/** Why the guarantee cannot be called, with its figures and where to go. */
function Refusal({ refused }: { readonly refused: Refused }) {
  const { t, locale } = useTexts();
  const { basePath } = useSpace();
  const open = refused.__typename === 'ClaimAlreadyDeclared' && (
    <Button href={`${basePath}/sinistres/${refused.claim.id}`}>{t('account.answer.openClaim')}</Button>
  );
  return (
    <Notice tone="danger" live title={t('declare.refused')} actions={open}>
      <p>{refused.message}</p>
      {refused.__typename === 'RentDefaultNotConstituted' && (
        <p>
          {t('account.notice.figures', {
            arrears: formatCents(refused.arrearsCents),
            threshold: formatCents(refused.thresholdCents),
          })}
        </p>
      )}
      {refused.__typename === 'OutsideCover' && (
        <p>{t('declare.coverEnded', { day: longDay(refused.coverEndsOn, locale) })}</p>
      )}
    </Notice>
  );
}
