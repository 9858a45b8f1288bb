import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { type ProcessKey, pairwiseKey } from './pairwise-key.ts';

const make = () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { open: publicKey.export({ format: 'jwk' }), own: privateKey.export({ format: 'jwk' }) };
};
const text = (own: ProcessKey, other: ProcessKey, from = 'gateway', to = 'visa') =>
  pairwiseKey(own, other, { from, to }).export().toString('hex');

test('two processes find the same key, each with its own private one', () => {
  for (let round = 0; round < 20; round++) {
    const [gateway, visa] = [make(), make()];
    expect(text(gateway.own, visa.open)).toBe(text(visa.own, gateway.open));
  }
});

test('a third process finds another, and so does the same pair the other way round', () => {
  const [gateway, visa, claims] = [make(), make(), make()];
  const key = text(gateway.own, visa.open);
  expect(text(claims.own, visa.open)).not.toBe(key);
  expect(text(claims.own, gateway.open)).not.toBe(key);
  expect(text(gateway.own, visa.open, 'visa', 'gateway')).not.toBe(key);
});

test('a key of another kind is refused', () => {
  const { own } = make();
  expect(() => pairwiseKey(own, { kty: 'OKP', crv: 'X25519', x: '' }, { from: 'a', to: 'b' })).toThrow('Ed25519');
  expect(() => pairwiseKey({ crv: 'Ed25519' }, own, { from: 'a', to: 'b' })).toThrow('private');
});
