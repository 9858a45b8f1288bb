import { dwellingKinds } from '@trousseau/scheme/parameters/grounds';
import { resourceKinds } from '@trousseau/scheme/parameters/resources';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { jobContracts } from '../domain/employment-grounds.ts';
import { familyTies } from '../domain/family-tie.ts';
import { leaseKinds } from '../domain/grounds.ts';
import { residences } from '../domain/residence.ts';
import { situations } from '../domain/situation.ts';

const dayBetween = (from: string, to: string) => {
  const start = Temporal.PlainDate.from(from);
  const { days } = start.until(to, { largestUnit: 'days' });
  return fc.integer({ min: 0, max: days }).map((offset) => start.add({ days: offset }));
};
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const cents = fc.integer({ min: 0, max: 1_000_000 });

/** Any day since the scheme opened. */
export const anyDay = dayBetween('2016-01-01', '2030-12-31');

const anyJob = fc.record({
  employer: fc.constantFrom('PRIVATE', 'PUBLIC', null),
  contract: maybe(fc.constantFrom(...jobContracts)),
  startsOn: maybe(anyDay),
  promisedOn: maybe(anyDay),
  transferredOn: maybe(anyDay),
  netMonthlyWageCents: maybe(cents),
  homeOutsideEmploymentArea: fc.boolean(),
});

const anyResource = fc.record({
  kind: fc.constantFrom(...resourceKinds),
  cents,
  period: fc.constantFrom('MONTH', 'YEAR'),
});

const anyPerson = fc.record({
  born: fc.oneof(
    fc.record({ birthDate: dayBetween('1930-01-01', '2015-12-31') }),
    fc.record({ ageYears: fc.integer({ min: 16, max: 99 }) }),
  ),
  emancipated: fc.boolean(),
  residence: fc.constantFrom(...residences),
  situation: fc.constantFrom(...situations),
  job: maybe(anyJob),
  resources: fc.array(anyResource, { maxLength: 4 }),
});

/** Any household in any place, told in any way the forms allow and in some they do not. */
export const anyFacts = fc.record({
  applicant: anyPerson,
  holder: maybe(anyPerson),
  household: fc.constant([]),
  signatories: fc.integer({ min: 1, max: 4 }),
  lease: fc.record({
    leaseKind: fc.constantFrom(...leaseKinds),
    intermediation: fc.boolean(),
    cohabitingOwnerYears: maybe(fc.integer({ min: 18, max: 99 })),
  }),
  familyTie: fc.constantFrom(...familyTies),
  dwelling: maybe(fc.constantFrom(...dwellingKinds)),
  communeName: fc.constant('Lyon'),
  place: fc.record({
    departement: fc.constantFrom('75', '92', '69', '2A', '974', '36'),
    urbanUnitOver100k: fc.boolean(),
  }),
  rentCents: maybe(cents),
  chargesCents: fc.integer({ min: 0, max: 50_000 }),
  plannedLeaseOn: maybe(anyDay),
});
