import type { Law } from '@trousseau/scheme/law';
import type { Ground } from '@trousseau/scheme/parameters/grounds';
import type { Temporal } from 'temporal-polyfill';
import { type Born, judgeRequestAge } from './age.ts';
import type { Job } from './employment-grounds.ts';
import type { Finding, Who } from './finding.ts';
import { type GroundsVerdict, judgeGrounds, type LeaseFacts } from './grounds.ts';
import { mayReside, type Residence } from './residence.ts';
import type { Earner, Resource } from './resource-base.ts';
import { isStudent, type Situation } from './situation.ts';

/** What is declared of one person who will sign the lease. */
export interface SignatoryFacts {
  readonly born: Born;
  readonly emancipated: boolean;
  readonly residence: Residence;
  readonly situation: Situation;
  readonly job: Job | null;
  readonly resources: readonly Resource[];
}

/** What a person is judged within. */
export interface Setting {
  readonly lease: LeaseFacts;
  readonly requestDate: Temporal.PlainDate;
  /** D-ELIG-01. */
  readonly judgedOn: Temporal.PlainDate;
  readonly atSignature: boolean;
  /** Whether nobody else asks with them: in a couple one who may not ask does not block the other (G10). */
  readonly alone: boolean;
}

export interface JudgedSignatory {
  /** Grounds that hold; in a couple, none when the person may not ask or may not reside. */
  readonly grounds: readonly Ground[];
  readonly studies: boolean;
  readonly earner: Earner;
  readonly findings: readonly Finding[];
}

/** R-ELIG-01 to 04 for one person: may they ask, may they reside, and which grounds they have. */
export function judgeSignatory(who: Who, facts: SignatoryFacts, setting: Setting, law: Law): JudgedSignatory {
  const { lease, requestDate, judgedOn, alone } = setting;
  const missing = alone ? 'BLOCKS' : 'INFO';
  const studies = isStudent(facts.situation);
  const requestAge = judgeRequestAge(facts.born, facts.emancipated, requestDate, law);
  const resides = mayReside(facts.residence, facts.situation === 'STUDENT');
  const person = { ...facts, apprentice: facts.situation === 'APPRENTICE' };
  const verdict = judgeGrounds(person, lease, judgedOn, requestDate, law);
  return {
    grounds: alone || (requestAge.mayRequestVisa && resides) ? verdict.holding : [],
    studies,
    earner: { student: studies, ageYears: verdict.age.ageYears, resources: facts.resources },
    findings: [
      {
        topic: 'REQUEST_AGE',
        ruleId: 'R-ELIG-02',
        outcome: requestAge.mayRequestVisa ? 'OK' : missing,
        figures: {
          who,
          earliestOn: requestAge.earliestOn,
          months: requestAge.parameter.value,
          emancipated: requestAge.byEmancipation,
        },
        parameters: [requestAge.parameter],
      },
      {
        topic: 'RESIDENCE',
        ruleId: 'R-ELIG-03',
        outcome: resides ? (facts.residence === 'OTHER_PERMIT' ? 'INFO' : 'OK') : missing,
        figures: { who, residence: facts.residence },
        parameters: [],
      },
      ...groundFindings(who, facts.emancipated, verdict, setting),
    ],
  };
}

function groundFindings(who: Who, emancipated: boolean, { age, others }: GroundsVerdict, setting: Setting): Finding[] {
  return [
    {
      topic: 'AGE',
      ruleId: 'R-ELIG-01',
      outcome: age.ageGround ? 'OK' : 'INFO',
      figures: {
        who,
        ageYears: age.ageYears,
        judgedOn: setting.judgedOn,
        atSignature: setting.atSignature,
        emancipated: emancipated && age.ageYears < age.parameter.value.fromYears,
        ...age.parameter.value,
      },
      parameters: [age.parameter],
    },
    ...others.map(
      ({ ground, holds, figures, parameter }): Finding => ({
        topic: 'GROUND',
        ruleId: 'R-ELIG-04',
        outcome: holds ? 'OK' : 'INFO',
        figures: { who, ground, ...figures },
        parameters: [parameter],
      }),
    ),
  ];
}
