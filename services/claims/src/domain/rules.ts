import { arrearsMonths } from '@trousseau/scheme/parameters/claims';
import { type ContractRegime, type CoverProfile, contractRegime } from '@trousseau/scheme/parameters/cover';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { centsOf, eurosOf, type RuleTable, stateRule } from '@trousseau/scheme/vectors';
import type { WorkingCalendar } from '@trousseau/values/working-days';
import { Temporal } from 'temporal-polyfill';
import { afterClaimRules } from './after-claim-rules.ts';
import { type ClaimClock, isOnTime, startClock } from './claim-deadlines.ts';
import { capFor, coverWindowOf, payableUnderCapCents } from './cover.ts';
import { type AidScope, arrearsSteps, defaultThresholdCents, isConstituted, rentDefault } from './rent-default.ts';
import { receiptMachine, unpaidClaimMachine } from './transitions.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

const regimeOf = (words: string) => `R${words}` as ContractRegime;

const profileOf: Record<string, CoverProfile> = {
  general: 'GENERAL',
  student: 'GENERAL',
  'student-furnished-9m': 'STUDENT_NINE_MONTHS',
  seasonal: 'SEASONAL',
};

/** A vector without a date asks the rule as it stands; today's figure is the last of its series. */
const latestArrearsMonths = valueOn(arrearsMonths, day(contractRegime.entries.at(-1)?.from ?? '')).value;

interface RentDefaultInput {
  rent: number;
  charges: number;
  housingAid: number;
  housingAidPaidTo: 'landlord' | 'tenant' | null;
  aidScope: AidScope;
  arrears: number;
}

function rClm01(input: RentDefaultInput) {
  const month = {
    rentAndChargesCents: centsOf(input.rent) + centsOf(input.charges),
    housingAidCents: centsOf(input.housingAid),
    housingAidPaidTo: input.housingAidPaidTo,
  };
  const thresholdCents = defaultThresholdCents(month, input.aidScope, latestArrearsMonths);
  return { threshold: eurosOf(thresholdCents), constituted: isConstituted(centsOf(input.arrears), thresholdCents) };
}

interface RentDefaultDatesInput {
  dues: { dueDate: string; amount: number }[];
  payments: { date: string; amount: number }[];
  rentAndChargesNet: number;
}

function rClm02({ dues, payments, rentAndChargesNet }: RentDefaultDatesInput) {
  const steps = arrearsSteps(
    dues.map(({ dueDate, amount }) => ({ dueOn: day(dueDate), owedCents: centsOf(amount) })),
    payments.map(({ date, amount }) => ({ receivedOn: day(date), receivedCents: centsOf(amount) })),
  );
  const thresholdCents = centsOf(rentAndChargesNet) * latestArrearsMonths;
  const { firstDefaultOn, constitutedOn } = rentDefault(steps, () => thresholdCents);
  return { firstDefaultDate: firstDefaultOn, constitutionDate: constitutedOn };
}

/** A limit of the claim and whether an act was in time. */
function limit(clock: ClaimClock, startsOn: string, actOn: string) {
  const { dueOn } = startClock(clock, day(startsOn));
  return { deadline: dueOn, onTime: isOnTime(day(actOn), dueOn) };
}

interface CoverInput {
  contractRegime: string;
  profile: string;
  leaseStart: string;
  leaseEnd?: string | null;
  unpaidDueDate: string;
}

function rCov01(input: CoverInput) {
  const window = coverWindowOf({
    regime: regimeOf(input.contractRegime),
    kind: profileOf[input.profile] ?? 'GENERAL',
    stock: 'PRIVATE',
    effectiveOn: day(input.leaseStart),
    endsOn: input.leaseEnd ? day(input.leaseEnd) : null,
    rentAndChargesCents: 0,
  });
  return { covered: window.covers(day(input.unpaidDueDate)) };
}

interface CapInput {
  contractRegime: string;
  profile: string;
  stock: string;
  monthlyRentAndCharges: number;
  alreadyPaid: number;
  claimed: number;
}

function rCov02(input: CapInput) {
  const profiles: CoverProfile[] = [profileOf[input.profile] ?? 'GENERAL'];
  if (input.stock === 'social') profiles.push('SOCIAL_STOCK');
  const cap = capFor(regimeOf(input.contractRegime), profiles, centsOf(input.monthlyRentAndCharges));
  const payableCents = payableUnderCapCents(cap, centsOf(input.alreadyPaid), centsOf(input.claimed));
  return { capMonths: cap.capMonths, cap: eurosOf(cap.capCents), payable: eurosOf(payableCents) };
}

/** The rules of claims in the vocabulary of the vectors (euros, ISO days): one function per rule id. */
export const rules: RuleTable = {
  ...afterClaimRules,
  'R-CLM-01': rClm01,
  'R-CLM-02': rClm02,
  'R-CLM-03': (input: { constitutionDate: string; registeredLetterSentOn: string }) =>
    limit('K-MED', input.constitutionDate, input.registeredLetterSentOn),
  'R-CLM-04': (input: { constitutionDate: string; declaredOn: string }) =>
    limit('K-DECL', input.constitutionDate, input.declaredOn),
  'R-CLM-05': (input: { declaredOn: string; lastDocumentOn: string }) =>
    limit('K-DOCS', input.declaredOn, input.lastDocumentOn),
  'R-COV-01': rCov01,
  'R-COV-02': rCov02,
  'R-SUB-03': (input: { validatedOn: string; calendar: WorkingCalendar }) => ({
    payBy: startClock('K-PAY', day(input.validatedOn), input.calendar).dueOn,
  }),
  'R-STATE-UNPAIDCLAIM': stateRule(unpaidClaimMachine),
  'R-STATE-RECEIPT': stateRule(receiptMachine),
};
