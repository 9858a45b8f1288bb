import { type Problem, useMutation, useQuery, useSpace } from '@trousseau/space';
import {
  Button,
  ErrorSummary,
  FieldRow,
  FieldStack,
  FormActions,
  Link,
  Notice,
  type Option,
  Page,
  RadioCards,
  Select,
  TextField,
} from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import type { IssuePartnerAccountInput } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { AddressFields } from './address-fields.tsx';

const DepartementsQuestion = graphql(`
  query OwnDepartements { me { id space { id departements } } }
`);

const IssuePartnerAccount = graphql(`
  mutation IssuePartnerAccount($input: IssuePartnerAccountInput!) {
    issuePartnerAccount(input: $input) {
      ... on PartnerAccountIssued { partnerAccount { id } }
      ... on PartnerAccountRefused { fields { field message } }
      ... on Refusal { message }
    }
  }
`);

const empty = {
  landlordKind: 'NATURAL',
  departement: '',
  givenName: '',
  familyName: '',
  legalName: '',
  siren: '',
  email: '',
  street: '',
  postcode: '',
};
type Values = typeof empty;
type Name = keyof Values;

/** One landlord: who, where, and how to reach them. Without an e-mail address, letters are made to print. */
export function NewAccount() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const form = useNewAccount();
  const { values, field } = form;
  return (
    <Page
      title={t('newAccount.title')}
      lead={t('newAccount.lead')}
      breadcrumb={[{ href: `${basePath}/comptes`, label: t('accounts.title') }]}
      width="narrow"
      hasErrors={form.errors.length > 0}
    >
      <form onSubmit={(event) => void form.submit(event)} noValidate>
        <FieldStack>
          <ErrorSummary errors={form.errors} submitCount={form.submitCount} />
          <ProblemNotice problem={form.problem} />
          <RadioCards
            {...field('landlordKind')}
            columns={2}
            options={[
              { value: 'NATURAL', label: t('newAccount.natural'), description: t('newAccount.naturalExample') },
              { value: 'LEGAL', label: t('newAccount.legal'), description: t('newAccount.legalExample') },
            ]}
          />
          {values.landlordKind === 'NATURAL' ? (
            <FieldRow>
              <TextField {...field('givenName')} autoComplete="off" />
              <TextField {...field('familyName')} autoComplete="off" />
            </FieldRow>
          ) : (
            <>
              <TextField {...field('legalName')} autoComplete="off" />
              <TextField {...field('siren')} optional inputMode="numeric" width="medium" autoComplete="off" />
            </>
          )}
          <Select
            {...field('departement')}
            placeholder={t('newAccount.choose')}
            options={form.departements.map((value) => ({ value, label: value }))}
            width="short"
          />
          <TextField {...field('email')} optional type="email" hint={t('newAccount.emailHint')} autoComplete="off" />
          {values.email.trim() === '' && (
            <>
              <Notice tone="info">{t('newAccount.letters')}</Notice>
              <AddressFields field={field} commune={form.commune} onChoose={form.choose} />
            </>
          )}
          <FormActions aside={<Link href={`${basePath}/comptes`}>{t('newAccount.cancel')}</Link>}>
            <Button type="submit" variant="primary" size="large" pending={form.running}>
              {t('newAccount.submit')}
            </Button>
          </FormActions>
        </FieldStack>
      </form>
    </Page>
  );
}

function useNewAccount() {
  const { t } = useTexts();
  const { basePath, notify } = useSpace();
  const navigate = useNavigate();
  const departements = useQuery(DepartementsQuestion, {}).data?.me?.space.departements ?? [];
  const [typed, setTyped] = useState<Values>(empty);
  const [commune, setCommune] = useState<Option | null>(null);
  const [errors, setErrors] = useState<readonly { field: string; message: string }[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [submitCount, setSubmitCount] = useState(0);
  const { run, running } = useMutation(IssuePartnerAccount);
  // An organisation of one département has nothing to choose.
  const only = departements.length === 1 ? departements[0] : undefined;
  const values: Values = { ...typed, departement: typed.departement || (only ?? '') };

  async function submit(event: FormEvent) {
    event.preventDefault();
    setSubmitCount((count) => count + 1);
    const answer = await run((operationId) => ({ input: { operationId, ...inputOf(values, commune) } }));
    setProblem(answer.problem);
    const result = answer.data?.issuePartnerAccount;
    setErrors(result?.__typename === 'PartnerAccountRefused' ? result.fields : []);
    if (result?.__typename !== 'PartnerAccountIssued') return;
    notify({
      tone: 'success',
      text: t(values.email.trim() === '' ? 'newAccount.doneByPost' : 'newAccount.doneByEmail'),
    });
    void navigate(`${basePath}/comptes/${result.partnerAccount?.id ?? ''}`);
  }

  const named = <N extends Name | 'inseeCode'>(name: N) => ({
    name,
    label: t(`newAccount.${name}`),
    error: errors.find((one) => one.field === name)?.message,
  });
  const change = (changed: Partial<Values>, ...names: string[]) => {
    setTyped({ ...typed, ...changed });
    setErrors(errors.filter(({ field: wrong }) => ![...Object.keys(changed), ...names].includes(wrong)));
  };
  const field = (name: Name) => ({
    ...named(name),
    value: values[name],
    onChange: (value: string) => change({ [name]: value }),
  });
  const choose = (chosen: Option | null, postcode: string | null) => {
    setCommune(chosen);
    change(postcode ? { postcode } : {}, 'inseeCode');
  };
  return {
    values,
    field,
    commune: { ...named('inseeCode'), value: commune },
    choose,
    departements,
    errors,
    problem,
    submitCount,
    submit,
    running,
  };
}

function inputOf(
  { street, postcode, ...values }: Values,
  commune: Option | null,
): Omit<IssuePartnerAccountInput, 'operationId'> {
  const landlordKind = values.landlordKind === 'LEGAL' ? 'LEGAL' : 'NATURAL';
  const address = values.email.trim() === '' ? { street, postcode, inseeCode: commune?.value ?? '' } : null;
  return { ...values, landlordKind, address };
}
