import { NotHere, type Problem, useMutation, useQuery, useSpace } from '@trousseau/space';
import { Button, Dialog, ErrorState, ErrorSummary, FieldStack, FormActions, Link, Page, Skeleton } from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';
import { DwellingFields, UsualLeaseFields } from './dwelling-fields.tsx';
import { type DwellingValues, emptyDwelling, inputOf, valuesOf } from './values.ts';

const DwellingToChange = graphql(`
  query DwellingToChange($id: ID!) {
    listedDwelling(id: $id) {
      id reference street postcode city inseeCode kind surfaceM2 furnished stock mainResidence decent signatoryName
      lease { kind rentCents chargesCents depositCents dueDay }
    }
  }
`);

const SaveDwelling = graphql(`
  mutation SaveListedDwelling($input: SaveListedDwellingInput!) {
    saveListedDwelling(input: $input) {
      ... on ListedDwellingSaved { listedDwelling { id ...DwellingRow } }
      ... on ListedDwellingRefused { fields { field message } }
      ... on Refusal { message }
    }
  }
`);

const RemoveDwelling = graphql(`
  mutation RemoveListedDwelling($input: RemoveListedDwellingInput!) {
    removeListedDwelling(input: $input) { ... on ListedDwellingRemoved { dwellingId } }
  }
`);

/** One more dwelling in the book. */
export const NewDwelling = () => <DwellingForm dwellingId={null} start={emptyDwelling} />;

/** A dwelling of the book: read, corrected, taken out, or let. */
export function Dwelling() {
  const { t } = useTexts();
  const { id = '' } = useParams();
  const { data, problem, loading, reload } = useQuery(DwellingToChange, { id });
  if (loading && !data) return <Skeleton kind="page" />;
  if (!data) return <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />;
  if (!data.listedDwelling) return <NotHere t={t} />;
  return <DwellingForm dwellingId={id} start={valuesOf(data.listedDwelling)} />;
}

interface DwellingFormProps {
  readonly dwellingId: string | null;
  readonly start: DwellingValues;
}

function DwellingForm({ dwellingId, start }: DwellingFormProps) {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const form = useDwellingForm(dwellingId, start);
  const { values, change, errorOf, errors } = form;
  return (
    <Page
      title={dwellingId === null ? t('dwellings.newTitle') : start.reference}
      lead={dwellingId === null ? t('dwellings.newLead') : t('dwellings.changeLead')}
      width="narrow"
      hasErrors={errors.length > 0}
      breadcrumb={[{ href: `${basePath}/logements`, label: t('dwellings.title') }]}
      actions={
        dwellingId !== null && (
          <Button icon="plus" href={`${basePath}/contrats/nouveau?logement=${dwellingId}`}>
            {t('home.newContract')}
          </Button>
        )
      }
    >
      <form onSubmit={(event) => void form.submit(event)} noValidate>
        <FieldStack>
          <ErrorSummary errors={errors} submitCount={form.submitCount} />
          <ProblemNotice problem={form.problem} />
          <DwellingFields values={values} change={change} errorOf={errorOf} />
          <UsualLeaseFields values={values} change={change} errorOf={errorOf} />
          <FormActions
            aside={
              dwellingId === null ? (
                <Link href={`${basePath}/logements`}>{t('dwellings.cancel')}</Link>
              ) : (
                <Remove dwellingId={dwellingId} />
              )
            }
          >
            <Button type="submit" variant="primary" size="large" pending={form.running}>
              {t('dwellings.save')}
            </Button>
          </FormActions>
        </FieldStack>
      </form>
    </Page>
  );
}

function useDwellingForm(dwellingId: string | null, start: DwellingValues) {
  const { t } = useTexts();
  const { basePath, notify } = useSpace();
  const navigate = useNavigate();
  const [values, setValues] = useState(start);
  const [errors, setErrors] = useState<readonly { field: string; message: string }[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [submitCount, setSubmitCount] = useState(0);
  const { run, running } = useMutation(SaveDwelling);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setSubmitCount((count) => count + 1);
    if (values.furnished === '') {
      setErrors([{ field: 'furnished', message: t('newContract.dwelling.furnishedMissing') }]);
      return;
    }
    const answer = await run((operationId) => ({ input: { operationId, dwellingId, dwelling: inputOf(values) } }));
    setProblem(answer.problem);
    const result = answer.data?.saveListedDwelling;
    setErrors(result?.__typename === 'ListedDwellingRefused' ? result.fields : []);
    if (result?.__typename !== 'ListedDwellingSaved') return;
    notify({ tone: 'success', text: t('dwellings.saved') });
    void navigate(`${basePath}/logements`);
  }

  return {
    ...{ values, errors, problem, submitCount, running, submit },
    change: (part: Partial<DwellingValues>) => setValues((before) => ({ ...before, ...part })),
    errorOf: (field: string) => errors.find((one) => one.field === field)?.message,
  };
}

/** Asks before a dwelling leaves the book. */
function Remove({ dwellingId }: { readonly dwellingId: string }) {
  const { t } = useTexts();
  const { basePath, notify } = useSpace();
  const navigate = useNavigate();
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { run, running } = useMutation(RemoveDwelling);

  async function remove() {
    const answer = await run((operationId) => ({ input: { operationId, dwellingId } }));
    setProblem(answer.problem);
    if (answer.data?.removeListedDwelling.__typename !== 'ListedDwellingRemoved') return;
    notify({ tone: 'success', text: t('dwellings.removed') });
    void navigate(`${basePath}/logements`);
  }

  return (
    <>
      <Button variant="quiet" icon="trash" onPress={() => setIsAsking(true)}>
        {t('dwellings.remove')}
      </Button>
      <Dialog
        title={t('dwellings.removeTitle')}
        tone="danger"
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onConfirm={() => void remove()}
        confirmLabel={t('dwellings.remove')}
        pending={running}
      >
        <ProblemNotice problem={problem} />
        <p>{t('dwellings.removeText')}</p>
      </Dialog>
    </>
  );
}
