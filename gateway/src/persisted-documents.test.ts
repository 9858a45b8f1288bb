import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openPersistedDocuments, type PersistedDocuments, resolveDocument } from './persisted-documents.ts';

const folder = mkdtempSync(join(tmpdir(), 'documents-'));
const [shellDir, spacesDir] = [join(folder, 'shell'), join(folder, 'spaces')];
const refused: string[] = [];
let documents: PersistedDocuments;

const idOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;
const build = (path: string, list: Record<string, string>) => {
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'persisted-documents.json'), JSON.stringify(list));
};
const publish = (path: string, ...texts: string[]) =>
  build(join(spacesDir, path), Object.fromEntries(texts.map((text) => [idOf(text), text])));
const goLive = () => {
  writeFileSync(join(spacesDir, '.spaces.json'), '{}');
  renameSync(join(spacesDir, '.spaces.json'), join(spacesDir, 'spaces.json'));
};

beforeAll(async () => {
  build(shellDir, { [idOf('{ shell }')]: '{ shell }' });
  publish('tenant/1', '{ old }');
  publish('tenant/2', '{ new }');
  build(join(spacesDir, 'landlord/1'), { [idOf('{ a }')]: '{ another }' });
  mkdirSync(join(spacesDir, 'officer/1'), { recursive: true });
  documents = await openPersistedDocuments({ shellDir, spacesDir, onRefused: ({ file }) => refused.push(file) });
});
afterAll(async () => {
  await documents.close();
  rmSync(folder, { recursive: true });
});

describe('the documents of our pages', () => {
  test('are those of the shell and of every version that is kept', () => {
    expect(['{ shell }', '{ old }', '{ new }', '{ free }'].map((text) => documents.find(idOf(text)))).toEqual([
      '{ shell }',
      '{ old }',
      '{ new }',
      undefined,
    ]);
  });

  test('do not come from a list whose ids are not those of its texts', () => {
    expect([documents.has('{ another }'), refused]).toEqual([
      false,
      [join(spacesDir, 'landlord/1/persisted-documents.json')],
    ]);
  });

  test('are known as soon as a build goes live', async () => {
    publish('tenant/3', '{ newest }');
    goLive();
    await vi.waitFor(() => expect(documents.has('{ newest }')).toBe(true), 5000);
  });
});

describe('a request designates', () => {
  const text = '{ new }';
  const resolve = (query: string | undefined, documentId: string | undefined, listedOnly = false) =>
    resolveDocument({ query, documentId }, documents, listedOnly);

  test('a published document by its id, its text, or both', () => {
    for (const listedOnly of [false, true]) {
      expect(resolve(undefined, idOf(text), listedOnly)).toBe(text);
      expect(resolve(text, undefined, listedOnly)).toBe(text);
      expect(resolve(text, idOf(text), listedOnly)).toBe(text);
    }
  });

  test('a document of its own only where it may', () => {
    expect(resolve('{ free }', undefined)).toBe('{ free }');
    expect(resolve('{ free }', idOf('{ free }'))).toBe('{ free }');
    expect(() => resolve('{ free }', idOf('{ free }'), true)).toThrow(
      expect.objectContaining({ code: 'PERSISTED_QUERY_NOT_IN_LIST', status: 400 }),
    );
    expect(() => resolve('{ free }', idOf(text), true)).toThrow(
      expect.objectContaining({ code: 'PERSISTED_QUERY_NOT_IN_LIST' }),
    );
  });

  test('nothing by an id that is unknown or of another text', () => {
    expect(() => resolve(undefined, idOf('{ free }'))).toThrow(
      expect.objectContaining({ code: 'PERSISTED_QUERY_NOT_IN_LIST' }),
    );
    expect(() => resolve('{ free }', idOf(text))).toThrow(expect.objectContaining({ code: 'DOCUMENT_ID_MISMATCH' }));
  });
});
