import { Temporal } from 'temporal-polyfill';
import { dayOf, type PaperCode } from './parse-paper-code.ts';

/** What a genuine code says of the paper it stands on. Names are in capitals, family name first; days are ISO texts. */
export type PaperFacts =
  | {
      readonly kind: 'TAX_NOTICE';
      readonly names: readonly string[];
      readonly incomeYear: number;
      /** Reference income of the whole year and tax household. */
      readonly incomeCents: number;
    }
  | {
      /** What somebody declared to the tax office, which has not assessed it yet [avis de situation déclarative]. */
      readonly kind: 'TAX_DECLARATION';
      readonly names: readonly string[];
      readonly incomeYear: number;
      readonly incomeCents: number;
    }
  | {
      readonly kind: 'PAY_SLIP';
      readonly names: readonly string[];
      /** Last day of the month paid. */
      readonly endsOn: string;
      readonly netCents: number;
    }
  | {
      readonly kind: 'IDENTITY';
      readonly names: readonly string[];
      readonly birthDate: string;
      /** Country of two letters. */
      readonly nationality: string | null;
    }
  | {
      readonly kind: 'WORK_CONTRACT';
      readonly names: readonly string[];
      /** Null when the code leaves it out, as it may. */
      readonly startsOn: string | null;
    }
  | {
      /** That somebody paid the contribution of students, without which nobody enrols. */
      readonly kind: 'STUDENT';
      readonly names: readonly string[];
      readonly birthDate: string | null;
    }
  /** A genuine code of a paper that says nothing we compare, e.g. a bill, or that leaves out what we would. */
  | { readonly kind: 'OTHER'; readonly names: readonly string[] };

/** What the code says, by kind of paper (specification of France Titres, 3.3.7, §6 and §7). */
export function factsOf({ type, fields }: PaperCode): PaperFacts {
  return readers[type]?.(fields) ?? { kind: 'OTHER', names: [] };
}

type Fields = PaperCode['fields'];

const taxPaper =
  (kind: 'TAX_NOTICE' | 'TAX_DECLARATION') =>
  (fields: Fields): PaperFacts | null => {
    const incomeCents = centsOf(fields.get('41'));
    const incomeYear = Number(fields.get('45'));
    const names = [fields.get('46'), fields.get('48')].filter((name) => name !== undefined && name !== '');
    if (incomeCents === null || !incomeYear || names.length === 0) return null;
    return { kind, names: names as string[], incomeYear, incomeCents };
  };

/** «M/EXEMPLE/HENRY»: what one is called, the family name, the given name. */
const employeeName = (fields: Fields): string =>
  wordsOf(fields.get('10')?.replace(/^[^/]*\//, '') ?? `${fields.get('13') ?? ''} ${fields.get('12') ?? ''}`);

function paySlip(fields: Fields): PaperFacts | null {
  const name = employeeName(fields);
  const endsOn = dayOf(fields.get('54') ?? '');
  const netCents = centsOf(fields.get('5C') ?? fields.get('58'));
  if (name === '' || !endsOn || netCents === null) return null;
  return { kind: 'PAY_SLIP', names: [name], endsOn: endsOn.toString(), netCents };
}

function identity(fields: Fields): PaperFacts | null {
  const given = fields.get('61') ?? fields.get('60') ?? '';
  const families = [fields.get('62'), fields.get('63')].filter((name) => name !== undefined && name !== '');
  const birthDate = writtenDay(fields.get('69') ?? '');
  if (given === '' || families.length === 0 || !birthDate) return null;
  const names = families.map((family) => wordsOf(`${family} ${given}`));
  return { kind: 'IDENTITY', names, birthDate, nationality: fields.get('67') ?? null };
}

/** Names the employee as identity papers do, not as pay slips do (§8.4). */
function workContract(fields: Fields): PaperFacts | null {
  const [given = '', family = ''] = [fields.get('61'), fields.get('62')];
  if (given === '' || family === '') return null;
  const names = [wordsOf(`${family} ${given}`)];
  return { kind: 'WORK_CONTRACT', names, startsOn: writtenDay(fields.get('55') ?? '') };
}

function student(fields: Fields): PaperFacts | null {
  const given = fields.get('B1') ?? fields.get('B0') ?? '';
  const families = [fields.get('B2'), fields.get('B3')].filter((name) => name !== undefined && name !== '');
  if (given === '' || families.length === 0) return null;
  const names = families.map((family) => wordsOf(`${family} ${given}`));
  return { kind: 'STUDENT', names, birthDate: writtenDay(fields.get('B7') ?? '') };
}

/** By type of document (§6.1); tax notices and declared situations have two versions each. */
const readers: Readonly<Record<string, (fields: Fields) => PaperFacts | null>> = {
  '04': taxPaper('TAX_NOTICE'),
  '28': taxPaper('TAX_NOTICE'),
  '18': taxPaper('TAX_DECLARATION'),
  '24': taxPaper('TAX_DECLARATION'),
  '06': paySlip,
  '07': identity,
  '10': workContract,
  B1: student,
};

const wordsOf = (name: string) => name.replaceAll('/', ' ').trim();

/** «1319,24» → 131924; null for anything but an amount in euros. */
function centsOf(euros: string | undefined): number | null {
  const [, whole, decimals = ''] = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(euros ?? '') ?? [];
  return whole === undefined ? null : Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
}

/** «17042001» → «2001-04-17»; null when there is no such day. */
function writtenDay(text: string): string | null {
  const [, day, month, year] = /^(\d\d)(\d\d)(\d{4})$/.exec(text) ?? [];
  try {
    return Temporal.PlainDate.from(`${year}-${month}-${day}`).toString();
  } catch {
    return null;
  }
}
