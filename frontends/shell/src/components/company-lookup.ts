import { useAsk } from '@trousseau/space';
import { isValidSiren, normaliseSiren } from '@trousseau/values/siren';
import { useRef, useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { CompanyLookupQuery } from '../gql/graphql.ts';

const CompanyLookup = graphql(`
  query CompanyLookup($siren: String!) {
    companyLookup(siren: $siren) { outcome company { legalName address { street postcode city inseeCode } } }
  }
`);

/** What the directory proposes for a SIREN. */
export type FoundCompany = NonNullable<CompanyLookupQuery['companyLookup']['company']>;

/**
 * Asks the directory of companies once for each SIREN that is right. A directory that is not configured, silent or ignorant
 * changes nothing: the form is filled by hand.
 */
export function useCompanyLookup(onFound: (company: FoundCompany) => void) {
  const ask = useAsk(CompanyLookup);
  const asked = useRef('');
  const [found, setFound] = useState(false);
  async function lookUp(typed: string) {
    const siren = normaliseSiren(typed);
    if (!isValidSiren(siren) || asked.current === siren) return;
    asked.current = siren;
    const { data } = await ask({ siren });
    const company = data?.companyLookup.company ?? null;
    // Somebody who has typed another number meanwhile is not answered about this one.
    if (asked.current !== siren) return;
    setFound(company !== null);
    if (company) onFound(company);
  }
  return { lookUp, found };
}
