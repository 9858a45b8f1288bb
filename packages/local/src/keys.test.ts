import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadKeys, trustedKeys } from './keys.ts';
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
