import { useSearchParams, useSpace } from '@trousseau/space';
import { Button, Dialog, MenuButton, TextField } from '@trousseau/ui';
import { useState } from 'react';
import { useTexts } from '../use-texts.ts';

/** A set of filters under a name of one's own. */
interface SavedView {
  readonly name: string;
  /** The filters, as the address holds them. */
  readonly search: string;
}

const storageKey = 'instruction.vues';
const mostViews = 20;

/** The filters one comes back to, kept in this browser: they name no file and no person. */
export function SavedViews() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const [params] = useSearchParams();
  const [views, setViews] = useState(readViews);
  const [naming, setNaming] = useState(false);
  const search = params.toString();
  const current = views.find((view) => view.search === search);

  function keep(next: readonly SavedView[]) {
    localStorage.setItem(storageKey, JSON.stringify(next));
    setViews(next);
  }

  return (
    <>
      {views.length > 0 && (
        <MenuButton
          label={t('queue.views')}
          items={views.map((view) => ({
            id: view.search,
            label: view.name,
            href: `${basePath}/visas?${view.search}`,
            selected: view === current,
          }))}
        />
      )}
      {search !== '' && !current && views.length < mostViews && (
        <Button size="small" onPress={() => setNaming(true)}>
          {t('queue.saveView')}
        </Button>
      )}
      {current && (
        <Button size="small" variant="quiet" onPress={() => keep(views.filter((view) => view !== current))}>
          {t('queue.forgetView', { name: current.name })}
        </Button>
      )}
      {naming && (
        <NameDialog
          onClose={() => setNaming(false)}
          onNamed={(name) => {
            keep([...views, { name, search }]);
            setNaming(false);
          }}
        />
      )}
    </>
  );
}

interface NameDialogProps {
  readonly onClose: () => void;
  readonly onNamed: (name: string) => void;
}

function NameDialog({ onClose, onNamed }: NameDialogProps) {
  const { t } = useTexts();
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  return (
    <Dialog
      title={t('queue.saveView')}
      isOpen
      onClose={onClose}
      confirmLabel={t('queue.saveViewConfirm')}
      onConfirm={() => (name.trim() === '' ? setError(t('queue.viewNameMissing')) : onNamed(name.trim()))}
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

/** What this browser kept; nothing when it was kept by something else. */
function readViews(): readonly SavedView[] {
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey) ?? '[]') as unknown;
    return Array.isArray(kept) ? kept.filter(isView).slice(0, mostViews) : [];
  } catch {
    return [];
  }
}

const isView = (value: unknown): value is SavedView =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as SavedView).name === 'string' &&
  typeof (value as SavedView).search === 'string';
