import { damageDocumentsUntil, damageLimits } from '@trousseau/scheme/damage-limits';
import { type RuleTable, stateRule } from '@trousseau/scheme/vectors';
import { isOnOrBefore } from '@trousseau/values/days';
import { Temporal } from 'temporal-polyfill';
import { editWindow } from './edit-window.ts';
import { finalAccountUntil, mayDeclareDamage } from './exit-deadlines.ts';
import { checkLeaseDates } from './lease-dates.ts';
import { contractMachine } from './transitions.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

interface DamageInput {
  exitDeclared: boolean;
  recoveredOn: string;
  declaredOn: string;
}

const damage = ({ exitDeclared, recoveredOn, declaredOn }: DamageInput) =>
  mayDeclareDamage(exitDeclared, day(recoveredOn), day(declaredOn));

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
  'R-DEG-01': damage,
  'R-DEG-02': damage,
  'R-DEG-03': ({ exitDate, lastDocumentOn }: { exitDate: string; lastDocumentOn: string }) => {
    const deadline = damageDocumentsUntil(day(exitDate));
    return { deadline, onTime: isOnOrBefore(day(lastDocumentOn), deadline) };
  },
  'R-DEG-04': ({ exitDate, recoveredOn }: { exitDate: string; recoveredOn: string }) =>
    damageLimits({ exitOn: day(exitDate), recoveredOn: day(recoveredOn) }),
  'R-EXIT-02': ({ recoveredOn }: { recoveredOn: string }) => ({ finalAccountBy: finalAccountUntil(day(recoveredOn)) }),
  'R-STATE-CONTRACT': stateRule(contractMachine),
};
