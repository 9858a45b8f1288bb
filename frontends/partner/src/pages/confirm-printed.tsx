import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { Button, Dialog, Stack } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';

const ConfirmLettersPrinted = graphql(`
  mutation ConfirmLettersPrinted($input: ConfirmLettersPrintedInput!) {
    confirmLettersPrinted(input: $input) {
      ... on LettersPrinted { letterBundleId }
    }
  }
`);

/** « Imprimés »: both files go for good, so it is asked twice. */
export function ConfirmPrinted({ bundleId, onDone }: { readonly bundleId: string; readonly onDone: () => void }) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { run, running } = useMutation(ConfirmLettersPrinted);

  async function confirm() {
    const answer = await run(() => ({ input: { letterBundleId: bundleId } }));
    setProblem(answer.problem);
    if (!answer.data) return;
    setOpen(false);
    notify({ tone: 'success', text: t('letters.destroyed') });
    onDone();
  }

  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        {t('letters.confirm')}
      </Button>
      <Dialog
        title={t('letters.confirmTitle')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onConfirm={() => void confirm()}
        confirmLabel={t('letters.confirmButton')}
        pending={running}
      >
        <Stack>
          <p>{t('letters.confirmText')}</p>
          <ProblemNotice problem={problem} />
        </Stack>
      </Dialog>
    </>
  );
}
