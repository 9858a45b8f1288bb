import { samplePdf } from '@trousseau/local/demo/sample-pdf';
import { callService } from '@trousseau/local/service-call';
import { v7 as newId } from 'uuid';
import { attachedHouse } from '../house.ts';
import type { Visitor } from '../visitor.ts';
import { once, playCertification, playContract, playRequest } from './guarantee.ts';
import { newLandlord, newTenant, openOfficerSpace, signedIn } from './people.ts';

const DAYS = {
  request: '2026-07-06T09:00:00Z',
  contract: '2026-07-25T09:00:00Z',
  exitOn: '2026-10-10',
  recoveredOn: '2026-10-12',
} as const;

/** A lease whose tenant has left and given the keys back, with its people; they go on living on the day given. */
export async function playExit(at: string) {
  const officerEmail = await openOfficerSpace();
  const officer = await signedIn(officerEmail, DAYS.request);
  const tenant = await newTenant(DAYS.request);
  const visa = await playCertification(once, officer, await playRequest(once, tenant));
  const landlord = await newLandlord(DAYS.contract);
  const contract = await playContract(once, landlord, visa.number);
  const { house, keys } = await attachedHouse();
  await callService(house, keys, 'contract', '/internal/clock', { now: at });
  officer.at = tenant.at = landlord.at = at;
  const { exitOn: happenedOn, recoveredOn } = DAYS;
  const exit = { operationId: newId(), contractId: contract.id, kind: 'TENANT_EXIT', happenedOn, recoveredOn };
  const left = { ...exit, noticeRespected: true };
  await landlord.act('declareContractEvent', left, 'ContractEventDeclared', 'contract { id }');
  return { officer, officerEmail, tenant, landlord, contract };
}

/** Damage declared on such a lease, with an invoice. @returns the file and the paper */
export async function playDamage(landlord: Visitor, contractId: string) {
  const item = { id: newId(), room: 'Séjour', category: 'PARQUET_STAINED', repairCents: 90_000, proof: 'INVOICE' };
  const statement = { depositCents: 56_000, depositUsedForRentCents: 0, items: [item] };
  const { claim } = await landlord.act<{ claim: { id: string } }>(
    'declareDamage',
    { operationId: newId(), contractId, ...statement },
    'DamageDeclared',
    'claim { id }',
  );
  const response = await landlord.upload(`claims/damage/${claim.id}`, 'INVOICE', samplePdf('Facture'));
  const { id: documentId } = (await response.json()) as { id: string };
  return { damageClaimId: claim.id, documentId };
}
