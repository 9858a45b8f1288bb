import { newOperationId, useAsk } from '@trousseau/space';
import { useEffect, useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { DamageCategory, DamageEstimateQuery, DamageItemInput, RepairProof } from '../../gql/graphql.ts';

const Estimate = graphql(`
  query DamageEstimate($input: DamageEstimateInput!) {
    damageEstimate(input: $input) {
      estimateCents payableCents capCents items { id covered wearPercent coveredCents } lines { ...LineParts }
    }
  }
`);

/** One repair as it is typed; null or '' where nothing readable is there yet. */
export interface RepairRow {
  readonly id: string;
  readonly room: string;
  readonly words: string;
  readonly category: DamageCategory | '';
  readonly repairCents: number | null;
  readonly proof: RepairProof;
  readonly years: string;
}

/** A damage file as it is typed. */
export interface DamageDraft {
  readonly depositCents: number | null;
  readonly usedForRentCents: number | null;
  readonly rows: readonly RepairRow[];
}

/** What the server says the repairs come to. */
export type ShownEstimate = NonNullable<DamageEstimateQuery['damageEstimate']>;

export type DamageForm = ReturnType<typeof useDamageForm>;

/** Milliseconds without a key before the estimate is asked for again. */
const QUIET_MS = 400;

/** An empty line to begin with. */
export const emptyRow = (): RepairRow => ({
  id: newOperationId(),
  room: '',
  words: '',
  category: '',
  repairCents: null,
  proof: 'INVOICE',
  years: '',
});

/** The repairs as they are typed, and what the server says they come to, a moment after the last key. */
export function useDamageForm(contractId: string, start: DamageDraft) {
  const ask = useAsk(Estimate);
  const [draft, setDraft] = useState(start);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [attempts, setAttempts] = useState(0);
  const [estimate, setEstimate] = useState<ShownEstimate | null>(null);

  useEffect(() => {
    const asked = { ...inputOf(draft), items: inputOf(draft).items.filter(({ repairCents }) => repairCents > 0) };
    if (asked.items.length === 0) return setEstimate(null);
    let current = true;
    const timer = setTimeout(async () => {
      const { data } = await ask({ input: { contractId, ...asked } });
      if (current && data?.damageEstimate) setEstimate(data.damageEstimate);
    }, QUIET_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [ask, contractId, draft]);

  function change(part: Partial<DamageDraft>) {
    setDraft({ ...draft, ...part });
    setErrors({});
  }

  return {
    draft,
    errors,
    attempts,
    estimate,
    change,
    edit: (index: number, part: Partial<RepairRow>) =>
      change({ rows: draft.rows.map((row, at) => (at === index ? { ...row, ...part } : row)) }),
    add: () => change({ rows: [...draft.rows, emptyRow()] }),
    remove: (index: number) => change({ rows: draft.rows.filter((_, at) => at !== index) }),
    /** What to send; the server says what is wrong with it. */
    input: () => inputOf(draft),
    refuse(fields: readonly { readonly field: string; readonly message: string }[]) {
      setAttempts(attempts + 1);
      setErrors(Object.fromEntries(fields.map(({ field, message }) => [field, message])));
    },
  };
}

function inputOf({ depositCents, usedForRentCents, rows }: DamageDraft) {
  return {
    depositCents: depositCents ?? 0,
    depositUsedForRentCents: usedForRentCents ?? 0,
    items: rows.map(itemOf),
  };
}

/** Field by field: a line that came from the server has more than may be sent back. */
function itemOf({ id, room, words, proof, years, category, repairCents }: RepairRow): DamageItemInput {
  const yearsServed = /^\d{1,3}$/.test(years.trim()) ? Number(years.trim()) : null;
  const sum = repairCents ?? 0;
  return { id, room, words, proof, category: category || 'OTHER_PREMISES', repairCents: sum, yearsServed };
}
