import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

/**
 * What `codegen.ts` of every frontend is: typed documents from the public graph into `src/gql/`,
 * and `src/gql/persisted-documents.json` (sha256 → text), which the build publishes so that in
 * production the door runs only what a live build really contains (A11).
 *
 * Documents are strings, not syntax trees: lighter, and the text sent is the text that was hashed.
 */
export function spaceCodegen(): CodegenConfig {
  return {
    schema: '../../gateway/api.graphql',
    documents: ['src/**/*.tsx', 'src/**/*.ts', '!src/gql/**'],
    ignoreNoDocuments: true,
    generates: {
      './src/gql/': {
        preset: 'client',
        documentTransforms: [addTypenameSelectionDocumentTransform],
        presetConfig: {
          fragmentMasking: false,
          persistedDocuments: { hashAlgorithm: 'sha256', hashPropertyName: 'hash' },
        },
        config: {
          documentMode: 'string',
          useTypeImports: true,
          enumsAsTypes: true,
          nonOptionalTypename: true,
          strictScalars: true,
          scalars: { Cents: 'number', PlainDate: 'string', Instant: 'string', ID: 'string' },
        },
      },
    },
  };
}
