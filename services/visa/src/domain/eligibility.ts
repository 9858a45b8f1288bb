import type { Zone } from '@trousseau/scheme/parameters/zones';
import { formatCents, formatCentsBriefly } from '@trousseau/values/cents';
import { formatDay } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';
import { ageJudgedOn, judgeBirthDate, judgeRequestAge } from './age.ts';
import { leaseAlreadySigned } from './dwelling-plan.ts';
import { type ExplanationLine, line } from './explanation.ts';
import { judgeMaxRent, type MaxRentVerdict, rentAccepted } from './max-rent.ts';
import { isStudent } from './required-documents.ts';
import { judgeZone, type Place } from './zone.ts';

/** What is declared and looked at; money in cents a month. */
export interface EligibilityFacts {
  birthDate: Temporal.PlainDate;
  situation: string;
  resourcesCents: number;
  communeName: string;
  place: Place;
  /** Null when only the maximum rent is asked. */
  rentCents: number | null;
  chargesCents: number;
  plannedLeaseOn: Temporal.PlainDate | null;
}

export interface EligibilityVerdict {
  eligible: boolean;
  requestDate: Temporal.PlainDate;
  zone: Zone;
  maxRentCents: number;
  /** Null when no rent was given. */
  rentAccepted: boolean | null;
  lines: ExplanationLine[];
  /** Parameter id → the day its value applies from: what the decision is reproducible with. */
  parameterVersions: Record<string, string>;
}

/**
 * The decision table of the tenant's side, with the parameters of the day of the request (R-GEN-01). This version knows one ground, age
 * (R-ELIG-01, G1 and G1s; D-ELIG-08): whoever has another is told that an officer looks at it, it is not answered here.
 */
export function assess(facts: EligibilityFacts, requestDate: Temporal.PlainDate): EligibilityVerdict {
  const { zone, scheme } = judgeZone(facts.place, requestDate);
  const student = isStudent(facts.situation);
  const maxRent = judgeMaxRent({ zone, resourcesCents: facts.resourcesCents, student, seasonal: false }, requestDate);
  const accepted =
    facts.rentCents === null ? null : rentAccepted(facts.rentCents, facts.chargesCents, maxRent.maxRentCents);
  const zoneLine = line(
    {
      ruleId: 'R-ELIG-11',
      label: 'Zone du logement',
      detail: `${facts.communeName} est en zone ${zone} à la date de la demande.`,
      outcome: 'INFO',
    },
    scheme,
  );
  const lines = [
    ...timingLines(facts, requestDate),
    requestAgeLine(facts, requestDate),
    groundLine(facts, requestDate),
    zoneLine,
    maxRentLine(facts, maxRent, student),
    ...rentLines(facts, maxRent.maxRentCents, accepted),
  ];
  return {
    eligible: lines.every(({ outcome }) => outcome !== 'BLOCKS'),
    requestDate,
    zone,
    maxRentCents: maxRent.maxRentCents,
    rentAccepted: accepted,
    lines,
    parameterVersions: versionsOf(lines, maxRent),
  };
}

function timingLines({ plannedLeaseOn }: EligibilityFacts, requestDate: Temporal.PlainDate): ExplanationLine[] {
  if (!plannedLeaseOn) return [];
  const late = leaseAlreadySigned(plannedLeaseOn, requestDate);
  const detail = late ?? `Bail prévu le ${formatDay(plannedLeaseOn)}, demande du ${formatDay(requestDate)}.`;
  return [line({ ruleId: 'R-ELIG-05', label: 'Demande faite avant le bail', detail, outcome: late ? 'BLOCKS' : 'OK' })];
}

function requestAgeLine({ birthDate }: EligibilityFacts, requestDate: Temporal.PlainDate): ExplanationLine {
  const { mayRequestVisa, earliestOn, parameter } = judgeRequestAge(birthDate, false, requestDate);
  const detail = mayRequestVisa
    ? `Demande possible depuis le ${formatDay(earliestOn)}.`
    : `Demande possible à partir du ${formatDay(earliestOn)}.`;
  return line(
    { ruleId: 'R-ELIG-02', label: 'Âge pour demander', detail, outcome: mayRequestVisa ? 'OK' : 'BLOCKS' },
    parameter,
  );
}

function groundLine({ birthDate, plannedLeaseOn }: EligibilityFacts, requestDate: Temporal.PlainDate): ExplanationLine {
  const judgedOn = ageJudgedOn(plannedLeaseOn, requestDate);
  const { ageYears, ageGround, parameter } = judgeBirthDate(birthDate, false, judgedOn);
  const { fromYears, beforeYears } = parameter.value;
  const bounds = `de ${fromYears} ans à la veille du ${beforeYears}e anniversaire`;
  const what = plannedLeaseOn === judgedOn ? 'jour prévu de la signature' : 'jour de la demande';
  const age = `${ageYears} ans le ${formatDay(judgedOn)}, ${what} ; la condition est ${bounds}.`;
  const elsewhere =
    ' Les autres motifs (nouvel emploi, mutation, faible salaire, bail mobilité…) ne sont pas encore traités en ligne : un chargé d’instruction les examine.';
  return line(
    {
      ruleId: 'R-ELIG-01',
      label: 'Motif : âge',
      detail: ageGround ? age : `${age}${elsewhere}`,
      outcome: ageGround ? 'OK' : 'BLOCKS',
    },
    parameter,
  );
}

function maxRentLine(facts: EligibilityFacts, verdict: MaxRentVerdict, student: boolean): ExplanationLine {
  const { maxRentCents, shareCents, ceilingCents, flatCents, decidedBy } = verdict;
  const bounded = `la moitié des ressources (${formatCents(facts.resourcesCents)} ÷ 2 = ${formatCents(shareCents)}), dans la limite de ${formatCentsBriefly(ceilingCents)}`;
  const formula = student ? `${bounded}, et au moins le forfait étudiant de ${formatCentsBriefly(flatCents)}` : bounded;
  const nothing = maxRentCents === 0 ? ' Sans ressources, aucun loyer ne peut être garanti.' : '';
  const detail = `${formatCents(maxRentCents)} par mois, charges comprises : ${formula}.${nothing}`;
  return line(
    { ruleId: 'R-ELIG-10', label: 'Loyer maximum garanti', detail, outcome: maxRentCents > 0 ? 'OK' : 'BLOCKS' },
    decidedBy,
  );
}

function rentLines(
  { rentCents, chargesCents }: EligibilityFacts,
  maxRentCents: number,
  accepted: boolean | null,
): ExplanationLine[] {
  if (rentCents === null) return [];
  const total = formatCents(rentCents + chargesCents);
  const detail = accepted
    ? `${total} charges comprises : dans la limite de ${formatCents(maxRentCents)}.`
    : `${total} charges comprises : au-dessus de ${formatCents(maxRentCents)}. Choisissez un autre logement, ou demandez seulement le calcul du loyer maximum.`;
  return [line({ ruleId: 'R-ELIG-10', label: 'Loyer du logement', detail, outcome: accepted ? 'OK' : 'BLOCKS' })];
}

function versionsOf(lines: readonly ExplanationLine[], maxRent: MaxRentVerdict): Record<string, string> {
  const told = lines.flatMap(({ parameterId, parameterFrom }) =>
    parameterId && parameterFrom ? [[parameterId, parameterFrom.toString()]] : [],
  );
  const counted = maxRent.parameters.map(({ id, from }) => [id, from.toString()]);
  return Object.fromEntries([...told, ...counted]);
}
