import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type ArchivedFile, writeArchives } from './archives.ts';

async function* filesOf(...texts: string[]): AsyncGenerator<ArchivedFile> {
  for (const [index, text] of texts.entries()) yield { name: `${index + 1}.txt`, bytes: strToU8(text) };
}

async function archivesOf(files: AsyncGenerator<ArchivedFile>, mostBytes?: number) {
  const made: Record<string, string>[] = [];
  await writeArchives(
    files,
    async (number, bytes) => {
      made[number - 1] = Object.fromEntries(
        Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
      );
    },
    mostBytes,
  );
  return made;
}

test('files go into one archive while there is room', async () => {
  expect(await archivesOf(filesOf('un', 'deux'))).toEqual([{ '1.txt': 'un', '2.txt': 'deux' }]);
});

test('the next archive begins with the file that would not fit; one too large stands alone', async () => {
  expect(await archivesOf(filesOf('aaaa', 'bb', 'ccccccccc', 'd'), 6)).toEqual([
    { '1.txt': 'aaaa', '2.txt': 'bb' },
    { '3.txt': 'ccccccccc' },
    { '4.txt': 'd' },
  ]);
});

test('nothing makes no archive', async () => {
  expect(await archivesOf(filesOf())).toEqual([]);
});
