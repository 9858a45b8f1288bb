import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { Payment } from '../entities/payment.ts';
import { creditTransferFile, sepaText } from './credit-transfer-file.ts';
import { all, first, readXml, text } from './xml.ts';

const file = {
  id: '019a2b3c-4d5e-7f60-8123-456789abcdef',
  madeAt: Temporal.Instant.from('2026-09-01T22:30:00Z'),
  madeBy: '019a2b3c-4d5e-7f60-8123-456789abcde0',
  transferCount: 2,
  totalCents: 130_005,
};
const guarantor = { guarantorName: 'Garant d’essai', guarantorIban: 'FR7630006000011234567890189' };
const payment = (id: string, indemnityCents: number, holderName: string) =>
  ({ id, indemnityCents, holderName, iban: 'FR7630001007941234567890185', reference: 'Q26-7KQ4-M2XA' }) as Payment;
const written = creditTransferFile(
  file,
  [
    payment('019a2b3c-4d5e-7f60-8123-000000000001', 130_000, 'SCI Œuvre & <Façade> de l’Hôtel'),
    payment('019a2b3c-4d5e-7f60-8123-000000000002', 5, 'Ω'),
  ],
  guarantor,
);

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
