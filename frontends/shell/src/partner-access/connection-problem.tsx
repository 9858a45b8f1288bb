import { useMutation } from '@trousseau/space';
import { Link, Page, RadioCards } from '@trousseau/ui';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import { ErrorAnswers } from './error-answers.tsx';
import { type Asked, RequestForm } from './request-form.tsx';

const RequestIdentifierReminder = graphql(`
  mutation RequestIdentifierReminder($input: RequestIdentifierReminderInput!) {
    requestIdentifierReminder(input: $input) {
      ... on IdentifierReminderSent { email }
      ... on Refusal { message }
    }
  }
`);

const RequestNewCredentials = graphql(`
  mutation RequestNewCredentials($input: RequestNewCredentialsInput!) {
    requestNewCredentials(input: $input) {
      ... on NewCredentialsRequested { userNumber }
      ... on Refusal { message }
    }
  }
`);

const cases = ['identifiant', 'erreur', 'courrier'] as const;

/** S-CAF-03: says what is wrong, and gets the way out of that case. The case stands in the address, so that «back» works. */
export function ConnectionProblem() {
  const { t } = useTexts();
  const [chosen, choose] = useCase();
  return (
    <Page title={t('partnerAccess.problemPage.title')} lead={t('partnerAccess.problemPage.lead')} width="narrow">
      <RadioCards
        name="case"
        label={t('partnerAccess.problemPage.question')}
        value={chosen ?? ''}
        onChange={choose}
        options={cases.map((value) => ({
          value,
          label: t(`partnerAccess.problemPage.${value}.label`),
          description: t(`partnerAccess.problemPage.${value}.description`),
        }))}
      />
      {chosen === 'identifiant' && <UnknownIdentifier />}
      {chosen === 'erreur' && <ErrorAnswers />}
      {chosen === 'courrier' && <LostLetters />}
      <p>
        <Link href="/espace-bailleur-partenaire">{t('forgotten.back')}</Link>
      </p>
    </Page>
  );
}

/** The case of the address, shown as chosen at once: the router takes its time to follow. */
function useCase() {
  const [search, setSearch] = useSearchParams();
  const inAddress = search.get('cas');
  const [chosen, setChosen] = useState(inAddress);
  useEffect(() => setChosen(inAddress), [inAddress]);
  const choose = (value: string) => {
    setChosen(value);
    setSearch({ cas: value });
  };
  return [cases.find((one) => one === chosen), choose] as const;
}

function UnknownIdentifier() {
  const { t } = useTexts();
  const { run, running } = useMutation(RequestIdentifierReminder);
  async function send(email: string): Promise<Asked> {
    const { data, problem } = await run(() => ({ input: { email } }));
    const result = data?.requestIdentifierReminder;
    if (result?.__typename === 'IdentifierReminderSent') return { problem, taken: true, refusal: null };
    return { problem, taken: false, refusal: result?.message ?? null };
  }
  return (
    <>
      <p>{t('partnerAccess.problemPage.identifiant.text')}</p>
      <RequestForm
        field="email"
        submitLabel={t('partnerAccess.problemPage.identifiant.submit')}
        doneTitle={t('forgotten.sentTitle')}
        done={t('partnerAccess.problemPage.identifiant.done')}
        running={running}
        onSend={send}
      />
    </>
  );
}

function LostLetters() {
  const { t } = useTexts();
  const { run, running } = useMutation(RequestNewCredentials);
  async function send(userNumber: string): Promise<Asked> {
    const { data, problem } = await run(() => ({ input: { userNumber } }));
    const result = data?.requestNewCredentials;
    if (result?.__typename === 'NewCredentialsRequested') return { problem, taken: true, refusal: null };
    return { problem, taken: false, refusal: result?.message ?? null };
  }
  return (
    <>
      <p>{t('partnerAccess.problemPage.courrier.text')}</p>
      <RequestForm
        field="userNumber"
        submitLabel={t('partnerAccess.problemPage.courrier.submit')}
        doneTitle={t('partnerAccess.problemPage.courrier.doneTitle')}
        done={t('partnerAccess.problemPage.courrier.done')}
        running={running}
        onSend={send}
      />
    </>
  );
}
