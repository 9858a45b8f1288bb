import { someIban } from '@trousseau/service/test/actors';
import { expect, test } from 'vitest';
import { ibanFaults, judgePayoutAccount } from './payout-account.ts';

const tilleuls = { name: 'SCI Les Tilleuls', iban: 'FR7630006000011234567890189' };
const judge = (iban: string, holderName = tilleuls.name) => judgePayoutAccount({ iban, holderName }, tilleuls);

test.each([
  ['one digit wrong', 'FR76 3000 6000 0112 3456 7890 188', 'contient une erreur'],
  ['outside the SEPA', 'TR33 0006 1005 1978 6457 8413 26', 'hors de l’espace de paiement SEPA'],
  ['nothing', '  ', 'Indiquez l’IBAN'],
])('S59: an IBAN with %s is refused', (_, iban, message) => {
  expect(ibanFaults(iban)).toEqual([{ field: 'iban', message: expect.stringContaining(message) }]);
});

test('S59: an account of another country of the SEPA is one', () => {
  expect(ibanFaults('DE89 3704 0044 0532 0130 00')).toEqual([]);
});

test('the present account is no other one, however it is typed', () => {
  expect(judge('fr76 3000 6000 0112 3456 7890 189')).toMatchObject({ faults: [{ field: 'iban' }] });
});

test.each([
  ['SCI LES TILLEULS', false],
  ['sci les  tilleuls', false],
  ['Cabinet Morel', true],
])('S59: held by %s, it is to be checked: %s', (holderName, holderDiffers) => {
  expect(judge(someIban(), holderName)).toMatchObject({ account: { holderDiffers } });
});

test('a holder must be named', () => {
  expect(judge(someIban(), ' ')).toMatchObject({ faults: [{ field: 'holderName' }] });
});
