import { type Problem, useAsk, useSearchParams } from '@trousseau/space';
import { useEffect, useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import { askedOf, filterOf } from '../contracts/filter.ts';

const Found = graphql(`
  query FoundContracts($filter: ContractFilter, $after: String) {
    myContracts(filter: $filter, first: 100, after: $after) {
      nodes { id } pageInfo { hasNextPage endCursor }
    }
  }
`);

/** Contracts one declaration is made of at most: as far as a list counts. */
export const MOST_OF_A_SEARCH = 1000;

/**
 * The contracts the address names, or all those of the search it repeats (`tous=oui`), read once: what is declared is what was found when the
 * page was opened. Null while they are read.
 */
export function useChosenContracts() {
  const [search] = useSearchParams();
  const ask = useAsk(Found);
  const [asked] = useState(() => askedOf(search));
  const [ofSearch] = useState(() => search.get('tous') === 'oui');
  const [chosen, setChosen] = useState<readonly string[] | null>(() =>
    ofSearch ? null : [...new Set(search.get('contrats')?.split(',').filter(Boolean))],
  );
  const [problem, setProblem] = useState<Problem | null>(null);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again.
  useEffect(() => {
    if (!ofSearch) return;
    let isHere = true;
    async function find() {
      const ids: string[] = [];
      for (let after: string | null = null, more = true; more && ids.length < MOST_OF_A_SEARCH; ) {
        const answer: Awaited<ReturnType<typeof ask>> = await ask({ filter: filterOf(asked), after });
        if (!isHere) return;
        const page = answer.data?.myContracts;
        if (!page) return setProblem(answer.problem);
        ids.push(...page.nodes.map(({ id }) => id));
        more = page.pageInfo.hasNextPage;
        after = page.pageInfo.endCursor ?? null;
      }
      setChosen(ids);
    }
    void find();
    return () => {
      isHere = false;
    };
  }, [ask, asked, ofSearch, attempt]);

  function reload() {
    setProblem(null);
    setAttempt(attempt + 1);
  }
  return { chosen, problem, reload };
}
