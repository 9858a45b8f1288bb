import type { MoneyLine } from '@trousseau/ui';

/** What somebody lives on, as it is typed: what their situation gives, and the rest by its name. */
export interface ResourceAnswers {
  readonly main: number | null;
  readonly others: readonly MoneyLine[];
}

/** What each situation gives, asked first (R-ELIG-20). */
export const mainKinds = {
  EMPLOYEE: 'NET_PAY',
  STUDENT: 'NET_PAY',
  APPRENTICE: 'NET_PAY',
  CIVIL_SERVANT: 'NET_PAY',
  JOBSEEKER: 'UNEMPLOYMENT',
  SELF_EMPLOYED: 'SELF_EMPLOYED',
} as const;
export type Situation = keyof typeof mainKinds;

/** The other kinds under what people call them, the most frequent first; the aid for the new home is asked of the household. */
export const resourceGroups = {
  WORK: ['NET_PAY', 'SELF_EMPLOYED', 'UNEMPLOYMENT', 'SOLIDARITY_ALLOWANCE', 'DAILY_ALLOWANCE'],
  STUDIES: ['SCHOLARSHIP', 'INTERNSHIP_PAY', 'TRAINING_PAY', 'YOUTH_CONTRACT'],
  AID: [
    ...(['ACTIVITY_BONUS', 'RSA', 'FAMILY_ALLOWANCE', 'FAMILY_SUPPLEMENT', 'FAMILY_SUPPORT'] as const),
    ...(['EARLY_CHILDHOOD', 'DISABLED_CHILD', 'PARENTAL_PRESENCE', 'ASYLUM_ALLOWANCE'] as const),
  ],
  PENSIONS: ['PENSION', 'DISABILITY', 'ALIMONY', 'ANNUITY'],
} as const;
export type ResourceGroup = keyof typeof resourceGroups;

/** All of them, in the same order. */
export const otherKinds = Object.values(resourceGroups).flat();
export type ResourceKind = (typeof otherKinds)[number];

/** A resource as the graph takes it and gives it. */
export interface DeclaredResource {
  kind: ResourceKind;
  declaredCents: number;
}

/** Nothing typed yet. */
export const noResources: ResourceAnswers = { main: null, others: [] };

/** A resource as it is typed. */
export const lineOf = ({
  kind,
  declaredCents,
}: {
  readonly kind: string;
  readonly declaredCents: number;
}): MoneyLine => ({
  kind,
  cents: declaredCents,
});

/** What is stored, for the situation it was told in. */
export function resourceAnswersOf(
  situation: Situation,
  stored: readonly { readonly kind: string; readonly declaredCents: number }[],
): ResourceAnswers {
  const mainKind = mainKinds[situation];
  return {
    main: stored.find(({ kind }) => kind === mainKind)?.declaredCents ?? 0,
    others: stored.filter(({ kind }) => kind !== mainKind).map(lineOf),
  };
}

/** What is still to be typed: the first sum, or one that was added; null when nothing is. */
export function missingSum({ main, others }: ResourceAnswers): 'main' | 'other' | null {
  if (main === null) return 'main';
  return others.some(({ cents }) => cents === null) ? 'other' : null;
}

/** The resources as the server takes them: those that are not nothing, each once; null while a sum is missing. */
export function resourcesInput(situation: Situation, answers: ResourceAnswers): DeclaredResource[] | null {
  if (missingSum(answers) !== null) return null;
  const mainKind = mainKinds[situation];
  const others = answers.others.filter(({ kind }) => kind !== mainKind);
  return [{ kind: mainKind, cents: answers.main }, ...others].flatMap(({ kind, cents }) =>
    cents ? [{ kind: kind as ResourceKind, declaredCents: cents }] : [],
  );
}
