import { SMALL_PDF } from '@trousseau/service/test/actors';
import type { Viewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import type { ClaimsHouse, Guaranteed } from './claims-house.ts';

/** One repair; a stained parquet invoiced at 900 € unless said otherwise. */
export const repair = (change: object = {}) => ({
  id: uuidv7(),
  room: 'Séjour',
  words: 'Parquet brûlé devant la cheminée',
  category: 'PARQUET_STAINED',
  repairCents: 90_000,
  proof: 'INVOICE',
  yearsServed: null,
  ...change,
});

/** A deposit of 600 € and some repairs. */
export const statement = (items: object[] = [repair()], change: object = {}) => ({
  depositCents: 60_000,
  depositUsedForRentCents: 0,
  items,
  ...change,
});

/** The papers without which a file is not complete (R-DEG-03). */
export const DAMAGE_PAPERS = ['ENTRY_INVENTORY', 'EXIT_INVENTORY', 'INVOICE'];

/** The acts of damage as sentences, in a house of claims. */
export function damageActs(inHouse: () => ClaimsHouse) {
  const to = { to: 'contract' } as const;

  /** A lease whose tenant left on 30 June 2027 and gave the keys back that day, unless said otherwise. */
  async function left(
    change: Parameters<ClaimsHouse['guaranteed']>[0] & { exitOn?: string; recoveredOn?: string | null } = {},
  ) {
    const { house, act, guaranteed } = inHouse();
    const { exitOn = '2027-06-30', recoveredOn = exitOn, ...lease } = change;
    const contract = await guaranteed(lease);
    // The ten days of R-CON-06 are over: the contract is in force.
    await house.clock('2026-07-01T08:00:00Z', 'contract');
    const { contractId, landlord } = contract;
    const event = {
      operationId: uuidv7(),
      contractId,
      kind: 'TENANT_EXIT',
      noticeRespected: true,
      happenedOn: exitOn,
      recoveredOn,
    };
    const { result } = await act(landlord, 'declareContractEvent', event, { ...to, on: recoveredOn ?? exitOn });
    if (result?.__typename !== 'ContractEventDeclared') throw new Error(JSON.stringify(result));
    return contract;
  }

  const declare = ({ contractId, landlord }: Guaranteed, given: object = statement(), on = '2027-07-10') =>
    inHouse().act(landlord, 'declareDamage', { operationId: uuidv7(), contractId, ...given }, { on });

  async function declared(given: object = statement(), change: Parameters<typeof left>[0] = {}) {
    const contract = await left(change);
    const { result } = await declare(contract, given);
    if (!result?.claim || result.__typename !== 'DamageDeclared') throw new Error(JSON.stringify(result));
    return { ...contract, damageClaimId: result.claim.id };
  }

  const put = (viewer: Viewer, damageClaimId: string, kind: string, change: { id?: string; item?: string } = {}) =>
    inHouse().house.request(
      viewer,
      'PUT',
      `/files/damage/${damageClaimId}/documents/${change.id ?? uuidv7()}?kind=${kind}&item=${change.item ?? ''}&name=piece.pdf`,
      SMALL_PDF,
      { now: '2027-07-12T10:00:00Z' },
    );
  const asOfficer = (field: string, input: object, on = '2027-07-20') =>
    inHouse().act(inHouse().examiner, field, { operationId: uuidv7(), ...input }, { on });
  const confirm = (damageClaimId: string) => asOfficer('confirmDamageDocuments', { damageClaimId });
  const issue = (damageClaimId: string) => asOfficer('issueDamageReceipt', { damageClaimId });
  const decide = (
    damageClaimId: string,
    decision: string,
    reason = 'La facture du parquet n’est pas au nom du bailleur.',
    on?: string,
  ) => asOfficer('decideDamage', { damageClaimId, decision, reason }, on);

  /** A declared file with every paper, checked by the officer. */
  async function assessed(...given: Parameters<typeof declared>) {
    const claim = await declared(...given);
    for (const kind of DAMAGE_PAPERS) await put(claim.landlord, claim.damageClaimId, kind);
    const { result } = await confirm(claim.damageClaimId);
    if (result?.__typename !== 'DamageDocumentsConfirmed') throw new Error(JSON.stringify(result));
    return claim;
  }

  /** The same, with its receipt validated and paid. */
  async function paid(...given: Parameters<typeof declared>) {
    const claim = await assessed(...given);
    const { result } = await issue(claim.damageClaimId);
    const [receipt] = result?.claim?.receipts ?? [];
    if (!receipt) throw new Error(JSON.stringify(result));
    await inHouse().validate(claim.landlord, receipt.id, '2027-07-22');
    await inHouse().house.jobsDone();
    return { ...claim, receipt };
  }

  return { left, declare, declared, put, asOfficer, confirm, issue, decide, assessed, paid };
}
