import { valueOn } from '@trousseau/scheme/parameters/series';
import { visaDecisionWorkingDays } from '@trousseau/scheme/parameters/visa';
import type { Zone } from '@trousseau/scheme/parameters/zones';
import { centsOf, eurosOf, type RuleTable, stateRule } from '@trousseau/scheme/vectors';
import type { WorkingCalendar } from '@trousseau/values/working-days';
import { Temporal } from 'temporal-polyfill';
import { judgeAge, judgeRequestAge } from './age.ts';
import { isAskedBefore } from './before-lease.ts';
import { judgeCoTenancy } from './co-tenancy.ts';
import { decisionDeadline } from './decision-deadline.ts';
import { type FamilyTie, judgeFamilyTie } from './family-tie.ts';
import { judgeHousehold } from './household.ts';
import { judgeMaxRent, rentAccepted } from './max-rent.ts';
import { judgeRentShare } from './rent-share.ts';
import { mayReside, residenceOfNationality } from './residence.ts';
import { groundsRule } from './rules-grounds.ts';
import { resourceBaseRule } from './rules-resources.ts';
import { visaMachine, visaRequestMachine } from './transitions.ts';
import { judgeZone } from './zone.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

interface AgeInput {
  ageYears?: number;
  asOf?: string;
  birthDate?: string;
  onDate?: string;
  emancipated?: boolean;
}

interface RentInput {
  asOf: string;
  zone: Zone;
  resources: number;
  rent: number;
  charges?: number;
  student?: boolean;
  seasonal?: boolean;
}

interface ShareInput {
  asOf: string;
  ratioBlock: '30-50' | 'max-50';
  resources: number;
  rentWithCharges: number;
  ceiling: number;
}

const ties: Readonly<Record<string, FamilyTie>> = {
  none: 'NONE',
  parent: 'DIRECT_LINE',
  grandparent: 'DIRECT_LINE',
  child: 'DIRECT_LINE',
};

/** The functions that answer the vectors of this service, in the vocabulary of the vectors. */
export const rules: RuleTable = {
  'R-ELIG-01': ({ ageYears, asOf, birthDate, onDate, emancipated = false }: AgeInput) => {
    const born = birthDate === undefined ? { ageYears: ageYears ?? Number.NaN } : { birthDate: day(birthDate) };
    const verdict = judgeAge(born, emancipated, day(onDate ?? asOf ?? ''));
    return { age: verdict.ageYears, ageGround: verdict.ageGround };
  },
  'R-ELIG-02': (input: { birthDate: string; onDate: string; emancipated?: boolean }) =>
    judgeRequestAge({ birthDate: day(input.birthDate) }, input.emancipated ?? false, day(input.onDate)),
  'R-ELIG-03': (input: { asOf: string; nationality: string; residencePermit: string | null; student: boolean }) => {
    const byNationality = residenceOfNationality(input.nationality, day(input.asOf));
    const residence = byNationality === 'NONE' && input.residencePermit ? 'STUDENT_PERMIT' : byNationality;
    return { nationalityGround: mayReside(residence, input.student) };
  },
  'R-ELIG-04': groundsRule,
  // The month of the request is all these vectors know: its first day stands for it.
  'R-ELIG-05': ({ requestMonth, moveInDate }: { requestMonth: string; moveInDate: string }) => ({
    timingGround: isAskedBefore(day(moveInDate), day(`${requestMonth}-01`)),
  }),
  'R-ELIG-10': ({ asOf, zone, resources, rent, charges = 0, student = false, seasonal = false }: RentInput) => {
    const facts = {
      zone,
      resourcesCents: centsOf(resources),
      student,
      grounds: [seasonal ? 'SEASONAL' : 'AGE'],
    } as const;
    const { maxRentCents } = judgeMaxRent(facts, day(asOf));
    return {
      maxRent: eurosOf(maxRentCents),
      rentAccepted: rentAccepted(centsOf(rent), centsOf(charges), maxRentCents),
    };
  },
  'R-ELIG-11': (input: { asOf: string; department: string; urbanUnitOver100k?: boolean }) => {
    const place = { departement: input.department, urbanUnitOver100k: input.urbanUnitOver100k ?? false };
    const { zone, ceilingCents } = judgeZone(place, day(input.asOf));
    return { zone, ceiling: eurosOf(ceilingCents) };
  },
  'R-ELIG-12': ({ asOf, ratioBlock, resources, rentWithCharges, ceiling }: ShareInput) =>
    judgeRentShare(
      {
        block: ratioBlock === '30-50' ? 'MARKED' : 'LARGEST_ONLY',
        resourcesCents: centsOf(resources),
        rentWithChargesCents: centsOf(rentWithCharges),
        ceilingCents: centsOf(ceiling),
      },
      day(asOf),
    ),
  'R-ELIG-20': resourceBaseRule,
  'R-ELIG-30': (input: { leaseSignatories: number; eligibleSignatories: number }) => {
    const verdict = judgeCoTenancy(input.leaseSignatories, input.eligibleSignatories, day('2026-11-22'));
    return verdict.visaMode === 'JOINT' ? { ...verdict, roles: ['DEMANDEUR', 'COTITULAIRE'] } : verdict;
  },
  'R-ELIG-31': ({ relation }: { relation: string }) => judgeFamilyTie(ties[relation] ?? 'OTHER_KIN'),
  'R-ELIG-32': (input: { visaNames: string[]; leaseNames: string[]; contractNames: string[] }) =>
    judgeHousehold({ visa: input.visaNames, lease: input.leaseNames, contract: input.contractNames }),
  'R-VISA-05': ({ completeOn, calendar }: { completeOn: string; calendar?: WorkingCalendar }) => ({
    decisionBy: decisionDeadline(day(completeOn), valueOn(visaDecisionWorkingDays, day(completeOn)).value, calendar),
  }),
  'R-STATE-VISAREQUEST': stateRule(visaRequestMachine),
  'R-STATE-VISA': stateRule(visaMachine),
};
