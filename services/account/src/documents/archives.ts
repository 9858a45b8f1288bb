import { type Zippable, zipSync } from 'fflate';

/** A file and its path in an archive. */
export interface ArchivedFile {
  name: string;
  bytes: Uint8Array;
}

/** Bytes gathered in one archive, unless a single file has more: the door holds it whole while it hands it over. */
const MOST_BYTES = 20_000_000;

/**
 * Writes files into ZIP archives, in order, as many as they need.
 * @param put is given each archive with its number, from 1
 * @param mostBytes gathered in one
 */
export async function writeArchives(
  files: AsyncIterable<ArchivedFile>,
  put: (number: number, bytes: Uint8Array) => Promise<void>,
  mostBytes = MOST_BYTES,
): Promise<void> {
  let kept: Zippable = {};
  let size = 0;
  let number = 0;
  const close = async () => {
    number += 1;
    await put(number, zipSync(kept));
    kept = {};
    size = 0;
  };
  for await (const { name, bytes } of files) {
    if (size > 0 && size + bytes.byteLength > mostBytes) await close();
    kept[name] = bytes;
    size += bytes.byteLength;
  }
  if (size > 0) await close();
}
