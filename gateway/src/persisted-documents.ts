import { createHash } from 'node:crypto';
import { watch } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isObjectValue } from './engine/graphql-values.ts';
import { RequestError } from './engine/request-error.ts';

/** The documents our own pages may send (A11), from what was published with them. */
export interface PersistedDocuments {
  /** The text of a document by its id, `sha256:` and the hexadecimal hash. */
  find(id: string): string | undefined;
  /** Whether some page may send this text. */
  has(text: string): boolean;
  close(): Promise<void>;
}

/** How a request designates its document: by text, by id, or both. */
export interface DocumentRequest {
  readonly query: string | undefined;
  readonly documentId: string | undefined;
}

export interface PersistedDocumentsTerms {
  readonly shellDir: string;
  /** Undefined when no space was ever published here. */
  readonly spacesDir: string | undefined;
  /** A build whose list cannot be believed; its documents are not known. */
  readonly onRefused: (fault: { file: string; error: unknown }) => void;
}

const LIST = 'persisted-documents.json';
const QUIET_MS = 50;

/**
 * Reads the lists of the shell and of every version of every space that is kept: a page opened yesterday still works today.
 * Publishing writes `spaces.json` last, and what is new is read then.
 */
export async function openPersistedDocuments(terms: PersistedDocumentsTerms): Promise<PersistedDocuments> {
  const { shellDir, spacesDir, onRefused } = terms;
  const byId = new Map<string, string>();
  const texts = new Set<string>();
  const read = new Set<string>();
  const load = async () => {
    const folders = [shellDir, ...(spacesDir === undefined ? [] : await versionsIn(spacesDir))];
    for (const folder of folders.filter((one) => !read.has(one))) {
      const file = join(folder, LIST);
      try {
        for (const [id, text] of await readList(file)) {
          byId.set(id, text);
          texts.add(text);
        }
        // A version never changes; a list that was refused is read again.
        read.add(folder);
      } catch (error) {
        onRefused({ file, error });
      }
    }
  };
  let last = load();
  await last;
  let timer: NodeJS.Timeout | undefined;
  const watcher = spacesDir === undefined ? undefined : watchFolder(spacesDir);
  watcher?.on('error', (error) => onRefused({ file: String(spacesDir), error }));
  watcher?.on('change', (_event, name) => {
    if (name !== 'spaces.json') return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(load);
    }, QUIET_MS);
  });
  return {
    find: (id) => byId.get(id),
    has: (text) => texts.has(text),
    async close() {
      clearTimeout(timer);
      watcher?.close();
      await last;
    },
  };
}

/**
 * The text a request designates.
 *
 * @param listedOnly whether only what our builds published may run
 * @throws {RequestError} when the id is unknown, is not that of the text, or the text is in no list
 */
export function resolveDocument(
  { query, documentId }: DocumentRequest,
  documents: PersistedDocuments,
  listedOnly: boolean,
): string {
  const listed = documentId === undefined ? undefined : documents.find(documentId);
  const text = query ?? listed;
  if (text === undefined || (listedOnly && listed !== text && !documents.has(text))) {
    throw new RequestError('PERSISTED_QUERY_NOT_IN_LIST', 'Cette opération n’est pas de celles que le site propose.');
  }
  if (documentId !== undefined && text !== listed && documentId !== idOf(text)) {
    throw new RequestError('DOCUMENT_ID_MISMATCH', 'L’identifiant du document n’est pas celui de son texte.');
  }
  return text;
}

const idOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

async function readList(file: string): Promise<[string, string][]> {
  const json = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    // A build of before lists were published, or one whose pages ask nothing.
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  const list: unknown = JSON.parse(json);
  if (!isObjectValue(list)) throw new Error('A list of documents is one object.');
  return Object.entries(list).map(([id, text]) => {
    if (typeof text !== 'string' || idOf(text) !== id) throw new Error(`${id} is not the id of its document.`);
    return [id, text];
  });
}

/** `<space>/<version>` folders; what begins with a dot is still being copied. */
async function versionsIn(spacesDir: string): Promise<string[]> {
  const foldersIn = async (folder: string) => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => join(folder, entry.name));
  };
  return (await Promise.all((await foldersIn(spacesDir)).map(foldersIn))).flat();
}

/** Undefined when the folder is not there: nothing can be published into it either. */
function watchFolder(folder: string) {
  try {
    return watch(folder);
  } catch {
    return undefined;
  }
}
