import type { PaperFacts } from '@trousseau/paper-code/paper-facts';
import { type Law, writtenLaw } from '@trousseau/scheme/law';
import { paySlipMonths, taxedShareOfWage } from '@trousseau/scheme/parameters/visa';
import { formatCents, prorataCents } from '@trousseau/values/cents';
import { formatDay, typography } from '@trousseau/values/french';
import { normaliseName } from '@trousseau/values/names';
import { Temporal } from 'temporal-polyfill';
import { type DeclaredResource, monthlyCentsOf, netPayCentsOf } from './declared-resources.ts';

/** What was declared of the person a paper speaks of. */
export interface DeclaredPerson {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: Temporal.PlainDate;
  readonly resources: readonly DeclaredResource[];
  /** Of the job declared, held or promised; null when none was. */
  readonly jobStartsOn: Temporal.PlainDate | null;
}

/** What the code of a paper proves of what was declared, and what it contradicts, in French; neither when it says nothing of it. */
export interface CodeComparison {
  readonly proves: string | null;
  readonly contradicts: string | null;
}

const nothing: CodeComparison = { proves: null, contradicts: null };
const contradicts = (sentence: string): CodeComparison => ({ proves: null, contradicts: typography(sentence) });
const proves = (sentence: string): CodeComparison => ({ proves: typography(sentence), contradicts: null });
const monthsOfYear = 12;

/** Decision 0034. What a genuine 2D-Doc code says against what was declared, on the day of the request. */
export function compareCode(
  facts: PaperFacts,
  person: DeclaredPerson,
  requestDate: Temporal.PlainDate,
  law: Law = writtenLaw,
): CodeComparison {
  if (facts.kind === 'OTHER') return nothing;
  if (!facts.names.some((name) => isNameOf(name, person)))
    return contradicts(
      `Le code du document porte le nom ${facts.names.join(' et ')}, qui n’est pas celui de la demande.`,
    );
  switch (facts.kind) {
    case 'IDENTITY':
      return compareIdentity(facts, person);
    case 'PAY_SLIP':
      return comparePaySlip(facts, person, requestDate, law);
    case 'TAX_NOTICE':
    case 'TAX_DECLARATION':
      return compareTaxNotice(facts, person, requestDate, law);
    case 'WORK_CONTRACT':
      return compareContract(facts, person);
    case 'STUDENT':
      return facts.birthDate === null
        ? proves('Nom prouvé par le code de la contribution étudiante.')
        : compareIdentity({ ...facts, birthDate: facts.birthDate }, person);
  }
}

type Facts<Kind extends PaperFacts['kind']> = Extract<PaperFacts, { readonly kind: Kind }>;

function compareIdentity({ birthDate }: { readonly birthDate: string }, person: DeclaredPerson): CodeComparison {
  const written = Temporal.PlainDate.from(birthDate);
  return written.equals(person.birthDate)
    ? proves('Nom et date de naissance prouvés par le code du document.')
    : contradicts(`Le code du document donne une autre date de naissance : ${formatDay(written)}.`);
}

/** A contract says nothing of whoever was not asked about a job. */
function compareContract({ startsOn }: Facts<'WORK_CONTRACT'>, { jobStartsOn }: DeclaredPerson): CodeComparison {
  if (!jobStartsOn) return nothing;
  if (startsOn === null) return proves('Nom prouvé par le code du contrat de travail.');
  const written = Temporal.PlainDate.from(startsOn);
  return written.equals(jobStartsOn)
    ? proves(`Premier jour du contrat prouvé par son code : ${formatDay(written)}.`)
    : contradicts(`Ce contrat commence le ${formatDay(written)}, et l’emploi déclaré le ${formatDay(jobStartsOn)}.`);
}

function comparePaySlip(
  { endsOn, netCents }: Facts<'PAY_SLIP'>,
  { resources }: DeclaredPerson,
  requestDate: Temporal.PlainDate,
  law: Law,
): CodeComparison {
  const declaredCents = netPayCentsOf(resources);
  const months = law.valueOn(paySlipMonths, requestDate).value;
  const paidUntil = Temporal.PlainDate.from(endsOn);
  const oldest = requestDate.toPlainYearMonth().subtract({ months });
  if (Temporal.PlainYearMonth.compare(paidUntil.toPlainYearMonth(), oldest) < 0)
    return contradicts(`Ce bulletin s’arrête au ${formatDay(paidUntil)} : il faut celui du mois dernier.`);
  return netCents < declaredCents
    ? contradicts(
        `Ce bulletin prouve ${formatCents(netCents)} nets, moins que les ${formatCents(declaredCents)} de salaire déclarés.`,
      )
    : proves(`Ressources prouvées par le code du bulletin : ${formatCents(netCents)} nets.`);
}

/** A notice is of the last year, or of the one before while the last is not taxed yet; what is only declared proves that it was. */
function compareTaxNotice(
  { kind, incomeYear, incomeCents }: Facts<'TAX_NOTICE' | 'TAX_DECLARATION'>,
  { resources }: DeclaredPerson,
  requestDate: Temporal.PlainDate,
  law: Law,
): CodeComparison {
  const declaredCents = monthlyCentsOf(resources);
  const lastYear = requestDate.year - 1;
  if (incomeYear < lastYear - 1)
    return contradicts(`Cet avis porte sur les revenus de ${incomeYear} : il faut celui des revenus de ${lastYear}.`);
  const { numerator, denominator } = law.valueOn(taxedShareOfWage, requestDate).value;
  const monthly = prorataCents(incomeCents, denominator, numerator * monthsOfYear, 'down');
  if (monthly >= declaredCents)
    return kind === 'TAX_NOTICE'
      ? proves(`Revenus de ${incomeYear} prouvés par le code de l’avis : environ ${formatCents(monthly)} par mois.`)
      : proves(
          `Revenus de ${incomeYear} déclarés aux impôts, d’après le code de l’avis : environ ${formatCents(monthly)} par mois.`,
        );
  return contradicts(
    `Cet avis prouve environ ${formatCents(monthly)} par mois en ${incomeYear}, moins que les ${formatCents(declaredCents)} déclarés. Si les revenus ont changé, ajoutez un bulletin de paie.`,
  );
}

/** Longest name a code holds: what goes beyond is cut. */
const longestName = 38;

/** Whether a name in capitals is somebody's: every word of the family name and the first given name, which a long name may have lost. */
function isNameOf(written: string, { givenName, familyName }: DeclaredPerson): boolean {
  const words = normaliseName(written).split(' ');
  const family = normaliseName(familyName).split(' ');
  const [given = ''] = normaliseName(givenName).split(' ');
  return family.every((word) => words.includes(word)) && (words.includes(given) || written.length >= longestName);
}
