import { type CertifiedVisa, certifyVisa, registerLandlord, registerTenant } from '@trousseau/service/test/actors';
import { startTestService } from '@trousseau/service/test/kit';
import type { PersonViewer, Viewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { contract } from './service.ts';

/** What a write answered, whichever member of its union. */
export interface Result {
  __typename: string;
  message?: string;
  contract?: { id: string; number: string; status: string };
}

const CONTRACT = 'contract { id number status }';

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

/** The contract service with its neighbours, two landlords and a tenant, and their acts as sentences. Acts are played on days of 2026. */
export async function startContractHouse() {
  const house = await startTestService(contract, { neighbours: ['account', 'visa'] });
  const [morel, rival, camille] = await Promise.all([
    registerLandlord(house, 'SCI Les Tilleuls'),
    registerLandlord(house, 'SCI du Canal'),
    registerTenant(house),
  ]);

  /** One mutation as a person, played on a day at noon. */
  async function act(viewer: Viewer, field: string, input: object, selection: string, on = '2026-06-01') {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    const document = `mutation M($input: ${type}!) { ${field}(input: $input) { __typename ... on Refusal { message } ${selection} } }`;
    const answer = await house.graphql<Record<string, Result>>(viewer, document, { input }, { now: `${on}T10:00:00Z` });
    return { ...answer, result: answer.data?.[field] };
  }

  const certified = () => certifyVisa(house, { now: '2026-05-20T09:00:00Z', tenant: camille });

  const generate = (
    viewer: Viewer,
    visa: CertifiedVisa,
    change: { lease?: object; dwelling?: object; operationId?: string } = {},
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
      `... on ContractGenerated { ${CONTRACT} } ... on RentAboveMaximum { rentAndChargesCents maxRentCents } ... on DwellingRefused { fields { field } }`,
    );

  return {
    house,
    morel,
    rival,
    certified,
    generate,
    validate: (viewer: Viewer, contractId: string, on?: string) =>
      act(
        viewer,
        'validateContract',
        { operationId: uuidv7(), contractId, termsAccepted: true },
        `... on ContractValidated { ${CONTRACT} } ... on LeaseDatesRefused { reason }`,
        on,
      ),
    sign: (viewer: Viewer, contractId: string, signedOn: string) =>
      act(
        viewer,
        'recordLeaseSigned',
        { operationId: uuidv7(), contractId, signedOn },
        `... on LeaseSigned { ${CONTRACT} } ... on LeaseDatesRefused { reason }`,
        signedOn,
      ),
    cancel: (viewer: Viewer, contractId: string, on: string) =>
      act(
        viewer,
        'cancelContract',
        { operationId: uuidv7(), contractId },
        `... on ContractCancelled { ${CONTRACT} } ... on EditWindowOver { lastEditOn }`,
        on,
      ),
    contracts: () =>
      house.sql<{ id: string; status: string; visa_id: string }>('select id, status, visa_id from surety_contract'),
    /** A contract that has just been generated. */
    async generated(viewer: PersonViewer = morel) {
      const visa = await certified();
      const { result } = await generate(viewer, visa);
      if (!result?.contract) throw new Error(JSON.stringify(result));
      return { visa, id: result.contract.id, number: result.contract.number };
    },
  };
}
