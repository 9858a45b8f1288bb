import { useCommuneSearch } from '@trousseau/space';
import { graphql } from '../gql/gql.ts';

const Communes = graphql(`
  query ShellCommunes($search: String!) {
    communes(search: $search, first: 10) { inseeCode name departement postcodes }
  }
`);

/** Communes by name or postcode, for every form of the shell. */
export const useCommunes = () => useCommuneSearch(Communes);
