import { expect, test } from 'vitest';
import { CONTRACT_STATUSES } from '../entities/surety-contract.ts';
import { contractMachine } from './transitions.ts';

test('the statuses kept for contracts are those of their table', () => {
  expect(Object.keys(contractMachine.table).sort()).toEqual([...CONTRACT_STATUSES].sort());
});
