import { formatCents } from '@trousseau/values/cents';
import { list } from '@trousseau/values/french';
import { isYearly } from './declared-resources.ts';
import type { CountedResources } from './resource-base.ts';
import { resourceWords } from './resource-words.ts';

type Item = CountedResources['items'][number];

/** What somebody lives on, in French: the sum, and each resource when there are several or when one does not count in full. */
export function tellResources({ items, baseCents }: CountedResources): string {
  const declared = items.filter(({ declaredCents }) => declaredCents > 0);
  const isPlain = declared.length < 2 && declared.every((item) => countsInFull(item) && !isYearly(item.kind));
  const base = `${formatCents(baseCents)} par mois`;
  return isPlain ? `${base}.` : `${base} : ${list(declared.map(tellItem))}.`;
}

function tellItem({ kind, declaredCents, countedCents }: Item): string {
  const { name } = resourceWords[kind];
  const declared = formatCents(declaredCents);
  if (countedCents === 0) return `${name} ${declared}, qui ne compte pas`;
  if (declaredCents !== countedCents) return `${name} ${declared}, comptée pour ${formatCents(countedCents)}`;
  return isYearly(kind) ? `${name} ${declared}, un douzième de celui de l’année` : `${name} ${declared}`;
}

const countsInFull = ({ declaredCents, countedCents }: Item) => declaredCents === countedCents;
