import { pseudonymOf } from '@trousseau/service/pseudonym';
import { registerLandlord } from '@trousseau/service/test/actors';
import { officer, partner, service } from '@trousseau/service/test/viewers';
import type { PersonViewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLeaseWords } from './documents/lease-words.ts';
import { startContractHouse } from './test-house.ts';

/** Who signs the lease (R-CON-08): stated with it, compared with the visa, printed, kept by whoever goes on with the contract, and forgotten in the end. */

type House = Awaited<ReturnType<typeof startContractHouse>>;

let at: House;

beforeAll(async () => {
  at = await startContractHouse();
}, 180_000);

afterAll(() => at.house.stop());

const manager = { capacity: 'REPRESENTATIVE', name: 'Hélène Morel' };
const tenant = { capacity: 'TENANT', name: 'Camille Durand' };
const both = { signatories: [manager, tenant] };

const READ = 'lease { signatories { capacity name } }';
const signatoriesOf = async (id: string) => {
  const [row] = await at.house.sql<{ signatories: object[] }>('select signatories from surety_contract where id = $1', [
    id,
  ]);
  return row?.signatories;
};
const tenantOf = async (id: string) => {
  const [row] = await at.house.sql<{ tenant_space_id: string }>(
    'select tenant_space_id from surety_contract where id = $1',
    [id],
  );
  return row?.tenant_space_id ?? '';
};
const close = async (spaceId: string) => {
  await at.house.deliver('SpaceClosed', { spaceId });
  await at.house.jobsDone();
};

