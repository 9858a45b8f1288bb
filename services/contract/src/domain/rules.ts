import { type RuleTable, stateRule } from '@trousseau/scheme/vectors';
import { Temporal } from 'temporal-polyfill';
import { editWindow } from './edit-window.ts';
import { checkLeaseDates } from './lease-dates.ts';
import { contractMachine } from './transitions.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

/** The rules of this service in the vocabulary of the vectors. */
export const rules: RuleTable = {
  'R-CON-05': (dates: Record<'contractValidatedOn' | 'leaseSignedOn' | 'visaIssuedOn' | 'visaValidUntil', string>) => {
    const reason = checkLeaseDates({
      contractValidatedOn: day(dates.contractValidatedOn),
      leaseSignedOn: day(dates.leaseSignedOn),
      visaIssuedOn: day(dates.visaIssuedOn),
      visaValidUntil: day(dates.visaValidUntil),
    });
    return { valid: reason === null, reason };
  },
  'R-CON-06': ({ leaseSignedOn, editOn }: { leaseSignedOn: string; editOn: string }) => {
    const { lastEditDay, allowed } = editWindow(day(leaseSignedOn), day(editOn));
    return { lastEditDay: lastEditDay.toString(), allowed };
  },
  'R-STATE-CONTRACT': stateRule(contractMachine),
};
