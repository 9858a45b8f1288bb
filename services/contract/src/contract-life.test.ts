import { officer, tenant } from '@trousseau/service/test/viewers';
import type { Viewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startContractHouse } from './test-house.ts';

type House = Awaited<ReturnType<typeof startContractHouse>>;

let at: House;

beforeAll(async () => {
  at = await startContractHouse();
}, 180_000);

afterAll(() => at.house.stop());

const status = async (id: string) => (await at.contracts()).find((row) => row.id === id)?.status;
const fieldsOf = (result: object | undefined) =>
  (result as { fields?: { field: string }[] } | undefined)?.fields?.map(({ field }) => field);
const published = (contractId: string) =>
  at.house
    .sql<{ type: string }>('select type from domain_event where aggregate_id = $1 order by version', [contractId])
    .then((rows) => rows.map(({ type }) => type));

describe('R-CON-11, R-EXIT-01: the exit of the tenant', () => {
  test('exit first, keys later: two data, one amendment each, and the days that follow', async () => {
    const { id } = await at.inForce();
    const exit = { kind: 'TENANT_EXIT', happenedOn: '2026-09-30', noticeRespected: true };
    expect((await at.declare(at.morel, id, exit)).result).toMatchObject({ contract: { status: 'TENANT_LEFT' } });
    const recovery = { kind: 'DWELLING_RECOVERED', happenedOn: '2026-11-15' };
    expect((await at.declare(at.morel, id, recovery)).result).toMatchObject({ contract: { status: 'TENANT_LEFT' } });
    const { data } = await at.read(at.morel, id, 'events { number kind state } deadlines { id dueOn }', '2026-11-15');
    expect(data.contract?.events).toEqual([
      { number: 1, kind: 'TENANT_EXIT', state: 'RECORDED' },
      { number: 2, kind: 'DWELLING_RECOVERED', state: 'RECORDED' },
    ]);
    expect(data.contract?.deadlines).toEqual(
      expect.arrayContaining([
        // Recovered 46 days after the exit: the papers fall due before the declaration (R-DEG-04).
        { id: 'damage-documents', dueOn: '2026-12-29' },
        { id: 'damage-declaration', dueOn: '2027-01-14' },
        { id: 'final-account', dueOn: '2027-01-14' },
      ]),
    );
    expect(await published(id)).toEqual(expect.arrayContaining(['TenantLeft', 'ContractAmended']));
  });

  test('nothing is written while the notice is not answered for, or before the lease began', async () => {
    const { id } = await at.inForce();
    const early = await at.declare(at.morel, id, { kind: 'TENANT_EXIT', happenedOn: '2026-06-01' }, '2026-07-01');
    expect(fieldsOf(early.result)).toEqual(['happenedOn', 'noticeRespected']);
    const ahead = { kind: 'TENANT_EXIT', happenedOn: '2026-08-02', noticeRespected: false };
    expect(fieldsOf((await at.declare(at.morel, id, ahead, '2026-08-01')).result)).toEqual(['happenedOn']);
    expect(await status(id)).toBe('IN_FORCE');
    expect(await at.house.sql('select 1 from contract_event where contract_id = $1', [id])).toEqual([]);
  });

  test('an exit is declared once', async () => {
    const { id } = await at.inForce();
    const exit = { kind: 'TENANT_EXIT', happenedOn: '2026-09-30', noticeRespected: true };
    await at.declare(at.morel, id, exit);
    expect((await at.declare(at.morel, id, exit)).errors?.[0]?.extensions.code).toBe('INVALID_STATE');
  });
});

describe('R-CON-02: a revised rent', () => {
  test('within the maximum it is followed from its day on, and the first contract still prints the first rent', async () => {
    const { id } = await at.inForce();
    const print = async () =>
      Buffer.from(await (await at.house.request(at.morel, 'GET', `/files/contracts/${id}.pdf`, '')).arrayBuffer());
    const before = await print();
    const revision = { kind: 'RENT_REVISION', happenedOn: '2027-06-15', rentCents: 61_200, chargesCents: 5_000 };
    expect((await at.declare(at.morel, id, revision, '2027-06-01')).result?.__typename).toBe('ContractEventDeclared');
    const monthly = async (on: string) => (await at.read(at.morel, id, 'monthlyCents', on)).data.contract?.monthlyCents;
    expect([await monthly('2027-06-14'), await monthly('2027-06-15')]).toEqual([65_000, 66_200]);
    expect(before.equals(await print())).toBe(true);
  });

  test('above it, the figures are said and nothing is written', async () => {
    const { id, visa } = await at.inForce();
    const revision = { kind: 'RENT_REVISION', happenedOn: '2027-06-15', rentCents: visa.maxRentCents, chargesCents: 1 };
    const { result } = await at.declare(at.morel, id, revision);
    expect(fieldsOf(result)).toEqual(['rentCents']);
    expect(await published(id)).not.toContain('ContractAmended');
  });
});

