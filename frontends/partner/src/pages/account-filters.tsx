import { Button, Card, Cluster, FieldRow, Select, Stack, TextField } from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { useTexts } from '../use-texts.ts';

const statuses = ['ISSUED', 'ACTIVE', 'PROVISIONAL', 'REVOKED'] as const;

/** Whether a word of the address is a state. */
export const isStatus = (word: string) => (statuses as readonly string[]).includes(word);

interface AccountFiltersProps {
  readonly search: URLSearchParams;
  readonly onSearch: (search: URLSearchParams) => void;
}

/** One box and one list; nothing is searched before the button. */
export function AccountFilters({ search, onSearch }: AccountFiltersProps) {
  const { t } = useTexts();
  const [words, setWords] = useState(search.get('recherche') ?? '');
  const [status, setStatus] = useState(search.get('etat') ?? '');

  function submit(event: FormEvent) {
    event.preventDefault();
    const asked = Object.entries({ recherche: words.trim(), etat: status }).filter(([, value]) => value !== '');
    onSearch(new URLSearchParams(asked));
  }

  return (
    <Card>
      <form onSubmit={submit}>
        <Stack>
          <FieldRow>
            <TextField
              name="words"
              label={t('accounts.search')}
              hint={t('accounts.searchHint')}
              value={words}
              onChange={setWords}
              optional
              autoComplete="off"
              spellCheck={false}
              maxLength={120}
            />
            <Select
              name="status"
              label={t('accounts.state')}
              value={status}
              onChange={setStatus}
              placeholder={t('accounts.everyState')}
              options={statuses.map((value) => ({ value, label: t(`accounts.status.${value}`) }))}
            />
          </FieldRow>
          <Cluster>
            <Button type="submit" icon="search">
              {t('find.submit')}
            </Button>
            {search.size > 0 && (
              <Button variant="quiet" onPress={() => onSearch(new URLSearchParams())}>
                {t('accounts.clear')}
              </Button>
            )}
          </Cluster>
        </Stack>
      </form>
    </Card>
  );
}
