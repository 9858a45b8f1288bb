import { expect, test } from 'vitest';
import { bindDocuments, useManifestTexts as withManifestTexts } from './persisted-documents.ts';

test('a page uses the generated document, and its fragments leave no trace', () => {
  const page = [
    `import { graphql } from '../gql/gql.ts';`,
    'graphql(`\n  fragment Person on Me { id }\n`);',
    'const Me = graphql(`\n  query Me {\n    me { ...Person }\n  }\n`);',
    'const Leave = graphql(`mutation SignOut { signOut { at } }`);',
  ].join('\n');
  const bound = bindDocuments(page);
  expect(bound).toContain(`import { MeDocument, SignOutDocument } from '../gql/graphql.ts';`);
  expect(bound).toContain('const Me = MeDocument;');
  expect(bound).toContain('const Leave = SignOutDocument;');
  expect(bound).not.toMatch(/graphql\(|fragment|gql\.ts/);
});

test('the text of a document becomes, to the byte, the one that was hashed', () => {
  const generated =
    'export const MeDocument = new TypedDocumentString(`\n  query Me {\n    me {\n      id\n    }\n  }\n`, {"hash":"sha256:ab"}) as unknown;';
  expect(withManifestTexts(generated, { 'sha256:ab': 'query Me { me { id } }' })).toBe(
    'export const MeDocument = new TypedDocumentString("query Me { me { id } }", {"hash":"sha256:ab"}) as unknown;',
  );
});

test('a document whose hash nobody knows is left as it was', () => {
  const generated = 'new TypedDocumentString(`query Me { me { id } }`, {"hash":"sha256:zz"})';
  expect(withManifestTexts(generated, {})).toBe(generated);
});
