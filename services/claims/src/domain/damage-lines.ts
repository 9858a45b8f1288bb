import { wearPercentYearly } from '@trousseau/scheme/parameters/cover';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { formatCents, prorataCents, sumCents } from '@trousseau/values/cents';
import type { Temporal } from 'temporal-polyfill';
import { type DamageCategory, isDamageCovered } from './damage-categories.ts';
import { citing, type Line } from './line.ts';

/** One repair of one room, as the landlord writes it. */
export interface DamageLine {
  room: string;
  category: DamageCategory;
  repairCents: number;
  /** What it is known from: only an invoice is paid (R-DEG-07), a quote tells what to expect. */
  proof: 'QUOTE' | 'INVOICE';
  /** Whole years the damaged thing had served when the tenant left; null when it had not aged. */
  yearsServed: number | null;
}

/** A line beside what the guarantee takes of it. */
export interface JudgedDamageLine extends DamageLine {
  covered: boolean;
  /** What wear takes off, in percent. */
  wearPercent: number;
  /** The repair less wear; zero for what is not covered. */
  coveredCents: number;
}

/**
 * R-DEG-06. What of a repair is taken: nothing for an excluded kind of damage, else the repair less the wear [vétusté] of
 * the years the thing had served, at the yearly rate of the day the contract was concluded; never below zero.
 */
export function judgeDamageLine(line: DamageLine, leaseKind: string, contractOn: Temporal.PlainDate): JudgedDamageLine {
  const covered = isDamageCovered(line.category, leaseKind);
  const wearPercent = Math.min(100, (line.yearsServed ?? 0) * valueOn(wearPercentYearly, contractOn).value);
  const coveredCents = covered ? prorataCents(line.repairCents, 100 - wearPercent, 100, 'down') : 0;
  return { ...line, covered, wearPercent, coveredCents };
}

/** Covered repairs by what the rules treat apart: the premises and the furniture of a seasonal let (D-DEG-04). */
export function damageSums(lines: readonly JudgedDamageLine[]) {
  const sumOf = (furniture: boolean) =>
    sumCents(
      lines.filter(({ category }) => (category === 'FURNITURE') === furniture).map(({ coveredCents }) => coveredCents),
    );
  return { damageCents: sumOf(false), furnitureCents: sumOf(true) };
}

/** R-DEG-06, R-DEG-07. Line by line what is left out, and why; nothing for what is taken whole. */
export function explainDamageLines(lines: readonly JudgedDamageLine[], contractOn: Temporal.PlainDate): Line[] {
  return lines.flatMap((line): Line[] => {
    const { room, repairCents, covered, wearPercent, coveredCents } = line;
    if (!covered)
      return [
        {
          ruleId: 'R-DEG-06',
          label: `${room}\u00a0: non garanti`,
          detail: `Ce genre de dégradation n’est pas couvert\u00a0: ${formatCents(repairCents)} restent à votre charge ou au dépôt de garantie.`,
          outcome: 'INFO',
        },
      ];
    if (wearPercent === 0) return [];
    return [
      {
        ruleId: 'R-DEG-06',
        label: `${room}\u00a0: vétusté`,
        detail: `${formatCents(repairCents)} − ${wearPercent}\u00a0% pour ${line.yearsServed}\u00a0ans d’usage = ${formatCents(coveredCents)}.`,
        outcome: 'INFO',
        ...citing(valueOn(wearPercentYearly, contractOn)),
      },
    ];
  });
}