describe('R-CON-13: what ends the cover says so before', () => {
  test.each(['NEW_LEASE', 'ENDING_AMENDMENT'])('%s asks to know, then ends the contract', async (kind) => {
    const { id } = await at.inForce();
    const event = { kind, happenedOn: '2026-09-01' };
    expect(fieldsOf((await at.declare(at.morel, id, event)).result)).toEqual(['coverEndUnderstood']);
    expect(await status(id)).toBe('IN_FORCE');
    const known = { ...event, coverEndUnderstood: true };
    expect((await at.declare(at.morel, id, known)).result).toMatchObject({ contract: { status: 'TERMINATED' } });
    expect(await published(id)).toContain('ContractTerminated');
  });
});

test('S-CON-08: a lease with one tenant does not offer the departure of a co-tenant', async () => {
  const { id } = await at.inForce();
  const { data } = await at.read(at.morel, id, 'eventChoices { kind }', '2026-09-01');
  const kinds = (data.contract as { eventChoices: { kind: string }[] }).eventChoices.map(({ kind }) => kind);
  expect(kinds).toContain('TENANT_EXIT');
  expect(kinds).not.toContain('COTENANT_EXIT');
});

test('R-CON-12: the only tenant does not leave as a co-tenant', async () => {
  const { id } = await at.inForce();
  const event = { kind: 'COTENANT_EXIT', happenedOn: '2026-09-01', personName: 'Camille Durand' };
  expect(fieldsOf((await at.declare(at.morel, id, event)).result)).toEqual(['personName']);
});

describe('R-CON-10: with an unpaid rent declared, an officer says how the contract is affected', () => {
  const revision = { kind: 'RENT_REVISION', happenedOn: '2026-09-01', rentCents: 58_000, chargesCents: 5_000 };

  async function withClaim() {
    const contract = await at.inForce();
    const ids = {
      claimId: uuidv7(),
      contractId: contract.id,
      landlordSpaceId: at.morel.spaceId,
      tenantSpaceId: uuidv7(),
    };
    expect(await at.house.deliver('UnpaidRentDeclared', ids)).toBeLessThan(300);
    await at.house.jobsDone();
    return contract;
  }

  test('once the last claim ended it is a form again, in whatever order the news come', async () => {
    const { id } = await at.inForce();
    const [first, second] = [uuidv7(), uuidv7()];
    const sides = { landlordSpaceId: at.morel.spaceId, tenantSpaceId: uuidv7() };
    const tell = async (event: 'UnpaidRentDeclared' | 'ClaimRefused' | 'DebtRepaid', claimId: string) => {
      await at.house.deliver(event, { ...sides, claimId, contractId: id, debtId: uuidv7() });
      await at.house.jobsDone();
      return (await at.read(at.morel, id, 'hasOpenClaim', '2026-09-02')).data.contract?.hasOpenClaim;
    };
    expect([await tell('ClaimRefused', first), await tell('UnpaidRentDeclared', first)]).toEqual([false, false]);
    expect([await tell('UnpaidRentDeclared', second), await tell('DebtRepaid', second)]).toEqual([true, false]);
  });

  test('it waits, has no effect before the answer, takes papers, and then has', async () => {
    const { id } = await withClaim();
    const { result } = await at.declare(at.morel, id, revision);
    const eventId = result?.eventId ?? '';
    const monthly = async () => (await at.read(at.morel, id, 'monthlyCents', '2026-09-02')).data.contract?.monthlyCents;
    expect(await monthly()).toBe(65_000);
    const printed = await at.house.request(at.morel, 'GET', `/files/contracts/${id}.pdf`, '');
    const paper = Buffer.from(await printed.arrayBuffer());
    const path = `/files/contract-events/${eventId}/documents/${uuidv7()}?name=avenant.pdf`;
    const sent = await at.house.request(at.morel, 'PUT', path, paper, { contentType: 'application/pdf' });
    expect(sent.status).toBe(201);
    expect((await at.house.request(at.rival, 'PUT', path, paper)).status).toBe(404);
    const queue = '{ contractEventQueue(first: 100) { nodes { id documents { fileName } contract { id } } } }';
    const { data } = await at.house.graphql<{ contractEventQueue: { nodes: { id: string }[] } }>(officer(), queue);
    expect(data.contractEventQueue.nodes).toContainEqual({
      id: eventId,
      documents: [{ fileName: 'avenant.pdf' }],
      contract: { id },
    });
    expect((await at.decide(officer(), eventId, true, '2026-09-03')).result?.__typename).toBe('ContractEventDecided');
    expect(await monthly()).toBe(63_000);
    expect((await at.decide(officer(), eventId, false, '2026-09-03')).errors?.[0]?.extensions.code).toBe(
      'INVALID_STATE',
    );
  });

  test('refused, the contract stays as it was and the answer is told', async () => {
    const { id } = await withClaim();
    const { result } = await at.declare(at.morel, id, revision);
    await at.decide(officer(), result?.eventId ?? '', false, '2026-09-03');
    const { data } = await at.read(at.morel, id, 'monthlyCents events { state answer amendmentPath }', '2026-09-04');
    expect(data.contract).toEqual({
      monthlyCents: 65_000,
      events: [{ state: 'REFUSED', answer: 'Le contrat suit.', amendmentPath: null }],
    });
  });
});

