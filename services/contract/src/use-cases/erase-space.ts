import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { pseudonymOf } from '@trousseau/service/pseudonym';
import { dwellingFile } from '../documents/dwelling-source.ts';
import { contractEventRules } from '../domain/contract-event-kinds.ts';
import { isTenant } from '../domain/signatories.ts';
import { CalendarLink } from '../entities/calendar-link.ts';
import {
  CONTRACT_EVENT_KINDS,
  ContractEvent,
  ContractTakeover,
  EventDecision,
  EventDocument,
} from '../entities/contract-event.ts';
import { ContractWord } from '../entities/contract-word.ts';
import { DwellingImport, DwellingLine } from '../entities/dwelling-import.ts';
import { LeaseCheck } from '../entities/lease-check.ts';
import { ListedDwelling } from '../entities/listed-dwelling.ts';
import { LIVE_STATUSES, SuretyContract } from '../entities/surety-contract.ts';
import { keepContractWords } from './keep-contract-words.ts';

/**
 * S63. A contract that has ended stays for its other party, with a pseudonym where the one who left was named, and without what was
 * written freely about it. Who sold a dwelling is forgotten in the contract of its buyer too. May run twice.
 */
export async function eraseSpace({ em, files }: Context, spaceId: string): Promise<void> {
  const ended = { status: { $nin: [...LIVE_STATUSES] } };
  const papers = await em.find(EventDocument, { event: { contract: { ...ended, landlordSpaceId: spaceId } } });
  // Bytes first: interrupted, the rows that are left find the rest again.
  for (const { id } of papers) await files.remove(id);
  const imports = await em.find(DwellingImport, { landlordSpaceId: spaceId });
  for (const { id } of imports) await files.remove(dwellingFile(id));
  await em.transactional(async (fork) => {
    const own = fork as SqlEntityManager;
    const pseudonym = pseudonymOf(spaceId);
    await own.nativeDelete(EventDocument, { id: { $in: papers.map(({ id }) => id) } });
    await own.nativeDelete(DwellingLine, { importId: idsOf(imports) });
    await own.nativeDelete(DwellingImport, { landlordSpaceId: spaceId });
    await own.nativeDelete(ListedDwelling, { landlordSpaceId: spaceId });
    await own.nativeDelete(CalendarLink, { spaceId });
    const asLandlord = await own.find(SuretyContract, { ...ended, landlordSpaceId: spaceId });
    const asTenant = await own.find(SuretyContract, { ...ended, tenantSpaceId: spaceId });
    for (const { id, landlordName } of asLandlord) await renameLandlord(own, { contract: id, landlordName }, pseudonym);
    await renamePeople(own, asLandlord, 'AGENT', pseudonym);
    await renamePeople(own, asTenant, 'A_TENANT', pseudonym);
    await eraseWords(own, [...asLandlord, ...asTenant]);
    for (const contract of asLandlord) renameSignatories(contract, 'LANDLORD', pseudonym);
    for (const contract of asTenant) renameSignatories(contract, 'TENANT', pseudonym);
    await own.flush();
    await own.nativeUpdate(SuretyContract, { id: idsOf(asLandlord) }, { landlordName: pseudonym });
    await own.nativeUpdate(SuretyContract, { id: idsOf(asTenant) }, { tenantNames: [pseudonym] });
    await own.nativeDelete(ContractWord, { contractId: idsOf(asLandlord) });
    // Read anew: the words of a contract are those of whoever is still named in it.
    for (const contract of await own.find(SuretyContract, { id: idsOf(asTenant) }, { refresh: true }))
      await keepContractWords(own, contract);
    await eraseSeller(own, spaceId, pseudonym);
    await eraseBuyer(own, spaceId, pseudonym);
  });
}

const idsOf = (all: readonly { id: string }[]) => ({ $in: all.map(({ id }) => id) });

/** Whoever signed the lease for one side. */
function renameSignatories(contract: SuretyContract, side: 'LANDLORD' | 'TENANT', pseudonym: string): void {
  contract.signatories = contract.signatories.map((one) =>
    isTenant(one) === (side === 'TENANT') ? { ...one, name: pseudonym } : one,
  );
}

type OfLandlord = { contract: string; landlordName: string; number?: { $lte: number } };

/** What a landlord declared while a contract was theirs names them. */
const renameLandlord = (em: SqlEntityManager, ofThem: OfLandlord, pseudonym: string) =>
  em.nativeUpdate(ContractEvent, ofThem, { landlordName: pseudonym });

/** An event may name somebody of one side: a tenant who left or died, an agent of the landlord. */
const renamePeople = (
  em: SqlEntityManager,
  contracts: readonly SuretyContract[],
  side: 'AGENT' | 'A_TENANT',
  pseudonym: string,
) =>
  em.nativeUpdate(
    ContractEvent,
    {
      contract: idsOf(contracts),
      kind: { $in: CONTRACT_EVENT_KINDS.filter((kind) => contractEventRules[kind].names === side) },
      personName: { $ne: null },
    },
    { personName: pseudonym },
  );

/** What was written freely about ended contracts, by whomever: it may name either side. */
async function eraseWords(em: SqlEntityManager, contracts: readonly SuretyContract[]): Promise<void> {
  const ofContracts = { contract: idsOf(contracts) };
  const events = await em.find(ContractEvent, ofContracts, { fields: ['id'] });
  await em.nativeUpdate(ContractEvent, ofContracts, { note: null });
  await em.nativeUpdate(EventDecision, { id: idsOf(events) }, { effect: '' });
  await em.nativeDelete(LeaseCheck, ofContracts);
}

/** A contract that followed its dwelling to a buyer still names, and quotes, who had it before. */
async function eraseSeller(em: SqlEntityManager, spaceId: string, pseudonym: string): Promise<void> {
  for (const { id } of await em.find(ContractTakeover, { sellerSpaceId: spaceId })) {
    const { contract, number, landlordName } = await em.findOneOrFail(ContractEvent, { id });
    const ofThem = { contract: contract.id, landlordName, number: { $lte: number } };
    await em.nativeUpdate(ContractEvent, ofThem, { note: null });
    await renameLandlord(em, ofThem, pseudonym);
    // The lease names whoever let the dwelling first: a later seller did not sign it.
    const before = await em.find(ContractEvent, { contract: contract.id, number: { $lt: number } }, { fields: ['id'] });
    if ((await em.count(ContractTakeover, { id: idsOf(before), sellerSpaceId: { $ne: spaceId } })) > 0) continue;
    renameSignatories(await em.findOneOrFail(SuretyContract, { id: contract.id }), 'LANDLORD', pseudonym);
  }
  await em.flush();
}

/** The sale names its buyer, in the event and in the takeover. */
async function eraseBuyer(em: SqlEntityManager, spaceId: string, pseudonym: string): Promise<void> {
  const takeovers = await em.find(ContractTakeover, { buyerSpaceId: spaceId }, { fields: ['id'] });
  await em.nativeUpdate(ContractTakeover, { id: idsOf(takeovers) }, { buyerName: pseudonym });
  await em.nativeUpdate(ContractEvent, { id: idsOf(takeovers) }, { personName: pseudonym });
}
