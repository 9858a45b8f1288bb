import { useMutation, useQuery, useSearchParams, useSpace } from '@trousseau/space';
import { Button, Dialog, MenuButton, TextField } from '@trousseau/ui';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import { readQueueFilter, writeQueueFilter } from './queue-filter.ts';

const ViewsQuestion = graphql(`
  query VisaQueueViews {
    visaQueueViews { id name status age situation holder }
  }
`);

const Forget = graphql(`
  mutation ForgetVisaQueueView($input: ForgetVisaQueueViewInput!) {
    forgetVisaQueueView(input: $input) { ... on VisaQueueViewForgotten { viewId } }
  }
`);

const Save = graphql(`
  mutation SaveVisaQueueView($input: SaveVisaQueueViewInput!) {
    saveVisaQueueView(input: $input) {
      ... on VisaQueueViewSaved { view { id } }
      ... on Refusal { message }
    }
  }
`);

/** The filters one comes back to, from any browser. Nothing is shown of them while they cannot be read: the queue works without. */
export function SavedViews() {
  const { t } = useTexts();
  const { basePath, notify } = useSpace();
  const [params] = useSearchParams();
  const { data, reload } = useQuery(ViewsQuestion, {});
  const { run: forget, running: forgetting } = useMutation(Forget);
  const [naming, setNaming] = useState(false);
  if (!data) return null;
  const search = writeQueueFilter(readQueueFilter(params));
  const views = data.visaQueueViews.map((view) => ({ ...view, search: writeQueueFilter(view) }));
  const current = views.find((view) => view.search === search);

  async function forgetView(viewId: string) {
    const answer = await forget((operationId) => ({ input: { operationId, viewId } }));
    if (!answer.data) notify({ tone: 'danger', text: t('problem.failed') });
    reload();
  }

  return (
    <>
      {views.length > 0 && (
        <MenuButton
          label={t('queue.views')}
          items={views.map((view) => ({
            id: view.id,
            label: view.name,
            href: `${basePath}/visas?${view.search}`,
            selected: view === current,
          }))}
        />
      )}
      {search !== '' && !current && (
        <Button size="small" onPress={() => setNaming(true)}>
          {t('queue.saveView')}
        </Button>
      )}
      {current && (
        <Button size="small" variant="quiet" pending={forgetting} onPress={() => void forgetView(current.id)}>
          {t('queue.forgetView', { name: current.name })}
        </Button>
      )}
      {naming && (
        <NameDialog
          close={() => {
            setNaming(false);
            reload();
          }}
        />
      )}
    </>
  );
}

function NameDialog({ close }: { readonly close: () => void }) {
  const { t } = useTexts();
  const [params] = useSearchParams();
  const { run, running } = useMutation(Save);
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();

  async function submit() {
    if (name.trim() === '') return setError(t('queue.viewNameMissing'));
    const { data } = await run((operationId) => ({ input: { operationId, name, filter: readQueueFilter(params) } }));
    const result = data?.saveVisaQueueView;
    if (result?.__typename === 'VisaQueueViewSaved') return close();
    setError(result?.message ?? t('problem.failed'));
  }

  return (
    <Dialog
      title={t('queue.saveView')}
      isOpen
      onClose={close}
      confirmLabel={t('queue.saveViewConfirm')}
      pending={running}
      onConfirm={() => void submit()}
    >
      <TextField
        name="viewName"
        label={t('queue.viewName')}
        hint={t('queue.viewNameHint')}
        maxLength={60}
        value={name}
        onChange={setName}
        error={error}
      />
    </Dialog>
  );
}
