import { type FieldProps, type Option, SearchField } from '@trousseau/ui';
import { useCommunes } from '../components/commune-search.ts';
import { useTexts } from '../use-texts.ts';

/** A commune found by its name or its postcode. */
export function CommuneField(props: Omit<FieldProps<Option | null>, 'hint'>) {
  const { t } = useTexts();
  const { search } = useCommunes();
  return <SearchField hint={t('simulator.commune.hint')} search={search} {...props} />;
}