describe('who signs is stated with the lease', () => {
  test('is told to both sides in one spelling, to no partner, and printed in the contract', async () => {
    const typed = [
      { ...manager, name: '  Hélène   Morel ' },
      { ...tenant, name: 'camille DURAND' },
    ];
    const { id, visa } = await at.generated(at.morel, { lease: { signatories: typed } });
    const shown = { lease: { signatories: [manager, { ...tenant, name: 'camille DURAND' }] } };
    for (const viewer of [at.morel, visa.tenant, officer()])
      expect((await at.read(viewer, id, READ, '2026-06-02')).data.contract).toEqual(shown);
    await at.validate(at.morel, id);
    const asked = await at.read(partner(['31']), id, READ, '2026-06-02');
    expect(asked.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const printed = await at.house.request(at.morel, 'GET', `/files/contracts/${id}.pdf`, '');
    const words = await readLeaseWords(Buffer.from(await printed.arrayBuffer()));
    expect(words?.replace(/\s+/g, ' ')).toContain(
      'Hélène Morel (représentant du bailleur) et camille DURAND (locataire)',
    );
  });

  test.each([
    ['somebody who is not on the visa', [manager, tenant, { capacity: 'TENANT', name: 'Alix Renard' }]],
    ['none of its holders', [manager]],
    ['nobody for the landlord', [tenant]],
    ['somebody without a name', [manager, tenant, { capacity: 'AGENT', name: ' ' }]],
  ])('%s: refused, and nothing is written', async (_, signatories) => {
    const before = (await at.contracts()).length;
    const { result } = await at.generate(at.morel, await at.certified(), { lease: { signatories } });
    expect(result).toMatchObject({ __typename: 'DwellingRefused', fields: [{ field: 'signatories' }] });
    expect((await at.contracts()).length).toBe(before);
    expect(await at.house.sql(`select 1 from operation where answer::text ~ 'Renard|Durand|Morel'`)).toEqual([]);
  });

  test('left out, nobody is stated, and the contract is as good', async () => {
    const { id } = await at.generated();
    expect((await at.read(at.morel, id, READ, '2026-06-02')).data.contract).toEqual({ lease: { signatories: [] } });
    expect((await at.validate(at.morel, id)).result).toMatchObject({ __typename: 'ContractValidated' });
  });

  test('names go into no event', async () => {
    const { id } = await at.generated(at.morel, { lease: both });
    await at.validate(at.morel, id);
    const told = await at.house.sql(
      `select 1 from domain_event where aggregate_id = $1 and payload::text ~ 'Morel|Durand'`,
      [id],
    );
    expect(told).toEqual([]);
  });
});

test('a lease that names the landlord but not who represents it is to confirm', async () => {
  const text = (signed: string) =>
    `Bail d’habitation. Bailleur : SCI Les Tilleuls${signed}\nLocataire : Camille Durand\n12 rue du Taur, 31000 Toulouse. `.padEnd(
      400,
      'Les parties conviennent de ce qui suit. ',
    );
  const outcome = async (signed: string) => {
    const { id } = await at.generated(at.morel, { lease: both });
    await at.checkLease(at.morel, id, text(signed));
    const [row] = await at.house.sql<{ points: { id: string; outcome: string; detail: string }[] }>(
      'select points from lease_check where contract_id = $1',
      [id],
    );
    const point = row?.points.find((one) => one.id === 'LANDLORD');
    expect(point?.detail).not.toMatch(/Morel|Tilleuls/);
    return point?.outcome;
  };
  expect(await outcome(', représentée par Hélène Morel, gérante')).toBe('OK');
  expect(await outcome('')).toBe('TO_CONFIRM');
});

test('R-CON-14: a renewal goes on with who signed', async () => {
  const { id } = await at.inForce(at.morel, { lease: both });
  const visa = await at.certified('2029-05-02');
  const { result } = await at.act(
    at.morel,
    'renewContract',
    { operationId: uuidv7(), contractId: id, visaNumber: visa.number, familyName: 'durand' },
    '... on ContractRenewed { contract { id number status } }',
    '2029-05-03',
  );
  expect(await signatoriesOf(result?.contract?.id ?? '')).toEqual([manager, tenant]);
});

describe('S62, S63: who signed is told to their own side and goes with it', () => {
  test('each side takes its own names along', async () => {
    const { id } = await at.generated(at.rival, { lease: both });
    const told = async (spaceId: string) => {
      const question = 'query ($ids: [ID!]!) { told: contractPersonalData(spaceIds: $ids) }';
      return (await at.house.graphql<{ told: string }>(service('account'), question, { ids: [spaceId] })).data.told;
    };
    const [toLandlord, toTenant] = [await told(at.rival.spaceId), await told(await tenantOf(id))];
    expect(toLandlord).toContain('Hélène Morel');
    expect(toLandlord).not.toContain('Durand');
    expect(toTenant).toContain('Camille Durand');
    expect(toTenant).not.toContain('Morel');
  });

  test('a contract that ended keeps a pseudonym where either signed', async () => {
    const landlord = await registerLandlord(at.house, 'SCI du Quai');
    const { id } = await at.generated(landlord, { lease: both });
    await at.cancel(landlord, id, '2026-06-02');
    await close(landlord.spaceId);
    expect(await signatoriesOf(id)).toEqual([{ ...manager, name: pseudonymOf(landlord.spaceId) }, tenant]);
  });

  test('whoever sold the dwelling is forgotten in the contract of the buyer, whose closing erases no tenant', async () => {
    const [seller, buyer] = [
      await registerLandlord(at.house, 'SCI de l’Amont'),
      await registerLandlord(at.house, 'SCI de l’Aval'),
    ];
    const { id, number } = await at.inForce(seller, { lease: both });
    await sell(seller, buyer, id, number);
    expect(await signatoriesOf(id)).toEqual([manager, tenant]);
    await close(seller.spaceId);
    expect(await signatoriesOf(id)).toEqual([{ ...manager, name: pseudonymOf(seller.spaceId) }, tenant]);
  });
});

test('a file of dwellings may say who signs their leases, and the book taken away says it again', async () => {
  const headings = 'Référence;Adresse;Code postal;Commune;Type;Surface;Meublé;Signataire';
  const lot = (name: string, signatory: string) =>
    `${name};12 rue du Taur;31000;Toulouse;appartement;42;non;${signatory}`;
  const send = async (text: string) => {
    const id = uuidv7();
    await at.house.request(at.rival, 'PUT', `/files/dwelling-imports/${id}`, text, { contentType: 'text/csv' });
    await at.house.jobsDone();
    return id;
  };
  const ask = async (document: string, id: string) => {
    const { data } = await at.house.graphql<Record<string, object>>(at.rival, document, { id });
    return data;
  };
  const importId = await send([headings, lot('Lot 1', ' Odile   Vasseur '), lot('Lot 2', '')].join('\r\n'));
  await ask('mutation ($id: ID!) { confirmDwellingImport(input: { importId: $id }) { __typename } }', importId);
  await at.house.jobsDone();
  const { data } = await at.house.graphql(at.rival, '{ listedDwellings { nodes { reference signatoryName } } }');
  expect(data).toEqual({
    listedDwellings: {
      nodes: [
        { reference: 'Lot 1', signatoryName: 'Odile Vasseur' },
        { reference: 'Lot 2', signatoryName: null },
      ],
    },
  });
  const taken = await (await at.house.request(at.rival, 'GET', '/files/dwellings.csv', '')).text();
  const known = await ask('query ($id: ID!) { dwellingImport(id: $id) { lineCount knownCount } }', await send(taken));
  expect(known).toEqual({ dwellingImport: { lineCount: 2, knownCount: 2 } });
});

/** The dwelling of a contract goes from one space to another. */
async function sell(seller: PersonViewer, buyer: PersonViewer, id: string, number: string) {
  const sale = { kind: 'SALE', happenedOn: '2026-08-01', personName: 'SCI de l’Aval' };
  const { result } = await at.declare(seller, id, sale);
  const [{ transfer_code: code } = { transfer_code: '' }] = await at.house.sql<{ transfer_code: string }>(
    'select transfer_code from contract_event where id = $1',
    [result?.eventId],
  );
  await at.takeOver(buyer, number, code, '2026-08-02');
  await at.decide(officer(), result?.eventId ?? '', true, '2026-08-03');
}