describe('a sale moves the contract to the buyer’s space', () => {
  const sale = { kind: 'SALE', happenedOn: '2026-09-15', personName: 'SCI du Canal' };

  test('with number and code together, once an officer accepts; the seller no longer sees it', async () => {
    const { id, number } = await at.inForce();
    const { result } = await at.declare(at.morel, id, sale);
    const eventId = result?.eventId ?? '';
    const { data } = await at.read(at.morel, id, 'events { transferCode }', '2026-09-15');
    const [sold] = (data.contract as { events: { transferCode: string }[] }).events;
    const { transferCode } = sold ?? { transferCode: '' };
    expect((await at.decide(officer(), eventId, true, '2026-09-16')).result?.__typename).toBe('ContractNotTakenOver');
    expect((await at.takeOver(at.rival, number, 'AAAAAAAA', '2026-09-16')).result?.__typename).toBe('TransferUnknown');
    expect((await at.takeOver(at.morel, number, transferCode, '2026-09-16')).result?.__typename).toBe(
      'TransferUnknown',
    );
    const typed = `${transferCode.slice(0, 4).toLowerCase()} ${transferCode.slice(4)}`;
    expect((await at.takeOver(at.rival, number, typed, '2026-09-16')).result?.__typename).toBe('ContractTakenOver');
    expect((await at.read(at.rival, id, 'id', '2026-09-16')).data.contract).toBeNull();
    expect((await at.decide(officer(), eventId, true, '2026-09-17')).result?.__typename).toBe('ContractEventDecided');
    expect((await at.read(at.rival, id, 'landlordName status', '2026-09-18')).data.contract).toEqual({
      landlordName: 'SCI du Canal',
      status: 'IN_FORCE',
    });
    expect((await at.read(at.morel, id, 'id', '2026-09-18')).data.contract).toBeNull();
    const amendment = (viewer: Viewer) => at.house.request(viewer, 'GET', `/files/amendments/${eventId}.pdf`, '');
    expect([(await amendment(at.rival)).status, (await amendment(at.morel)).status]).toEqual([200, 404]);
  });
});

describe('who reads what', () => {
  test('the tenant reads that something changed and its amendment, not what the landlord told the officer', async () => {
    const { id, visa } = await at.inForce();
    await at.declare(at.morel, id, {
      kind: 'NOTICE_GIVEN',
      happenedOn: '2026-09-01',
      plannedExitOn: '2026-12-01',
    } as never);
    const { data } = await at.read(visa.tenant, id, 'events { title amendmentPath }', '2026-09-02');
    const [event] = (data.contract as { events: { title: string; amendmentPath: string }[] }).events;
    expect(event?.title).toBe('Congé du locataire');
    const path = (event?.amendmentPath ?? '').replace('/files/contract/', '/files/');
    const print = async (viewer: Parameters<typeof at.house.request>[0]) => at.house.request(viewer, 'GET', path, '');
    const [one, two] = [await print(visa.tenant), await print(at.morel)];
    expect(Buffer.from(await one.arrayBuffer()).equals(Buffer.from(await two.arrayBuffer()))).toBe(true);
    for (const stranger of [at.rival, tenant()]) expect((await print(stranger)).status).toBe(404);
    expect((await at.read(visa.tenant, id, 'events { note }', '2026-09-02')).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );
  });

  test('another landlord declares nothing', async () => {
    const { id } = await at.inForce();
    const { errors } = await at.declare(at.rival, id, { kind: 'MANDATE_ENDED', happenedOn: '2026-09-01' });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

test('what happened is never rewritten: the database refuses it', async () => {
  const { id } = await at.inForce();
  await at.declare(at.morel, id, { kind: 'MANDATE_ENDED', happenedOn: '2026-09-01' });
  await expect(at.house.sql('update contract_event set number = 9 where contract_id = $1', [id])).rejects.toThrow(
    /append-only/,
  );
});

test('every invariant holds, and the database is what the entities say', async () => {
  expect(await at.house.schemaDifference()).toBe('');
  expect(await at.house.violations()).toEqual([]);
});
