import { expect, test } from 'vitest';
import { obstaclesToClosing } from './closing.ts';

const FREE = {
  isSoleOwner: true,
  issuedBy: null,
  liveContractCount: 0,
  openClaimCount: 0,
  outstandingCents: 0,
  openMandateCount: 0,
};

test('R-STATE-ACCOUNT: a space with no live contract and no open debt may be closed', () => {
  expect(obstaclesToClosing(FREE)).toEqual([]);
});

test.each([
  [{ isSoleOwner: false }, 'seul responsable'],
  [{ issuedBy: 'Caf de l’Aude' }, 'Caf de l’Aude'],
  [{ liveContractCount: 1 }, '1 contrat de cautionnement vit'],
  [{ liveContractCount: 3 }, '3 contrats de cautionnement vivent'],
  [{ openClaimCount: 2 }, '2 dossiers d’impayé attendent'],
  [{ outstandingCents: 130_050 }, '1 300,50 €'],
  [{ openMandateCount: 1 }, '1 mandat de gestion court'],
])('R-STATE-ACCOUNT: %j has to be settled first, and the sentence says so', (tie, said) => {
  const [sentence, ...others] = obstaclesToClosing({ ...FREE, ...tie });
  expect(sentence?.replace(/\s/g, ' ')).toContain(said);
  expect(others).toEqual([]);
});
