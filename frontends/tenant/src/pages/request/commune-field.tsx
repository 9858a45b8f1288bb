import { useAsk } from '@trousseau/space';
import { type FieldProps, type Option, SearchField } from '@trousseau/ui';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';
import { communeInWords } from '../../words.ts';

const Communes = graphql(`
  query TenantCommunes($search: String!) {
    communes(search: $search, first: 10) { inseeCode name departement postcodes }
  }
`);

/** Postcodes shown under a commune; a city has dozens. */
const shownPostcodes = 3;

/** A commune found by its name or its postcode. */
export function CommuneField(props: Omit<FieldProps<Option | null>, 'label' | 'hint'>) {
  const { t } = useTexts();
  const ask = useAsk(Communes);

  async function search(text: string): Promise<Option[]> {
    const { data } = await ask({ search: text });
    if (!data) throw new Error('unreachable');
    return data.communes.map((commune) => ({
      value: commune.inseeCode,
      label: communeInWords(commune),
      description: describe(commune.postcodes),
    }));
  }

  function describe(postcodes: readonly string[]): string {
    const first = postcodes.slice(0, shownPostcodes).join(', ');
    const more = postcodes.length - shownPostcodes;
    return more > 0 ? t('request.dwelling.postcodes', { first, count: more }) : first;
  }

  return (
    <SearchField
      label={t('request.dwelling.commune')}
      hint={t('request.dwelling.communeHint')}
      search={search}
      {...props}
    />
  );
}
