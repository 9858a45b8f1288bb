import { useQuery } from '@trousseau/space';
import { graphql } from './gql/gql.ts';

const TodayQuestion = graphql(`
  query OfficerToday { today }
`);

/** The server's day, for « dans 2 jours »; undefined until it has answered. Apart, so that no page waits for it. */
export function useToday(): string | undefined {
  return useQuery(TodayQuestion, {}).data?.today;
}
