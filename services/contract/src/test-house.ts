import type { ServiceName } from '@trousseau/service/env';
import { type CertifiedVisa, certifyVisa, registerLandlord, registerTenant } from '@trousseau/service/test/actors';
import { startTestService } from '@trousseau/service/test/kit';
import type { PersonViewer, Viewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { contract } from './service.ts';
import { actsIn, actsOfLife, CONTRACT } from './test-acts.ts';

const dwelling = {
  street: '12 rue du Taur',
  postcode: '31000',
  city: 'Toulouse',
  inseeCode: '31555',
  stock: 'PRIVATE',
  furnished: false,
  mainResidence: true,
  decent: true,
};
const lease = {
  kind: 'LAW_1989_EMPTY',
  rentCents: 60_000,
  chargesCents: 5_000,
  depositCents: 60_000,
  dueDay: 5,
  plannedSignatureOn: '2026-06-10',
  effectiveOn: '2026-06-15',
  terminationClause: true,
  familyTie: false,
};

/** The claims service pays nothing here, and does not start without a bank. */
const NO_BANK = { bankUrl: 'http://127.0.0.1:9' };

/** The contract service with its neighbours, two landlords and a tenant, and their acts as sentences. Acts are played on days of 2026. */
export async function startContractHouse(more: readonly ServiceName[] = []) {
  const house = await startTestService(contract, { neighbours: ['account', 'visa', ...more], env: NO_BANK });
  const [morel, rival, camille] = await Promise.all([
    registerLandlord(house, 'SCI Les Tilleuls'),
    registerLandlord(house, 'SCI du Canal'),
    registerTenant(house),
  ]);

  const act = actsIn(house);
  const certified = (on = '2026-05-20', tenant: PersonViewer = camille) =>
    certifyVisa(house, { now: `${on}T09:00:00Z`, tenant });

  const generate = (
    viewer: Viewer,
    visa: CertifiedVisa,
    change: { lease?: object; dwelling?: object; operationId?: string; on?: string } = {},
  ) =>
    act(
      viewer,
      'generateContract',
      {
        operationId: change.operationId ?? uuidv7(),
        visaNumber: visa.number,
        familyName: 'durand',
        dwelling: { ...dwelling, ...change.dwelling },
        lease: { ...lease, ...change.lease },
      },
      `... on ContractGenerated { ${CONTRACT} } ... on RentAboveMaximum { rentAndChargesCents maxRentCents } ... on DwellingRefused { fields { field } } ... on LeaseDatesRefused { reason }`,
      change.on,
    );

  const validate = (viewer: Viewer, contractId: string, on?: string) =>
    act(
      viewer,
      'validateContract',
      { operationId: uuidv7(), contractId, termsAccepted: true },
      `... on ContractValidated { ${CONTRACT} } ... on LeaseDatesRefused { reason }`,
      on,
    );

  const sign = (viewer: Viewer, contractId: string, signedOn: string, on = signedOn) =>
    act(
      viewer,
      'recordLeaseSigned',
      { operationId: uuidv7(), contractId, signedOn },
      `... on LeaseSigned { ${CONTRACT} } ... on LeaseDatesRefused { reason }`,
      on,
    );

  /** A contract that has just been generated. */
  async function generated(viewer: PersonViewer = morel, change: { lease?: object; dwelling?: object } = {}) {
    const visa = await certified();
    const { result } = await generate(viewer, visa, change);
    if (!result?.contract) throw new Error(JSON.stringify(result));
    return { visa, id: result.contract.id, number: result.contract.number };
  }

  return {
    act,
    house,
    morel,
    rival,
    certified,
    generate,
    validate,
    sign,
    cancel: (viewer: Viewer, contractId: string, on: string) =>
      act(
        viewer,
        'cancelContract',
        { operationId: uuidv7(), contractId },
        `... on ContractCancelled { ${CONTRACT} } ... on EditWindowOver { lastEditOn }`,
        on,
      ),
    ...actsOfLife(house, act),
    contracts: () =>
      house.sql<{ id: string; status: string; visa_id: string }>('select id, status, visa_id from surety_contract'),
    generated,
    /** A contract in force: validated on 1 June, its lease signed on the 10th, locked on the 21st. */
    async inForce(viewer: PersonViewer = morel, change: { lease?: object; dwelling?: object } = {}) {
      const contract = await generated(viewer, change);
      await validate(viewer, contract.id);
      await sign(viewer, contract.id, '2026-06-10');
      await house.clock('2026-06-21T08:00:00Z');
      return contract;
    },
  };
}
