/** A question the sources leave open or answer differently: what we chose, what it could be, and why. */
export interface Choice<Answer extends string> {
  /** D-ELIG-… of the specification; null for a switch that only its table of resources asks for. */
  readonly id: string | null;
  readonly answer: Answer;
  readonly possible: readonly Answer[];
  readonly reason: string;
}

function choice<const Answer extends string>(
  id: string | null,
  answer: NoInfer<Answer>,
  possible: readonly Answer[],
  reason: string,
): Choice<Answer> {
  return { id, answer, possible, reason };
}

/**
 * The decisions D-ELIG-*, as switches: changing an answer here changes what the rules decide from then on; decisions already made
 * keep theirs (R-GEN-01). D-ELIG-03 and D-ELIG-07 are dates: they stand in P-AL-SHARE and P-SEAS.
 */
export const eligibilityChoices = {
  ageJudgedOn: choice(
    'D-ELIG-01',
    'PLANNED_SIGNATURE',
    ['PLANNED_SIGNATURE', 'REQUEST'],
    'La fiche F33453 juge l’âge à la signature du bail ; sans date prévue, le jour de la demande.',
  ),
  shareAfterJanuary2026: choice(
    'D-ELIG-02',
    'KEPT',
    ['KEPT', 'DROPPED'],
    'La presse parle d’absence de condition de ressources pour les moins de 31 ans ; rien de lu ne dit que la moitié des ressources a disparu.',
  ),
  studentFlatRate: choice(
    'D-ELIG-04',
    'FLOOR',
    ['FLOOR', 'CAP'],
    'Comme OpenFisca et la fiche F33453 : prouver davantage de ressources relève le loyer maximum.',
  ),
  lowWageBound: choice(
    'D-ELIG-05',
    'INCLUDED',
    ['INCLUDED', 'EXCLUDED'],
    'Les sources disent « jusqu’à » : le salaire égal au seuil ouvre le droit.',
  ),
  promiseLimit: choice(
    'D-ELIG-06',
    'JOB_START',
    ['JOB_START', 'PROMISE_DATE'],
    'Le délai porte sur la prise de poste ; l’ancienneté de la promesse n’est qu’un avertissement.',
  ),
  groundsBesideAge: choice(
    'D-ELIG-08',
    'NOT_EVALUATED',
    ['NOT_EVALUATED', 'EVALUATED'],
    'Quand l’âge suffit, la décision ne cite que lui.',
  ),
  smallestShareBlocks: choice(
    'D-ELIG-09',
    'MARKED_ONLY',
    ['MARKED_ONLY', 'ALL'],
    'Le minimum de 30 % ne vaut que pour les blocs qui le portent dans la fiche de 2019-2021.',
  ),
  threeSignatories: choice(
    'D-ELIG-10',
    'INDIVIDUAL',
    ['INDIVIDUAL', 'JOINT'],
    'À partir de trois, chacun a son visa et son bail ; qui n’est pas éligible n’en a pas.',
  ),
  otherKin: choice(
    'D-ELIG-11',
    'REVIEWED',
    ['REVIEWED', 'ALLOWED', 'REFUSED'],
    'La ligne directe est refusée ; les autres liens vont à un chargé d’instruction.',
  ),
  unlistedResources: choice(
    null,
    'COUNTED',
    ['COUNTED', 'IGNORED'],
    'OpenFisca compte la prime d’activité, les pensions et les rentes ; la fiche F33453 ne les énumère pas.',
  ),
} as const;

/** The answers in force, by question. */
export type EligibilityAnswers = {
  readonly [Question in keyof typeof eligibilityChoices]: (typeof eligibilityChoices)[Question] extends Choice<
    infer Answer
  >
    ? Answer
    : never;
};

/** What was chosen, as the rules read it. */
export const chosenAnswers = Object.fromEntries(
  Object.entries(eligibilityChoices).map(([question, { answer }]) => [question, answer]),
) as EligibilityAnswers;
