import { useMutation, useNavigate, useSpace } from '@trousseau/space';
import { Button, Dialog } from '@trousseau/ui';
import { useState } from 'react';
import { useCommands } from '../components/commands.tsx';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';

const Declare = graphql(`
  mutation DeclareVisaConflict($input: DeclareVisaConflictInput!) {
    declareVisaConflict(input: $input) {
      ... on VisaConflictDeclared { visaRequest { id assignedToMe conflictDeclared officer { id displayName } } }
    }
  }
`);

/** « Je connais le demandeur »: a colleague decides, and one leaves the file (S32). */
export function DeclareConflict({ requestId }: { readonly requestId: string }) {
  const { t } = useTexts();
  const { basePath, notify } = useSpace();
  const navigate = useNavigate();
  const { run, running } = useMutation(Declare);
  const [asking, setAsking] = useState(false);
  useCommands([{ id: 'conflict', label: t('conflict.open'), run: () => setAsking(true) }]);

  async function declare() {
    const { data } = await run((operationId) => ({ input: { operationId, requestId } }));
    if (!data) return notify({ tone: 'danger', text: t('problem.failed') });
    notify({ tone: 'success', text: t('conflict.done') });
    await navigate(`${basePath}/visas`);
  }

  return (
    <>
      <Button size="small" variant="quiet" onPress={() => setAsking(true)}>
        {t('conflict.open')}
      </Button>
      <Dialog
        title={t('conflict.title')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        confirmLabel={t('conflict.confirm')}
        onConfirm={() => void declare()}
        pending={running}
      >
        <p>{t('conflict.means')}</p>
      </Dialog>
    </>
  );
}
