import { damageCovered, damageMonths, depositMode, furnitureMonths } from '@trousseau/scheme/parameters/cover';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { formatCents, prorataCents } from '@trousseau/values/cents';
import { formatDay } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';
import { citing, type Line } from './line.ts';

/** What decides of the indemnity for damage to the dwelling. */
export interface DamageFacts {
  /** Monthly rent without charges, and charges. */
  rentCents: number;
  chargesCents: number;
  /** Deposit paid at the entry; a mobility lease has none (law of 6 July 1989, art. 25-12). */
  depositCents: number;
  /** What of the deposit settled unpaid rent at the end of the lease (D-DEG-03). */
  depositUsedForRentCents: number;
  /** Repairs of covered damage, as invoiced, less wear. */
  damageCents: number;
  /** Repairs of furniture; only a seasonal let covers them (D-DEG-04). */
  furnitureCents: number;
  kind: string;
  stock: 'PRIVATE' | 'SOCIAL';
  /** The day the contract was concluded: its regime decides whether damage is covered at all (R-GEN-01). */
  contractOn: Temporal.PlainDate;
}

/** What is payable for damage, line by line. */
export interface DamagePayable {
  payableCents: number;
  capCents: number;
  lines: Line[];
}

/**
 * R-DEG-05, D-DEG-01, D-DEG-03, D-DEG-04. Damage to the premises up to so many months of rent and charges, less the deposit
 * that is left; furniture of a seasonal let beside it, under its own cap. Social stock has no such cover, save seasonal.
 */
export function damagePayable(facts: DamageFacts, mode = valueOn(depositMode, facts.contractOn).value): DamagePayable {
  const seasonal = facts.kind === 'SEASONAL';
  const covered = valueOn(damageCovered, facts.contractOn);
  if (!covered.value || (facts.stock === 'SOCIAL' && !seasonal)) return notCovered(facts, covered);
  const months = valueOn(damageMonths, facts.contractOn);
  const monthlyCents = facts.rentCents + facts.chargesCents;
  const capCents = prorataCents(monthlyCents, months.value, 1, 'down');
  const depositLeftCents = depositLeft(facts);
  const premisesCents =
    mode === 'DEDUCT'
      ? Math.max(0, Math.min(facts.damageCents, capCents) - depositLeftCents)
      : Math.min(Math.max(0, facts.damageCents - depositLeftCents), capCents);
  const furniture = seasonal ? furniturePayable(facts) : { payableCents: 0, lines: [] };
  const lines: Line[] = [
    { ruleId: 'R-DEG-07', label: 'Réparations couvertes', detail: formatCents(facts.damageCents), outcome: 'INFO' },
    {
      ruleId: 'R-DEG-05',
      label: 'Plafond des dégradations',
      detail: `${months.value} × ${formatCents(monthlyCents)} = ${formatCents(capCents)}.`,
      outcome: 'INFO',
      ...citing(months),
    },
    depositLine(facts, depositLeftCents),
    ...furniture.lines,
  ];
  const payableCents = premisesCents + furniture.payableCents;
  lines.push({
    ruleId: 'R-DEG-05',
    label: 'Indemnité à verser',
    detail:
      payableCents > 0
        ? `${formatCents(payableCents)}.`
        : 'Le dépôt de garantie couvre les réparations\u00a0: rien n’est à verser.',
    outcome: payableCents > 0 ? 'OK' : 'BLOCKS',
  });
  return { payableCents, capCents, lines };
}

const depositLeft = ({ kind, depositCents, depositUsedForRentCents }: DamageFacts) =>
  kind === 'MOBILITY' ? 0 : Math.max(0, depositCents - depositUsedForRentCents);

function depositLine(facts: DamageFacts, leftCents: number): Line {
  const label = 'Dépôt de garantie restant';
  if (facts.kind === 'MOBILITY')
    return { ruleId: 'R-DEG-05', label, detail: 'Un bail mobilité n’a pas de dépôt de garantie.', outcome: 'INFO' };
  const used = facts.depositUsedForRentCents;
  const detail =
    used > 0
      ? `${formatCents(facts.depositCents)} − ${formatCents(used)} retenus pour des loyers = ${formatCents(leftCents)}.`
      : formatCents(leftCents);
  return { ruleId: 'R-DEG-05', label, detail, outcome: 'INFO' };
}

function furniturePayable({ furnitureCents, rentCents, contractOn }: DamageFacts) {
  const months = valueOn(furnitureMonths, contractOn);
  const capCents = prorataCents(rentCents, months.value, 1, 'down');
  const payableCents = Math.min(furnitureCents, capCents);
  const line: Line = {
    ruleId: 'R-DEG-05',
    label: 'Mobilier d’une location saisonnière',
    detail: `${formatCents(furnitureCents)}, dans la limite de ${formatCents(capCents)}.`,
    outcome: 'INFO',
    ...citing(months),
  };
  return { payableCents, lines: furnitureCents > 0 ? [line] : [] };
}

function notCovered(facts: DamageFacts, covered: Parameters<typeof citing>[0] & { value: boolean }): DamagePayable {
  const detail = covered.value
    ? 'La garantie d’un logement du parc social couvre les loyers, pas les dégradations.'
    : `Un contrat conclu le ${formatDay(facts.contractOn)} ne couvre pas les dégradations.`;
  const line: Line = {
    ruleId: 'R-DEG-05',
    label: 'Dégradations garanties',
    detail,
    outcome: 'BLOCKS',
    ...citing(covered),
  };
  return { payableCents: 0, capCents: 0, lines: [line] };
}
