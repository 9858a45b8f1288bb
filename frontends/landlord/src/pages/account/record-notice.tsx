import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { Button, DateField, Dialog, isDay, Notice, Stack } from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import { useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';

const RecordPosted = graphql(`
  mutation RecordNoticePosted($input: RecordNoticePostedInput!) {
    recordNoticePosted(input: $input) {
      ... on NoticePosted { claim { id status } }
      ... on RentDefaultNotConstituted { arrearsCents thresholdCents }
      ... on Refusal { message }
    }
  }
`);

/** « Mise en demeure envoyée le »: the day on the receipt of the post office (R-CLM-03). */
export function RecordNotice({ contractId }: { readonly contractId: string }) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const { run, running } = useMutation(RecordPosted);
  const [isOpen, setOpen] = useState(false);
  const [postedOn, setPostedOn] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function record() {
    setError(isDay(postedOn) ? null : t(postedOn === '' ? 'account.notice.missing' : 'noSuchDay'));
    if (!isDay(postedOn)) return;
    const answer = await run((operationId) => ({ input: { operationId, contractId, postedOn } }));
    setProblem(answer.problem);
    const result = answer.data?.recordNoticePosted;
    if (result?.__typename === 'NoticePosted') {
      notify({ tone: 'success', text: t('account.notice.done') });
      setOpen(false);
    } else if (result?.__typename === 'RentDefaultNotConstituted') {
      const figures = { arrears: formatCents(result.arrearsCents), threshold: formatCents(result.thresholdCents) };
      setError(`${result.message} ${t('account.notice.figures', figures)}`);
    } else setError(result?.message ?? null);
  }

  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('account.notice.open')}</Button>
      <Dialog
        title={t('account.notice.title')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        confirmLabel={t('account.notice.confirm')}
        onConfirm={() => void record()}
        pending={running}
      >
        <Stack>
          <p>{t('account.notice.text')}</p>
          <ProblemNotice problem={problem} />
          <DateField
            label={t('account.notice.label')}
            name="postedOn"
            value={postedOn}
            onChange={setPostedOn}
            error={error ?? undefined}
          />
          <Notice tone="info">{t('account.notice.keepProof')}</Notice>
        </Stack>
      </Dialog>
    </>
  );
}
