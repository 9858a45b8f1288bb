import type { TestService } from '@trousseau/service/test/kit';
import type { Viewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';

/** What a write answered, whichever member of its union. */
export interface Result {
  __typename: string;
  message?: string;
  contract?: { id: string; number: string; status: string };
  eventId?: string;
}

export const CONTRACT = 'contract { id number status }';

/** One mutation as a person, played on a day at noon; 1 June 2026 unless said otherwise. */
export const actsIn =
  (house: TestService) =>
  async (viewer: Viewer, field: string, input: object, selection: string, on = '2026-06-01') => {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    const document = `mutation M($input: ${type}!) { ${field}(input: $input) { __typename ... on Refusal { message } ${selection} } }`;
    const answer = await house.graphql<Record<string, Result>>(viewer, document, { input }, { now: `${on}T10:00:00Z` });
    return { ...answer, result: answer.data?.[field] };
  };

/** What people of a contract do once it lives, as sentences. */
export const actsOfLife = (house: TestService, act: ReturnType<typeof actsIn>) => ({
  /** Declares an event, on the day it happens unless said otherwise. */
  declare: (viewer: Viewer, contractId: string, event: { kind: string; happenedOn: string } & object, on?: string) =>
    act(
      viewer,
      'declareContractEvent',
      { operationId: uuidv7(), contractId, ...event },
      `... on ContractEventDeclared { eventId ${CONTRACT} } ... on ContractEventRefused { fields { field message } }`,
      on ?? event.happenedOn,
    ),
  decide: (viewer: Viewer, eventId: string, accepted: boolean, on: string) =>
    act(
      viewer,
      'decideContractEvent',
      { operationId: uuidv7(), eventId, accepted, effect: 'Le contrat suit.' },
      `... on ContractEventDecided { ${CONTRACT} }`,
      on,
    ),
  takeOver: (viewer: Viewer, number: string, transferCode: string, on: string) =>
    act(
      viewer,
      'takeOverContract',
      { operationId: uuidv7(), number, transferCode },
      '... on ContractTakenOver { number }',
      on,
    ),
  /** Waits until the visa service has heard of a contract that was made or cancelled, at most a minute: it hears by two queues. */
  untilVisaIs: async (wanted: 'FREE' | 'TAKEN', landlord: Viewer, visaNumber: string, on: string) => {
    const document = 'query ($n: String!) { identifyTenant(visaNumber: $n, familyName: "durand") { __typename } }';
    for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
      const { data } = await house.graphql<{ identifyTenant: Result }>(
        landlord,
        document,
        { n: visaNumber },
        { now: `${on}T10:00:00Z` },
      );
      if ((data.identifyTenant.__typename === 'TenantIdentified') === (wanted === 'FREE')) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`The visa ${visaNumber} was not ${wanted} in a minute.`);
  },
  /** The contract as a viewer reads it on a day. */
  read: async (viewer: Viewer, id: string, fields: string, on: string) => {
    const query = `query R($id: ID!) { contract(id: $id) { ${fields} } }`;
    return house.graphql<{ contract: Record<string, unknown> | null }>(
      viewer,
      query,
      { id },
      { now: `${on}T10:00:00Z` },
    );
  },
  checkLease: (viewer: Viewer, contractId: string, text: string, on?: string) =>
    act(
      viewer,
      'checkLease',
      { operationId: uuidv7(), contractId, text },
      `... on LeaseChecked { contract { id number status leaseCheck { points { id outcome } } } }`,
      on,
    ),
});
