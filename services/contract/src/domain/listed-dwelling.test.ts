import { describe, expect, test } from 'vitest';
import { COLUMNS, type DwellingRow, judgeRow } from './dwelling-file.ts';

const EMPTY = Object.fromEntries(Object.keys(COLUMNS).map((column) => [column, ''])) as DwellingRow;
const ROW: DwellingRow = {
  ...EMPTY,
  reference: ' Lot  12 ',
  street: '12 rue du Taur',
  postcode: '31000',
  city: 'Toulouse',
  kind: 'Appartement',
  surfaceM2: '42,8 m²',
  furnished: 'non',
};
const LEASE = { leaseKind: 'vide', rent: '1 300,50', charges: '80', deposit: '1300,50', dueDay: '5' };

const judged = (change: Partial<DwellingRow>) => judgeRow({ ...ROW, ...change });

describe('a line of a file', () => {
  test('states a dwelling, in one spelling', () => {
    expect(judged({ mainResidence: 'OUI', signatory: 'Odile  Vasseur', ...LEASE })).toEqual({
      dwelling: {
        ...{ reference: 'Lot 12', referenceKey: 'lot 12', street: '12 rue du Taur', postcode: '31000' },
        ...{ city: 'Toulouse', inseeCode: '31555', departement: '31', kind: 'FLAT', surfaceM2: 42 },
        ...{ furnished: false, stock: 'PRIVATE', mainResidence: true, decent: false },
        signatoryName: 'Odile Vasseur',
        lease: { kind: 'LAW_1989_EMPTY', rentCents: 130_050, chargesCents: 8000, depositCents: 130_050, dueDay: 5 },
      },
    });
  });

  test('may leave the lease out', () => {
    expect(judged({})).toMatchObject({ dwelling: { lease: null } });
  });

  test.each([
    [{ reference: '' }, 'reference'],
    [{ reference: 'x'.repeat(61) }, 'reference'],
    [{ street: '' }, 'street'],
    [{ city: 'Toulouze' }, 'inseeCode'],
    [{ postcode: '75001' }, 'inseeCode'],
    [{ kind: 'péniche' }, 'kind'],
    [{ surfaceM2: '' }, 'surfaceM2'],
    [{ surfaceM2: '0,5' }, 'surfaceM2'],
    [{ furnished: 'peut-être' }, 'furnished'],
    [{ stock: 'public' }, 'stock'],
    [{ signatory: 'x'.repeat(121) }, 'signatoryName'],
    [{ ...LEASE, leaseKind: 'commercial' }, 'leaseKind'],
    [{ ...LEASE, rent: '' }, 'rentCents'],
    [{ ...LEASE, rent: '1.300' }, 'rentCents'],
    [{ ...LEASE, charges: '-5' }, 'chargesCents'],
    [{ ...LEASE, deposit: '1300,51' }, 'depositCents'],
    [{ ...LEASE, dueDay: '32' }, 'dueDay'],
    [{ ...LEASE, leaseKind: 'mobilité' }, 'furnished'],
    [{ ...LEASE, leaseKind: 'social' }, 'stock'],
  ])('with %j is to be corrected in %s', (change, field) => {
    const verdict = judged(change);
    expect('faults' in verdict ? verdict.faults.map((fault) => fault.field) : []).toContain(field);
  });
});
