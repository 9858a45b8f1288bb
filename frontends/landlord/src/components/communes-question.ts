import { graphql } from '../gql/gql.ts';

/** Communes by the first letters of their name or postcode. */
export const CommunesQuestion = graphql(`
  query Communes($search: String!) { communes(search: $search, first: 10) { inseeCode name departement postcodes } }
`);
