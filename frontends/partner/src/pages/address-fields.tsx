import { useCommuneSearch } from '@trousseau/space';
import { type FieldProps, FieldRow, type Option, SearchField, TextField } from '@trousseau/ui';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';

const Communes = graphql(`
  query PartnerCommunes($search: String!) {
    communes(search: $search, first: 10) { inseeCode name departement postcodes }
  }
`);

interface AddressFieldsProps {
  readonly field: (name: 'street' | 'postcode') => FieldProps<string>;
  readonly commune: Omit<FieldProps<Option | null>, 'onChange'>;
  readonly onChoose: (commune: Option | null, postcode: string | null) => void;
}

/** Where the letters go: the commune chosen from the official list, its postcode filled when it can only be one. */
export function AddressFields({ field, commune, onChoose }: AddressFieldsProps) {
  const { t } = useTexts();
  const { search, postcodeOf } = useCommuneSearch(Communes);
  return (
    <>
      <TextField {...field('street')} autoComplete="off" />
      <FieldRow>
        <SearchField
          {...commune}
          hint={t('newAccount.communeHint')}
          search={search}
          onChange={(chosen) => onChoose(chosen, chosen && postcodeOf(chosen.value))}
        />
        <TextField {...field('postcode')} inputMode="numeric" width="short" autoComplete="off" />
      </FieldRow>
    </>
  );
}
