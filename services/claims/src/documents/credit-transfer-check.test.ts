import { describe, expect, test } from 'vitest';
import { twoTransfers } from '../test/transfer-file.ts';
import { creditTransferFaults } from './credit-transfer-check.ts';

const written = twoTransfers();
const BATCH = 'CstmrCdtTrfInitn/PmtInf';

test('F06: the file as it is written has no fault', () => {
  expect(creditTransferFaults(written)).toEqual([]);
});

describe('F06: what a bank would refuse is found where it is', () => {
  test.each([
    ['no XML', 'Date;Montant', ['Document']],
    ['another message', written.replaceAll('CstmrCdtTrfInitn', 'CstmrDrctDbtInitn'), ['Document']],
    ['an element left out', written.replace('<ChrgBr>SLEV</ChrgBr>', ''), [`${BATCH}/ChrgBr`]],
    [
      'an element out of its place',
      written.replace(
        '<PmtMtd>TRF</PmtMtd><BtchBookg>false</BtchBookg>',
        '<BtchBookg>false</BtchBookg><PmtMtd>TRF</PmtMtd>',
      ),
      [`${BATCH}/PmtMtd`],
    ],
    ['an element too many', written.replace('<ChrgBr>', '<InstrPrty>HIGH</InstrPrty><ChrgBr>'), [`${BATCH}/ChrgBr`]],
    ['a letter no bank accepts', written.replace('Facade', 'Façade'), [`${BATCH}/CdtTrfTxInf[1]/Cdtr/Nm`]],
    ['a name too long', written.replace('<Nm>-<', `<Nm>${'a'.repeat(71)}<`), [`${BATCH}/CdtTrfTxInf[2]/Cdtr/Nm`]],
    ['a wrong key', written.replace('FR7630001', 'FR7530001'), [`${BATCH}/CdtTrfTxInf[1]/CdtrAcct/Id/IBAN`]],
    ['another currency', written.replace('Ccy="EUR"', 'Ccy="CHF"'), [`${BATCH}/CdtTrfTxInf[1]/Amt/InstdAmt`]],
    ['a transfer of nothing', written.replace('>0.05<', '>0.00<'), [`${BATCH}/CdtTrfTxInf[2]/Amt/InstdAmt`]],
    ['another sum', written.replaceAll('<CtrlSum>1300.05', '<CtrlSum>1300.06'), ['CstmrCdtTrfInitn/GrpHdr/CtrlSum']],
    [
      'another count',
      written.replaceAll('<NbOfTxs>2', '<NbOfTxs>3'),
      ['CstmrCdtTrfInitn/GrpHdr/NbOfTxs', `${BATCH}/NbOfTxs`],
    ],
  ])('%s', (_, file, faults) => {
    expect(creditTransferFaults(file)).toEqual(expect.arrayContaining(faults));
  });
});
