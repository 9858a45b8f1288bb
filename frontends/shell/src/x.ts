import { graphql } from './gql/gql.ts';
export const x = graphql(`
  query Rule { passwordRule { minLength } }
`);
