import type { FilterQuery } from '@mikro-orm/core';
import type { Context, Route } from '@trousseau/service/definition';
import { badInput, notFound } from '@trousseau/service/refusal';
import { fileResponse } from '@trousseau/service/uploads';
import { csvEuros, csvOf } from '@trousseau/values/csv';
import { validate } from 'uuid';
import { CONTRACT_STATUSES, SuretyContract } from '../entities/surety-contract.ts';
import { visibleContracts } from '../entities/visible-to.ts';
import { CONTRACT_STEPS, type ContractFilterFacts, contractsAsked } from '../use-cases/contract-filter.ts';
import { eventsOf, lifeAfter } from '../use-cases/contract-life.ts';
import { leaseKindWords, statusWords } from './words.ts';

/** Contracts of one file; whoever has more narrows the list. */
const MOST_CONTRACTS = 10_000;
/** Contracts that can be chosen one by one: what an address of the browser holds. */
const MOST_CHOSEN = 100;

/** `GET /files/contracts.csv`: the landlord's contracts that a filter lets through, or those chosen by their id, as a table. */
export const contractListRoute: Route = {
  method: 'GET',
  path: '/files/contracts.csv',
  async handle(context, { query }) {
    const { viewer, em } = context;
    if (viewer.kind !== 'PERSON' || viewer.role !== 'LANDLORD') throw notFound();
    const asked = await contractsAsked(context, visibleContracts(viewer), filterOf(query));
    if (asked === null) throw notFound();
    const chosen = chosenOf(query);
    const found = await em.find(
      SuretyContract,
      (chosen ? { $and: [asked.where, { id: { $in: chosen } }] } : asked.where) as FilterQuery<SuretyContract>,
      { orderBy: { generatedAt: 'desc', id: 'desc' }, limit: MOST_CONTRACTS },
    );
    const rows = await Promise.all(found.map((contract) => lineOf(context, contract)));
    const bytes = new TextEncoder().encode(csvOf(Object.values(HEADINGS), rows));
    return fileResponse({ bytes, contentType: 'text/csv; charset=utf-8', fileName: `contrats-${context.today}.csv` });
  },
};

const HEADINGS = {
  number: 'numéro',
  status: 'état',
  tenants: 'locataires',
  street: 'adresse',
  postcode: 'code postal',
  city: 'commune',
  kind: 'bail',
  monthly: 'loyer et charges',
  deposit: 'dépôt de garantie',
  signedOn: 'bail signé le',
  effectiveOn: 'début du bail',
  coverEndsOn: 'couvert jusqu’au',
  openClaim: 'impayé déclaré',
} as const;

/** One contract as it is today, its rent revised and those who left no longer named. */
async function lineOf(context: Context, contract: SuretyContract) {
  const life = lifeAfter(contract, await eventsOf(context, contract.id), context.today);
  return {
    [HEADINGS.number]: contract.number,
    [HEADINGS.status]: statusWords[contract.status],
    [HEADINGS.tenants]: life.tenantNames.join(', '),
    [HEADINGS.street]: contract.street,
    [HEADINGS.postcode]: contract.postcode,
    [HEADINGS.city]: contract.city,
    [HEADINGS.kind]: leaseKindWords[contract.leaseKind],
    [HEADINGS.monthly]: csvEuros(life.rentCents + life.chargesCents),
    [HEADINGS.deposit]: csvEuros(contract.depositCents),
    [HEADINGS.signedOn]: contract.signedOn?.toString() ?? '',
    [HEADINGS.effectiveOn]: contract.effectiveOn.toString(),
    [HEADINGS.coverEndsOn]: contract.coverEndsOn?.toString() ?? '',
    [HEADINGS.openClaim]: contract.hasOpenClaim ? 'oui' : 'non',
  };
}

/** The ids of `contrats=`, or null when none is asked one by one. */
function chosenOf(query: URLSearchParams): string[] | null {
  const text = query.get('contrats');
  if (text === null) return null;
  const ids = text.split(',');
  if (ids.length > MOST_CHOSEN || !ids.every((id) => validate(id)))
    throw badInput('Ce choix de contrats n’est pas valable. Revenez à la liste et choisissez-les de nouveau.');
  return ids;
}

/** The filter as the page of the list writes it in its own address; a word it does not know asks nothing. */
function filterOf(query: URLSearchParams): ContractFilterFacts {
  const known = <Word extends string>(words: readonly Word[], name: string) =>
    words.find((word) => word === query.get(name)) ?? null;
  return {
    search: query.get('recherche'),
    status: known(CONTRACT_STATUSES, 'etat'),
    step: known(CONTRACT_STEPS, 'echeance'),
    inseeCode: query.get('commune'),
    hasOpenClaim: query.get('impaye') === 'oui' ? true : query.get('impaye') === 'non' ? false : null,
  };
}
