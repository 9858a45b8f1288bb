import { valueOn } from '@trousseau/scheme/parameters/series';
import { visaDecisionWorkingDays } from '@trousseau/scheme/parameters/visa';
import type { Zone } from '@trousseau/scheme/parameters/zones';
import { centsOf, eurosOf, type RuleTable, stateRule } from '@trousseau/scheme/vectors';
import type { WorkingCalendar } from '@trousseau/values/working-days';
import { Temporal } from 'temporal-polyfill';
import { judgeAge, judgeBirthDate, judgeRequestAge } from './age.ts';
import { decisionDeadline } from './decision-deadline.ts';
import { judgeMaxRent, rentAccepted } from './max-rent.ts';
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

/** The functions that answer the vectors of this service, in the vocabulary of the vectors. */
export const rules: RuleTable = {
  'R-ELIG-01': ({ ageYears, asOf, birthDate, onDate, emancipated = false }: AgeInput) => {
    const on = day(onDate ?? asOf ?? '');
    const verdict =
      birthDate === undefined
        ? judgeAge(ageYears ?? Number.NaN, emancipated, on)
        : judgeBirthDate(day(birthDate), emancipated, on);
    return { age: verdict.ageYears, ageGround: verdict.ageGround };
  },
  'R-ELIG-02': ({
    birthDate,
    onDate,
    emancipated = false,
  }: {
    birthDate: string;
    onDate: string;
    emancipated?: boolean;
  }) => judgeRequestAge(day(birthDate), emancipated, day(onDate)),
  'R-ELIG-10': ({ asOf, zone, resources, rent, charges = 0, student = false, seasonal = false }: RentInput) => {
    const { maxRentCents } = judgeMaxRent({ zone, resourcesCents: centsOf(resources), student, seasonal }, day(asOf));
    return {
      maxRent: eurosOf(maxRentCents),
      rentAccepted: rentAccepted(centsOf(rent), centsOf(charges), maxRentCents),
    };
  },
  'R-ELIG-11': ({
    asOf,
    department,
    urbanUnitOver100k = false,
  }: {
    asOf: string;
    department: string;
    urbanUnitOver100k?: boolean;
  }) => {
    const { zone, ceilingCents } = judgeZone({ departement: department, urbanUnitOver100k }, day(asOf));
    return { zone, ceiling: eurosOf(ceilingCents) };
  },
  'R-VISA-05': ({ completeOn, calendar }: { completeOn: string; calendar?: WorkingCalendar }) => ({
    decisionBy: decisionDeadline(day(completeOn), valueOn(visaDecisionWorkingDays, day(completeOn)).value, calendar),
  }),
  'R-STATE-VISAREQUEST': stateRule(visaRequestMachine),
  'R-STATE-VISA': stateRule(visaMachine),
};
