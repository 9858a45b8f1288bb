import { useAsk } from '@trousseau/space';
import { type FieldProps, type Option, SearchField } from '@trousseau/ui';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';

const Communes = graphql(`
  query SimulatorCommunes($search: String!) {
    communes(search: $search, first: 10) { inseeCode name departement }
  }
`);

/** A commune found by its name or its postcode. */
export function CommuneField(props: Omit<FieldProps<Option | null>, 'hint'>) {
  const { t } = useTexts();
  const ask = useAsk(Communes);

  async function search(text: string): Promise<Option[]> {
    const { data } = await ask({ search: text });
    if (!data) throw new Error('unreachable');
    return data.communes.map(({ inseeCode, name, departement }) => ({
      value: inseeCode,
      label: `${name} (${departement})`,
    }));
  }

  return <SearchField hint={t('simulator.commune.hint')} search={search} {...props} />;
}
