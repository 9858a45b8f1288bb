import { sameNames } from '@trousseau/values/names';

/**
 * R-ELIG-32, R-CON-08. The same persons stand on the visa, the lease and the contract, whatever the order and the spelling; otherwise the
 * contract is void when it is called.
 */
export function judgeHousehold(names: {
  visa: readonly string[];
  lease: readonly string[];
  contract: readonly string[];
}): { match: true } | { match: false; effect: 'CONTRACT_VOID_ON_CLAIM' } {
  const match = sameNames(names.visa, names.lease) && sameNames(names.visa, names.contract);
  return match ? { match } : { match, effect: 'CONTRACT_VOID_ON_CLAIM' };
}
