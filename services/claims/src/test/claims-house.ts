import type { ServiceDefinition } from '@trousseau/service/definition';
import { certifyVisa, registerLandlord, registerTenant, SMALL_PDF } from '@trousseau/service/test/actors';
import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { officer } from '@trousseau/service/test/viewers';
import type { PersonViewer, Viewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { claims } from '../service.ts';
import { openBank } from './bank.ts';
import { openCardProcessor } from './card-processor.ts';
import { type Acted, selections } from './selections.ts';

/** 600 € of rent and 50 € of charges, due on the 5th, from 15 June 2026. */
export const MONTH_CENTS = 65_000;
/** The terms of the default most tests use: constituted on 6 August. */
export const TWO_TERMS = ['2026-07-05', '2026-08-05'];
/** Every mandatory paper (R-CLM-06). */
export const PAPERS = ['LEASE', 'NOTICE_LETTER', 'IDENTITY_OR_KBIS', 'LAND_TAX', 'BANK_DETAILS'];

const dwelling = {
  street: '12 rue du Taur',
  postcode: '31000',
  city: 'Toulouse',
  inseeCode: '31555',
  stock: 'PRIVATE',
  furnished: true,
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

/** One line of the account; unpaid unless said otherwise. */
export const term = (dueOn: string, change: object = {}) => ({
  dueOn,
  dueCents: MONTH_CENTS,
  housingAidCents: 0,
  receivedCents: 0,
  ...change,
});

/** A guaranteed lease and its two sides. */
export interface Guaranteed {
  contractId: string;
  landlord: PersonViewer;
  tenant: PersonViewer;
}

/** The claims service, its three neighbours as real processes, a bank, and the acts of a claim as sentences. */
export async function startClaimsHouse(
  definition: ServiceDefinition = claims,
  paymentChannel: 'BANK' | 'FILE' = 'BANK',
) {
  const bank = await openBank();
  const cards = await openCardProcessor();
  const house = await startTestService(definition, {
    neighbours: ['account', 'visa', 'contract'],
    env: { bankUrl: bank.url, cardUrl: cards.url, paymentChannel },
  });
  const [morel, rival, camille] = await Promise.all([
    registerLandlord(house, 'SCI Les Tilleuls'),
    registerLandlord(house, 'SCI du Canal'),
    registerTenant(house),
  ]);
  const examiner = officer();
  const act = actIn(house);

  /** A contract validated on 1 June and a lease signed on the 10th, in the contract service itself. */
  async function guaranteed(
    change: { lease?: object; dwelling?: object; landlord?: PersonViewer; tenant?: PersonViewer } = {},
  ): Promise<Guaranteed> {
    const { landlord = morel, tenant = camille } = change;
    const visa = await certifyVisa(house, { now: '2026-05-20T09:00:00Z', tenant });
    const to = { to: 'contract', on: '2026-06-01' } as const;
    const draft = {
      visaNumber: visa.number,
      familyName: 'Durand',
      dwelling: { ...dwelling, ...change.dwelling },
      lease: { ...lease, ...change.lease },
    };
    const { result } = await act(landlord, 'generateContract', { operationId: uuidv7(), ...draft }, to);
    const contractId = result?.contract?.id ?? '';
    await act(landlord, 'validateContract', { operationId: uuidv7(), contractId, termsAccepted: true }, to);
    const signed = await act(
      landlord,
      'recordLeaseSigned',
      { operationId: uuidv7(), contractId, signedOn: '2026-06-10' },
      { ...to, on: '2026-06-10' },
    );
    if (signed.result?.__typename !== 'LeaseSigned') throw new Error(JSON.stringify([result, signed]));
    return { contractId, landlord, tenant };
  }

  const save = async ({ contractId, landlord }: Guaranteed, months: object[], on = '2026-08-06', version?: number) =>
    act(
      landlord,
      'saveRentMonths',
      { contractId, version: version ?? (await versionOf(house, contractId)), months },
      { on },
    );
  const declare = ({ contractId, landlord }: Guaranteed, on = '2026-08-10') =>
    act(landlord, 'declareUnpaidRent', { operationId: uuidv7(), contractId }, { on });
  const notice = ({ contractId, landlord }: Guaranteed, postedOn: string, on = postedOn) =>
    act(landlord, 'recordNoticePosted', { operationId: uuidv7(), contractId, postedOn }, { on });
  const confirm = (claimId: string, on = '2026-08-20') =>
    act(examiner, 'confirmClaimDocuments', { operationId: uuidv7(), claimId }, { on });
  const issue = (claimId: string, on = '2026-08-25', operationId = uuidv7()) =>
    act(examiner, 'issueReceipt', { operationId, claimId }, { on });
  const validate = (viewer: Viewer, receiptId: string, on = '2026-08-26', operationId = uuidv7()) =>
    act(viewer, 'validateReceipt', { operationId, receiptId }, { on });
  const put = (viewer: Viewer, claimId: string, kind: string, documentId = uuidv7(), bytes: Uint8Array = SMALL_PDF) =>
    house.request(
      viewer,
      'PUT',
      `/files/claims/${claimId}/documents/${documentId}?kind=${kind}&name=piece.pdf`,
      bytes,
      { now: '2026-08-12T10:00:00Z' },
    );

  /** A declared claim: two terms unpaid, the letter posted, declared in time. */
  async function declared(
    change: Parameters<typeof guaranteed>[0] = {},
    months: object[] = TWO_TERMS.map((dueOn) => term(dueOn)),
    on = '2026-08-10',
  ) {
    const contract = await guaranteed(change);
    await save(contract, months, on);
    const { result } = await declare(contract, on);
    if (!result?.claim || result.__typename !== 'UnpaidRentDeclared') throw new Error(JSON.stringify(result));
    return { ...contract, claimId: result.claim.id };
  }

  /** The same with every paper, confirmed by the officer. */
  async function documented(...change: Parameters<typeof declared>) {
    const claim = await declared(...change);
    for (const kind of PAPERS) await put(claim.landlord, claim.claimId, kind);
    await confirm(claim.claimId, change[2]);
    return claim;
  }

  /** The same with a receipt that waits for the landlord. */
  async function issued(...change: Parameters<typeof declared>) {
    const claim = await documented(...change);
    const { result } = await issue(claim.claimId, change[2]);
    if (!result?.receipt) throw new Error(JSON.stringify(result));
    return { ...claim, receiptId: result.receipt.id, number: result.receipt.number };
  }

  /** The same, validated and paid: the tenant owes the guarantor. */
  async function indebted(...change: Parameters<typeof declared>) {
    const claim = await issued(...change);
    await validate(claim.landlord, claim.receiptId, change[2]);
    await house.jobsDone();
    const [debt] = await house.sql<{ id: string; reference: string }>(
      'select id, reference from debt where contract_id = $1',
      [claim.contractId],
    );
    if (!debt) throw new Error('Nothing was paid.');
    return { ...claim, debtId: debt.id, reference: debt.reference };
  }

  async function stop() {
    await house.stop();
    await bank.close();
    await cards.close();
  }

  return {
    house,
    bank,
    cards,
    morel,
    rival,
    camille,
    examiner,
    act,
    guaranteed,
    save,
    declare,
    notice,
    confirm,
    issue,
    validate,
    put,
    declared,
    documented,
    issued,
    indebted,
    stop,
  };
}

export type ClaimsHouse = Awaited<ReturnType<typeof startClaimsHouse>>;

/** One mutation as a person, played on a day at noon; answers the result, or the code of the error. */
const actIn =
  (house: TestService) =>
  async (viewer: Viewer, field: string, input: object, { on, to }: { on: string; to?: 'contract' }): Promise<Acted> => {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    const document = `mutation M($input: ${type}!) { ${field}(input: $input) { __typename ${selections[field] ?? ''} } }`;
    const how = { now: `${on}T10:00:00Z`, ...(to ? { to } : {}) };
    const answer = await house.graphql<Record<string, Acted['result']>>(viewer, document, { input }, how);
    return {
      result: answer.data?.[field],
      code: answer.errors?.[0]?.extensions.code,
      message: answer.errors?.[0]?.message,
    };
  };

async function versionOf(house: TestService, contractId: string): Promise<number> {
  const [row] = await house.sql<{ account_version: number }>(
    'select account_version from guaranteed_lease where id = $1',
    [contractId],
  );
  return row?.account_version ?? 0;
}
