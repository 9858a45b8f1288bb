import { type DeclaredResource, mainKinds, otherKinds, type Situation } from '@trousseau/space';
import type { SimulateEligibilityInput } from '../gql/graphql.ts';

/** The questions, one a page, in the order they are asked; each is the end of its address. */
export const questions = ['age', 'situation', 'emploi', 'avec-qui', 'ressources', 'commune'] as const;
export type Question = (typeof questions)[number];

export const situations = Object.keys(mainKinds) as Situation[];
export type { Situation };

/** What one’s work is, as it is asked: a contract, a promise or a transfer. */
export const jobs = ['FIXED_TERM', 'TRIAL', 'PERMANENT', 'SEASONAL', 'TRANSFERRED', 'PROMISED', 'NONE'] as const;
export type Job = (typeof jobs)[number];

export const companies = ['ALONE', 'TWO', 'MORE'] as const;
export type Company = (typeof companies)[number];

/** The answers so far; null is not answered yet. Money in cents a month. */
export interface Answers {
  readonly age: number | null;
  readonly emancipated: boolean;
  readonly situation: Situation | null;
  readonly job: Job | null;
  /** Since the job or the transfer, or until the job that is promised. */
  readonly jobMonths: number | null;
  readonly company: Company | null;
  readonly partnerAge: number | null;
  readonly partnerJob: Job | null;
  readonly partnerJobMonths: number | null;
  /** What the situation gives: of a month, or of the last year for whoever is self-employed. */
  readonly resources: number | null;
  readonly otherResources: readonly DeclaredResource[];
  readonly partnerResources: number | null;
  /** The commune of the answer first, then those to compare it with. */
  readonly communes: readonly string[];
  readonly rent: number | null;
}

/**
 * Reads the answers out of an address. They stand after its «#», which no server receives: the link resumes, and no log holds it. What is
 * not an answer is not answered.
 */
export function readAnswers(hash: string): Answers {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const whole = (name: string, most: number) => {
    const text = said.get(name) ?? '';
    return /^\d{1,8}$/.test(text) && Number(text) <= most ? Number(text) : null;
  };
  const oneOf = <T extends string>(name: string, known: readonly T[]) =>
    known.find((value) => value === said.get(name)) ?? null;
  const communes = (said.get('communes') ?? '').split('-').filter((code) => /^\d[\dAB]\d{3}$/.test(code));
  return {
    age: whole('age', 120),
    emancipated: said.get('emancipe') === 'oui',
    situation: oneOf('situation', situations),
    job: oneOf('emploi', jobs),
    jobMonths: whole('mois', 600),
    company: oneOf('avec', companies),
    partnerAge: whole('age-autre', 120),
    partnerJob: oneOf('emploi-autre', jobs),
    partnerJobMonths: whole('mois-autre', 600),
    resources: whole('ressources', mostCents * 12),
    otherResources: readResources(said.get('autres') ?? ''),
    partnerResources: whole('ressources-autre', mostCents),
    communes: communes.slice(0, mostCommunes),
    rent: whole('loyer', mostCents),
  };
}

/** « RSA:40000-PENSION:50000 »; each kind once, and only kinds that are offered. */
function readResources(text: string): DeclaredResource[] {
  return otherKinds.flatMap((kind) => {
    const [, cents] = new RegExp(`(?:^|-)${kind}:(\\d{1,8})(?:-|$)`).exec(text) ?? [];
    return Number(cents) > 0 ? [{ kind, declaredCents: Number(cents) }] : [];
  });
}

const writeResources = (resources: readonly DeclaredResource[]) =>
  resources.length === 0 ? null : resources.map(({ kind, declaredCents }) => `${kind}:${declaredCents}`).join('-');

/** The largest sum of a month that is taken, and the most communes compared. */
const mostCents = 10_000_000;
export const mostCommunes = 5;

