import type { Option } from '@trousseau/ui';
import { useRef } from 'react';
import { type GraphDocument, useAsk } from './graph/use-graph.ts';

/** A commune of the official list, as the field `communes` of the graph answers it. */
export interface ListedCommune {
  readonly inseeCode: string;
  readonly name: string;
  readonly departement: string;
  readonly postcodes: readonly string[];
}

/** Postcodes shown under a commune; a city has dozens. */
const SHOWN_POSTCODES = 3;

/**
 * The search of a `SearchField` that finds communes by name or postcode.
 * @param document the space's own question `communes(search, first) { inseeCode name departement postcodes }`
 * @returns `search`, and `postcodeOf`: the postcode that goes with a commune chosen, when only one can: its only one, or the one typed to find it
 */
export function useCommuneSearch(
  document: GraphDocument<{ readonly communes: readonly ListedCommune[] }, { search: string }>,
) {
  const ask = useAsk(document);
  const found = useRef(new Map<string, { commune: ListedCommune; typed: string }>());

  async function search(typed: string): Promise<readonly Option[]> {
    const { data, problem } = await ask({ search: typed });
    if (!data) throw new Error(problem?.kind ?? 'failed');
    return data.communes.map((commune) => {
      found.current.set(commune.inseeCode, { commune, typed });
      const { inseeCode, postcodes } = commune;
      const more = postcodes.length > SHOWN_POSTCODES ? '…' : '';
      return {
        value: inseeCode,
        label: communeLabel(commune),
        description: `${postcodes.slice(0, SHOWN_POSTCODES).join(', ')}${more}`,
      };
    });
  }

  function postcodeOf(inseeCode: string): string | null {
    const { commune, typed } = found.current.get(inseeCode) ?? { commune: null, typed: '' };
    if (!commune) return null;
    return commune.postcodes.find((one, _, { length }) => length === 1 || one === typed) ?? null;
  }

  return { search, postcodeOf };
}

/** « Toulouse (31) ». */
export const communeLabel = ({ name, departement }: Pick<ListedCommune, 'name' | 'departement'>) =>
  `${name} (${departement})`;
