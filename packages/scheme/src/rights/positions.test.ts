import { expect, test } from 'vitest';
import { rights } from '../rights.ts';
import { mayAct, mayUpload, positions, positionsOfMutations } from './positions.ts';

const openTo = (position: (typeof positions)[number]) =>
  Object.keys(positionsOfMutations).filter((mutation) => mayAct(position, mutation));

test('every mutation of the rights has its positions, and no other name has', () => {
  expect(Object.keys(positionsOfMutations).sort()).toEqual(Object.keys(rights['Mutation'] ?? {}).sort());
});

test('what a reader may do, a manager may, and what a manager may do, an owner may', () => {
  expect(openTo('MANAGER')).toEqual(expect.arrayContaining(openTo('READER')));
  expect(openTo('OWNER')).toEqual(expect.arrayContaining(openTo('MANAGER')));
});

test('a reader acts on their own login and ring alone, and adds no paper', () => {
  const things = ['validateContract', 'declareUnpaidRent', 'validateReceipt', 'submitVisaRequest', 'completeProfile'];
  for (const mutation of things) expect(mayAct('READER', mutation), mutation).toBe(false);
  for (const mutation of ['switchSpace', 'signOut', 'changePassword'])
    expect(mayAct('READER', mutation), mutation).toBe(true);
  expect(positions.filter(mayUpload)).toEqual(['OWNER', 'MANAGER']);
});

test('a mutation that nobody wrote down is refused to everybody', () => {
  for (const position of positions) {
    expect(mayAct(position, 'payMyself')).toBe(false);
    expect(mayAct(position, 'constructor')).toBe(false);
  }
});
