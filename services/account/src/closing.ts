import { ClosingResolver, MeOfSpaceClosed } from './graphql/closing.ts';
import { eraseSpace } from './jobs/erase-space.ts';

/** What closing spaces and logins adds to the account service (S63, decision 0020). */
export const closing = {
  resolvers: [ClosingResolver, MeOfSpaceClosed],
  jobs: { 'erase-space': eraseSpace },
};
