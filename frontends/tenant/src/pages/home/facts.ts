import type { HomeContractsQuery, HomeDebtsQuery, HomeVisasQuery } from '../../gql/graphql.ts';

export type HomeRequest = HomeVisasQuery['myVisaRequests']['nodes'][number];
export type HomeVisa = HomeVisasQuery['myVisas']['nodes'][number];
export type HomeContract = HomeContractsQuery['myContracts']['nodes'][number];
export type HomeDebt = HomeDebtsQuery['myDebts']['nodes'][number];

/** All the file holds, each list newest first; a list that could not be read is empty. */
export interface HomeFacts {
  readonly requests: readonly HomeRequest[];
  readonly visas: readonly HomeVisa[];
  readonly contracts: readonly HomeContract[];
  readonly debts: readonly HomeDebt[];
}

/** A contract that never came to effect: it is not part of the story any more. */
export function isDropped({ status }: Pick<HomeContract, 'status'>): boolean {
  return status === 'CANCELLED' || status === 'VOID';
}

/** What the file is about now: the newest request, its visa, the contract made from it. */
export interface Story {
  readonly request: HomeRequest | undefined;
  readonly visa: HomeVisa | undefined;
  readonly contract: HomeContract | undefined;
}

/** The newest request that was not taken back, and what came of it; without one, the newest contract. */
export function storyOf({ requests, visas, contracts }: HomeFacts): Story {
  const living = contracts.filter((contract) => !isDropped(contract));
  const request = requests.find(({ status }) => status !== 'WITHDRAWN');
  if (request === undefined) return { request, visa: undefined, contract: living[0] };
  const visa = visas.find((candidate) => candidate.request?.id === request.id);
  const contract = living.find(({ visaNumber }) => visa !== undefined && visaNumber === visa.number);
  return { request, visa, contract };
}
