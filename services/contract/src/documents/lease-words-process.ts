import { extractText, getDocumentProxy } from 'unpdf';
import type { LeaseWords } from './lease-words.ts';

// The program of the reader's own process: see `createReader` for why it has one. It reads what it is sent, one lease at a time.

/** A lease has twenty pages, with its annexes a hundred. */
const MOST_PAGES = 200;

async function read(bytes: Uint8Array): Promise<LeaseWords> {
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  if (document.numPages > MOST_PAGES) return null;
  const { text } = await extractText(document, { mergePages: false });
  return text.join('\n').trim() || null;
}

process.on('message', (bytes: Uint8Array) => {
  read(bytes)
    .catch((): LeaseWords => null)
    .then((words) => process.send?.(words))
    .catch(() => process.exit(1));
});
process.on('disconnect', () => process.exit());