/** The answers as the end of an address. */
export function writeAnswers(answers: Answers): string {
  const said = {
    age: answers.age,
    emancipe: answers.emancipated ? 'oui' : null,
    situation: answers.situation,
    emploi: answers.job,
    mois: answers.jobMonths,
    avec: answers.company,
    'age-autre': answers.partnerAge,
    'emploi-autre': answers.partnerJob,
    'mois-autre': answers.partnerJobMonths,
    ressources: answers.resources,
    autres: writeResources(answers.otherResources),
    'ressources-autre': answers.partnerResources,
    communes: answers.communes.length > 0 ? answers.communes.join('-') : null,
    loyer: answers.rent,
  };
  const given = Object.entries(said).filter(([, value]) => value !== null);
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
}

/** Whether a question is answered. */
const isAnswered: Readonly<Record<Question, (answers: Answers) => boolean>> = {
  age: ({ age }) => age !== null,
  situation: ({ situation }) => situation !== null,
  emploi: ({ job, jobMonths, situation }) =>
    !asksJob(situation) || job === 'NONE' || (job !== null && jobMonths !== null),
  'avec-qui': ({ company, partnerAge }) => company !== null && (company !== 'TWO' || partnerAge !== null),
  ressources: ({ resources }) => resources !== null,
  commune: ({ communes }) => communes.length > 0,
};

/** The job is not asked of whoever has told it with their situation. */
function asksJob(situation: Situation | null): boolean {
  return situation !== 'CIVIL_SERVANT';
}

/** The questions of this case. */
export function questionsOf({ situation }: Answers): readonly Question[] {
  return questions.filter((question) => question !== 'emploi' || asksJob(situation));
}

/** The first question still to answer; null when the answer can be given. */
export function firstMissing(answers: Answers): Question | null {
  return questionsOf(answers).find((question) => !isAnswered[question](answers)) ?? null;
}

/** The case as the door takes it; null while a question is left. */
export function caseOf(answers: Answers, comparedOn: string): SimulateEligibilityInput | null {
  const { age, emancipated, situation, company, resources, partnerResources, communes, partnerAge, rent } = answers;
  if (firstMissing(answers) !== null || age === null || situation === null || resources === null) return null;
  const kind = mainKinds[situation];
  const isOfYear = kind === 'SELF_EMPLOYED';
  const others = answers.otherResources.filter((other) => other.kind !== kind);
  return {
    ageYears: age,
    emancipated,
    situation,
    job: jobOf(answers),
    monthlyResourcesCents: (isOfYear ? 0 : resources) + (company === 'TWO' ? (partnerResources ?? 0) : 0),
    otherResources: [...(isOfYear && resources > 0 ? [{ kind, declaredCents: resources }] : []), ...others],
    inseeCodes: [...communes],
    rentCents: rent,
    signatories: { ALONE: 1, TWO: 2, MORE: 3 }[company ?? 'ALONE'],
    partnerAgeYears: company === 'TWO' ? partnerAge : null,
    partnerJob: company === 'TWO' ? jobInput(answers.partnerJob, answers.partnerJobMonths, null) : null,
    comparedOn,
  };
}

function jobOf({ situation, job, jobMonths, resources }: Answers): SimulateEligibilityInput['job'] {
  if (situation === 'CIVIL_SERVANT') return { employer: 'PUBLIC' };
  const isPaid = situation !== null && mainKinds[situation] === 'NET_PAY';
  return jobInput(job, jobMonths, isPaid ? resources : null);
}

/** A private job as the door takes it. */
function jobInput(job: Job | null, months: number | null, wage: number | null): SimulateEligibilityInput['job'] {
  if (job === null || job === 'NONE') return null;
  if (job === 'PROMISED') return { employer: 'PRIVATE', contract: 'TRIAL', monthsUntilStart: months };
  const held = { employer: 'PRIVATE', netMonthlyWageCents: wage } as const;
  return job === 'TRANSFERRED'
    ? { ...held, contract: 'PERMANENT', monthsSinceTransfer: months }
    : { ...held, contract: job, monthsSinceStart: months };
}
