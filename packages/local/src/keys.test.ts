import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changeVisaKey, loadKeys, trustedKeys } from './keys.ts';
import { scratchFolder } from './test/scratch.ts';

test('secrets are made once, and only their owner reads them', async () => {
  const file = join(scratchFolder(), 'keys.json');
  const first = await loadKeys(file);
  expect(await loadKeys(file)).toEqual(first);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('the published set holds one named key per process and no private half', async () => {
  const { keys } = trustedKeys(await loadKeys(join(scratchFolder(), 'keys.json')));
  expect(keys.map(({ kid }) => kid)).toEqual(['gateway', 'account', 'visa', 'contract', 'claims', 'local']);
  for (const key of keys) expect(key).not.toHaveProperty('d');
});

test('a new key for visas signs from then on, and the one before stays trusted', async () => {
  const file = join(scratchFolder(), 'keys.json');
  const [before] = (await loadKeys(file)).visaKeys;
  const kid = await changeVisaKey(file);
  const { visaKeys } = await loadKeys(file);
  expect(visaKeys.map((key) => key.kid)).toEqual([kid, before?.kid]);
});

test('a house made before visas had a code gets its key once', async () => {
  const file = join(scratchFolder(), 'keys.json');
  const { visaKeys: _unknownThen, ...old } = await loadKeys(file);
  writeFileSync(file, JSON.stringify(old));
  const completed = await loadKeys(file);
  expect(completed.visaKeys).toHaveLength(1);
  expect(await loadKeys(file)).toEqual(completed);
});
