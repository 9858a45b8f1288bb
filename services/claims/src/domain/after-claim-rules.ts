import { contractRegime } from '@trousseau/scheme/parameters/cover';
import { centsOf, eurosOf, type RuleTable, stateRule } from '@trousseau/scheme/vectors';
import { Temporal } from 'temporal-polyfill';
import { cafDefault, cafReportBy } from './caf-default.ts';
import { startClock } from './claim-deadlines.ts';
import { type DamageCategory, isDamageCovered } from './damage-categories.ts';
import { damagePayable } from './damage-payable.ts';
import { declarationChannel } from './declaration-channel.ts';
import { degradationClaimMachine } from './degradation-transitions.ts';
import { shareLateRent } from './late-rent.ts';
import { repaymentPlanMachine } from './repayment-transitions.ts';
import { assessSeasonalClaim } from './seasonal-claim.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

const leaseKinds: Record<string, string> = { 'law-1989': 'LAW_1989_EMPTY', mobility: 'MOBILITY', seasonal: 'SEASONAL' };
const kindOf = (words: string) => leaseKinds[words] ?? words;

interface DamageInput {
  rent: number;
  charges: number;
  deposit: number;
  depositUsedForRent?: number;
  damage: number;
  furnitureDamage?: number;
  leaseType: string;
  depositMode?: 'DEDUCT' | 'ON_TOP';
  stock?: 'private' | 'social';
}

/** A vector without a date asks the rule as it stands: under the latest regime. */
const LATEST_REGIME_ON = day(contractRegime.entries.at(-1)?.from ?? '');

function rDeg05(input: DamageInput) {
  const facts = {
    rentCents: centsOf(input.rent),
    chargesCents: centsOf(input.charges),
    depositCents: centsOf(input.deposit),
    depositUsedForRentCents: centsOf(input.depositUsedForRent ?? 0),
    damageCents: centsOf(input.damage),
    furnitureCents: centsOf(input.furnitureDamage ?? 0),
    kind: kindOf(input.leaseType),
    stock: input.stock === 'social' ? ('SOCIAL' as const) : ('PRIVATE' as const),
    contractOn: LATEST_REGIME_ON,
  };
  return { payable: eurosOf(damagePayable(facts, input.depositMode).payableCents) };
}

interface CafInput {
  asOf: string;
  arrears: number;
  firstDefaultDate: string | null;
  rent?: number;
  charges?: number;
  housingAid?: number;
  paidTo?: 'landlord' | 'tenant';
}

function caf(input: CafInput) {
  const month = {
    rentAndChargesCents: centsOf(input.rent ?? 0) + centsOf(input.charges ?? 0),
    housingAidCents: centsOf(input.housingAid ?? 0),
    housingAidPaidTo: input.paidTo ?? null,
  };
  const firstDefaultOn = input.firstDefaultDate ? day(input.firstDefaultDate) : null;
  const verdict = cafDefault({ month, arrearsCents: centsOf(input.arrears), firstDefaultOn }, day(input.asOf));
  const { constituted, criterion, thresholdCents } = verdict;
  return { constituted, criterion, threshold: eurosOf(thresholdCents) };
}

interface ChannelInput {
  exitDeclaredOn: string | null;
  declaredOn: string;
  arrearsMonths: number;
  isLastMonth?: boolean;
  degradationClaimOpen?: boolean;
}

const rClm09 = ({ exitDeclaredOn, declaredOn, ...input }: ChannelInput) =>
  declarationChannel({
    isLastMonth: false,
    degradationClaimOpen: false,
    ...input,
    declaredOn: day(declaredOn),
    exitDeclaredOn: exitDeclaredOn === null ? null : day(exitDeclaredOn),
  });

function rSea01(input: { dueDate: string; monthlyDue: number; unpaid: number }) {
  const verdict = assessSeasonalClaim(day(input.dueDate), centsOf(input.monthlyDue), centsOf(input.unpaid));
  const { claimable, claimFromOn, amicableUntilOn, validateByOn } = verdict;
  return { claimable, claimFrom: claimFromOn, amicableUntil: amicableUntilOn, validateBy: validateByOn };
}

function rSub06(input: { indemnified: number; alreadyReturned: number; receivedFromTenant: number }) {
  const shared = shareLateRent(
    centsOf(input.indemnified),
    centsOf(input.alreadyReturned),
    centsOf(input.receivedFromTenant),
  );
  return {
    returnToGuarantor: eurosOf(shared.returnToGuarantorCents),
    landlordKeeps: eurosOf(shared.landlordKeepsCents),
  };
}

/** The rules of what stands beside a claim and follows it: the CAF, the exit, damage, late rent, repayment. */
export const afterClaimRules: RuleTable = {
  'R-CLM-09': rClm09,
  'R-SEA-01': rSea01,
  'R-SUB-06': rSub06,
  'R-CAF-10': caf,
  'R-CAF-11': caf,
  'R-CAF-12': ({ constitutedOn }: { constitutedOn: string }) => ({ reportBy: cafReportBy(day(constitutedOn)) }),
  'R-PLAN-01': ({ repaymentDemandOn }: { repaymentDemandOn: string }) => ({
    requestBy: startClock('K-PLAN', day(repaymentDemandOn)).dueOn,
  }),
  'R-DEG-05': rDeg05,
  'R-DEG-06': ({ category, leaseType }: { category: DamageCategory; leaseType: string }) => ({
    covered: isDamageCovered(category, kindOf(leaseType)),
  }),
  'R-STATE-DEGRADATIONCLAIM': stateRule(degradationClaimMachine),
  'R-STATE-REPAYMENTPLAN': stateRule(repaymentPlanMachine),
};
