import type { Temporal } from 'temporal-polyfill';
import { coverWindowOf } from '../domain/cover.ts';
import { damageSums, explainDamageLines, type JudgedDamageLine, judgeDamageLine } from '../domain/damage-lines.ts';
import { type DamageFacts, damagePayable } from '../domain/damage-payable.ts';
import type { Line } from '../domain/line.ts';
import type { DamageItem } from '../entities/damage-item.ts';
import type { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { coverOf } from './read-account.ts';

/** The deposit and the repairs of a damage file, as kept or as being typed. */
export interface DamageStatement {
  depositCents: number;
  depositUsedForRentCents: number;
  items: readonly Pick<DamageItem, 'id' | 'room' | 'words' | 'category' | 'repairCents' | 'proof' | 'yearsServed'>[];
}

/** What a statement comes to: with its quotes, and with its invoices alone (R-DEG-07). */
export interface DamageEstimate {
  /** What would be paid once every repair is invoiced. */
  estimateCents: number;
  /** What is payable on the invoices there are. */
  payableCents: number;
  capCents: number;
  items: (JudgedDamageLine & { id: string })[];
  /** Why, with its quotes. */
  lines: Line[];
  /** Why, on the invoices alone: what a receipt keeps. */
  payableLines: Line[];
}

/** The day a contract was concluded; a copy made before it was asked for has its effect, which comes after. */
export const concludedOn = (lease: GuaranteedLease): Temporal.PlainDate => lease.concludedOn ?? lease.effectiveOn;

/** R-DEG-05 to R-DEG-07. What the guarantee pays for the damage of a lease, line by line. */
export function readDamage(lease: GuaranteedLease, statement: DamageStatement): DamageEstimate {
  const contractOn = concludedOn(lease);
  const items = statement.items.map((item) => ({
    ...judgeDamageLine({ ...item, yearsServed: item.yearsServed ?? null }, lease.kind, contractOn),
    id: item.id,
  }));
  const ended = afterCover(lease);
  const payableOf = (counted: readonly JudgedDamageLine[]) => {
    const { payableCents, capCents, lines } = damagePayable(factsOf(lease, statement, damageSums(counted)));
    const explained = [...explainDamageLines(counted, contractOn), ...lines];
    return ended
      ? { payableCents: 0, capCents, lines: [...explained, ended] }
      : { payableCents, capCents, lines: explained };
  };
  const whole = payableOf(items);
  const invoiced = payableOf(items.filter(({ proof }) => proof === 'INVOICE'));
  return {
    estimateCents: whole.payableCents,
    payableCents: invoiced.payableCents,
    capCents: whole.capCents,
    items,
    lines: whole.lines,
    payableLines: invoiced.lines,
  };
}

function factsOf(
  lease: GuaranteedLease,
  { depositCents, depositUsedForRentCents }: DamageStatement,
  sums: Pick<DamageFacts, 'damageCents' | 'furnitureCents'>,
): DamageFacts {
  const { rentCents, chargesCents, kind, stock } = lease;
  return {
    ...{ rentCents, chargesCents, kind, stock, depositCents, depositUsedForRentCents, ...sums },
    contractOn: concludedOn(lease),
  };
}

/**
 * R-DEG-07. Damage of an exit after the guarantee has ended is not paid. A lease with an end of its own is judged by the window of
 * the regime alone: what a tenant leaves behind is found at the exit, be it some days after that end.
 */
function afterCover(lease: GuaranteedLease): Line | null {
  const window = coverWindowOf({ ...coverOf(lease), endsOn: null });
  if (!lease.exitOn || window.covers(lease.exitOn)) return null;
  return {
    ruleId: 'R-DEG-07',
    label: 'Sortie pendant la garantie',
    detail: `La sortie est postérieure à la période garantie. ${window.sentence}`,
    outcome: 'BLOCKS',
    ...window.cited,
  };
}
