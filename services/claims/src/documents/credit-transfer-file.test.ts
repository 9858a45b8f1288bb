import { expect, test } from 'vitest';
import { twoTransfers } from '../test/transfer-file.ts';
import { sepaText } from './credit-transfer-file.ts';
import { all, first, readXml, text } from './xml.ts';

const written = twoTransfers();

test('counts and sums agree, at the group and at the batch', () => {
  const message = first(readXml(new TextEncoder().encode(written)) ?? ({} as never), 'CstmrCdtTrfInitn');
  const batch = message && first(message, 'PmtInf');
  expect(message && text(message, 'GrpHdr', 'CtrlSum')).toBe('1300.05');
  expect(batch && text(batch, 'CtrlSum')).toBe('1300.05');
  expect(batch && text(batch, 'NbOfTxs')).toBe('2');
  expect(all(batch, 'CdtTrfTxInf').map((one) => text(one, 'Amt', 'InstdAmt'))).toEqual(['1300.00', '0.05']);
  // Half past midnight in Paris: the day the transfer is asked for is the next one.
  expect(batch && text(batch, 'ReqdExctnDt')).toBe('2026-09-02');
});

test('names are written with the characters every bank accepts', () => {
  expect(written).toContain("<Nm>SCI OEuvre Facade de l'Hotel</Nm>");
  expect(written).toContain('<Nm>-</Nm>');
  expect(sepaText('a'.repeat(200), 70)).toHaveLength(70);
});
