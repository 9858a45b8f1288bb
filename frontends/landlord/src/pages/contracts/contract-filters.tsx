import { useCommuneSearch } from '@trousseau/space';
import {
  Button,
  Card,
  Cluster,
  Disclosure,
  FieldRow,
  type Option,
  SearchField,
  Select,
  Stack,
  TextField,
} from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { CommunesQuestion } from '../../components/communes-question.ts';
import { useTexts } from '../../use-texts.ts';
import { type Asked, askedOf, statuses, steps } from './filter.ts';

interface ContractFiltersProps {
  readonly search: URLSearchParams;
  readonly onSearch: (search: URLSearchParams) => void;
}

/** One box and four lists; nothing is searched before the button. */
export function ContractFilters({ search, onSearch }: ContractFiltersProps) {
  const { t } = useTexts();
  const communes = useCommuneSearch(CommunesQuestion);
  const was = (name: keyof Asked) => search.get(name) ?? '';
  const [words, setWords] = useState(was('recherche'));
  const [lists, setLists] = useState({ etat: was('etat'), echeance: was('echeance'), impaye: was('impaye') });
  const [commune, setCommune] = useState<Option | null>(
    was('commune') === '' ? null : { value: was('commune'), label: was('lieu') },
  );
  const isNarrowed = [...Object.values(lists), commune?.value ?? ''].some((value) => value !== '');
  /** The address with what is asked replaced, the columns kept. */
  const withAsked = (asked: Partial<Asked>) => {
    const rest = [...search].filter(([name]) => name === 'colonnes');
    onSearch(new URLSearchParams([...rest, ...Object.entries(asked).filter(([, value]) => value !== '')]));
  };

  function submit(event: FormEvent) {
    event.preventDefault();
    withAsked({ recherche: words.trim(), ...lists, commune: commune?.value ?? '', lieu: commune?.label ?? '' });
  }

  const list = (name: keyof typeof lists, values: readonly string[], label: (value: string) => string) => (
    <Select
      name={name}
      label={t(`contracts.filter.${name}`)}
      value={lists[name]}
      onChange={(value) => setLists({ ...lists, [name]: value })}
      placeholder={t('contracts.filter.all')}
      options={[
        { value: '', label: t('contracts.filter.all') },
        ...values.map((value) => ({ value, label: label(value) })),
      ]}
    />
  );

  return (
    <Card>
      <form onSubmit={submit}>
        <Stack>
          <TextField
            name="recherche"
            label={t('contracts.filter.search')}
            hint={t('contracts.filter.searchHint')}
            value={words}
            onChange={setWords}
            optional
            autoComplete="off"
            spellCheck={false}
            maxLength={120}
          />
          <Disclosure title={t('contracts.filter.more')} defaultOpen={isNarrowed}>
            <Stack>
              <FieldRow>
                {list('etat', statuses, (value) => t(`contractStatus.${value as (typeof statuses)[number]}`))}
                {list('echeance', steps, (value) => t(`contracts.step.${value as (typeof steps)[number]}`))}
                {list('impaye', ['oui', 'non'], (value) =>
                  t(value === 'oui' ? 'contracts.filter.open' : 'contracts.filter.none'),
                )}
              </FieldRow>
              <SearchField
                name="commune"
                label={t('newContract.dwelling.commune')}
                hint={t('newContract.dwelling.communeHint')}
                search={communes.search}
                value={commune}
                onChange={setCommune}
                optional
              />
            </Stack>
          </Disclosure>
          <Cluster>
            <Button type="submit" icon="search">
              {t('contracts.filter.submit')}
            </Button>
            {askedOf(search).size > 0 && (
              <Button variant="quiet" onPress={() => withAsked({})}>
                {t('contracts.filter.clear')}
              </Button>
            )}
          </Cluster>
        </Stack>
      </form>
    </Card>
  );
}
