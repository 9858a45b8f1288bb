import { Temporal } from 'temporal-polyfill';
import { creditTransferFile } from '../documents/credit-transfer-file.ts';
import type { Payment } from '../entities/payment.ts';

const guarantor = { guarantorName: 'Garant d’essai', guarantorIban: 'FR7630006000011234567890189' };
const file = {
  id: '019a2b3c-4d5e-7f60-8123-456789abcdef',
  madeAt: Temporal.Instant.from('2026-09-01T22:30:00Z'),
  madeBy: '019a2b3c-4d5e-7f60-8123-456789abcde0',
  transferCount: 2,
  totalCents: 130_005,
};
const payment = (id: string, indemnityCents: number, holderName: string) =>
  ({ id, indemnityCents, holderName, iban: 'FR7630001007941234567890185', reference: 'Q26-7KQ4-M2XA' }) as Payment;

/** A file of two transfers, to names no bank accepts as they are. */
export const twoTransfers = (): string =>
  creditTransferFile(
    file,
    [
      payment('019a2b3c-4d5e-7f60-8123-000000000001', 130_000, 'SCI Œuvre & <Façade> de l’Hôtel'),
      payment('019a2b3c-4d5e-7f60-8123-000000000002', 5, 'Ω'),
    ],
    guarantor,
  );
