import type { FirstLoginStateFragment } from '../gql/graphql.ts';

/** What was typed to begin with: kept in memory while the page is open, and asked again after that. */
export interface Credentials {
  readonly login: string;
  readonly secret: string;
}

/** Where one stands between the identifiers received and a session of one's own. */
export type Stage =
  | { readonly kind: 'SIGN_IN' }
  | { readonly kind: 'FIRST_LOGIN'; readonly credentials: Credentials; readonly firstLogin: FirstLoginStateFragment }
  | { readonly kind: 'OWN_PASSWORD'; readonly credentials: Credentials }
  | { readonly kind: 'SECOND_FACTOR'; readonly credentials: Credentials }
  | { readonly kind: 'DONE'; readonly email: string };
