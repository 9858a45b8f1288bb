import { chmodSync, existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { dataFolder, findPrograms, placeOfData } from './postgres-place.ts';
import { scratchFolder } from './test/scratch.ts';

test('data lies in the wanted folder, closed to everybody but the server’s user', async () => {
  const { owner } = await findPrograms();
  const wanted = join(scratchFolder(), 'postgres');
  expect(dataFolder(wanted, owner)).toBe(wanted);
  expect(statSync(wanted).mode & 0o777).toBe(0o700);
  // Only the folder itself is closed, not those above it.
  expect(statSync(dirname(wanted)).mode & 0o055).toBe(0o055);
});

test.runIf(process.getuid?.() === 0)(
  'below a folder that the server’s user cannot enter, data lies elsewhere',
  async () => {
    const { owner } = await findPrograms();
    const closed = scratchFolder();
    chmodSync(closed, 0o700);
    const place = placeOfData(join(closed, 'postgres'), owner);
    expect(dirname(place)).toBe('/var/tmp');
    expect(existsSync(place)).toBe(false);
    expect(placeOfData(join(closed, 'postgres'), owner)).toBe(place);
  },
);
