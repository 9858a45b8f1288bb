import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Binds the generated documents to the page that uses them, so that a build holds each operation once:
 * `graphql(`query Name …`)` becomes the generated `NameDocument`, and that document's text becomes, to the byte,
 * the one in `persisted-documents.json` (the text whose hash the door knows). The file goes into the build.
 */
export function persistedDocuments(): Plugin {
  let root = '.';
  const readManifest = () =>
    JSON.parse(readFileSync(join(root, 'src/gql/persisted-documents.json'), 'utf8')) as Record<string, string>;
  return {
    name: 'trousseau:persisted-documents',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    transform(code, id) {
      if (id.endsWith('/src/gql/graphql.ts')) return useManifestTexts(code, readManifest());
      if (id.startsWith(join(root, 'src')) && code.includes('graphql(`')) return bindDocuments(code);
      return undefined;
    },
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'persisted-documents.json',
        source: `${JSON.stringify(readManifest(), null, 2)}\n`,
      });
    },
  };
}

/** Replaces each printed document by the normalised text of the manifest, found by its hash. */
export function useManifestTexts(code: string, manifest: Readonly<Record<string, string>>): string {
  return code.replace(/new TypedDocumentString\(`[^`]*`, \{"hash":"([^"]+)"\}\)/g, (whole, hash: string) => {
    const text = manifest[hash];
    return text === undefined ? whole : `new TypedDocumentString(${JSON.stringify(text)}, {"hash":"${hash}"})`;
  });
}

/** Replaces each `graphql(`…`)` by the generated constant, imported from beside `gql.ts`; fragments are already inside those. */
export function bindDocuments(code: string): string {
  const names = new Set<string>();
  let folder = '';
  const bound = code
    .replace(/^graphql\(\s*`\s*fragment\s[^`]*`,?\s*\);?/gm, '')
    .replace(/graphql\(\s*`\s*(?:query|mutation)\s+(\w+)[^`]*`,?\s*\)/g, (_, name: string) => {
      names.add(`${name}Document`);
      return `${name}Document`;
    })
    .replace(/import \{ graphql \} from '([^']*)gql\.ts';/, (_, path: string) => {
      folder = path;
      return '';
    });
  if (folder === '') return code;
  return names.size === 0 ? bound : `import { ${[...names].join(', ')} } from '${folder}graphql.ts';\n${bound}`;
}
