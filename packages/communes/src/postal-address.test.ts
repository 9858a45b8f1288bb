import { expect, test } from 'vitest';
import { addressFaults, keptAddress, recognisedAddress, type TypedAddress } from './postal-address.ts';

const street = '12 rue des Tilleuls';

test.each<[TypedAddress, string[]]>([
  [{ street, postcode: '31000', inseeCode: '31555' }, []],
  [{ street, postcode: '31 059', inseeCode: '31555' }, []],
  [{ street, postcode: '75009', inseeCode: '31555' }, ['postcode']],
  [{ street, postcode: '3100', inseeCode: '31555' }, ['postcode']],
  [{ street: ' ', postcode: '', inseeCode: '' }, ['street', 'inseeCode', 'postcode']],
  [{ street, postcode: '31000', inseeCode: '99999' }, ['inseeCode']],
  [{ street, postcode: '31000', city: 'toulouse' }, []],
  [{ street, postcode: '31000', city: 'Toulouze' }, ['inseeCode']],
])('R-ACC-10: %j is to be corrected at %j', (typed, fields) => {
  expect(addressFaults(typed).map(({ field }) => field)).toEqual(fields);
});

test('what is wrong says what would be right', () => {
  const [elsewhere] = addressFaults({ street, postcode: '75009', inseeCode: '31555' });
  expect(elsewhere?.message).toBe('Ce code postal n’est pas de Toulouse\u00a0: 31000, 31100, 31200.');
  const [unknown] = addressFaults({ street, postcode: '31000', city: 'Toulouze' });
  expect(unknown?.message).toBe(
    'Aucune commune «\u00a0Toulouze\u00a0» n’a le code postal 31000. Vérifiez l’un et l’autre.',
  );
});

test('an address is kept in one spelling, its town as an envelope says it', () => {
  expect(keptAddress({ street: ` ${street} `, postcode: '75 009', inseeCode: '75109' })).toEqual({
    street,
    postcode: '75009',
    city: 'Paris',
    inseeCode: '75109',
  });
});

test('an address that came in words keeps them when the list does not know them', () => {
  expect(recognisedAddress(street, '31000', 'TOULOUSE', null)).toMatchObject({ city: 'Toulouse', inseeCode: '31555' });
  expect(recognisedAddress(street, '98800', 'NOUMEA', '98818')).toMatchObject({ city: 'NOUMEA', inseeCode: null });
});
