import { existsSync, readFileSync } from 'node:fs';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { twoTransfers } from '../test/transfer-file.ts';

/** Where the schemas of ISO 20022 were put by whoever downloaded them: they are not ours to pass on (decision 0039). */
const schema = `${process.env['ISO_20022_SCHEMAS'] ?? ''}/pain.001.001.03.xsd`;

test.skipIf(!existsSync(schema))('the file is valid by the official schema of pain.001.001.03', () => {
  const validator = XsdValidator.fromDoc(XmlDocument.fromString(readFileSync(schema, 'utf8')));
  expect(() => validator.validate(XmlDocument.fromString(twoTransfers()))).not.toThrow();
  const wrong = twoTransfers().replace('<PmtMtd>TRF</PmtMtd>', '');
  expect(() => validator.validate(XmlDocument.fromString(wrong))).toThrow('PmtMtd');
});
