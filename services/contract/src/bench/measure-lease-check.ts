import { checkLease, type LeasePointId, leasePoints } from '../domain/lease-check.ts';
import { readLease } from '../domain/lease-text.ts';
import { type CorpusLease, leaseCorpus } from './leases.ts';

/** How well one kind of defect is found, and how often the point is raised where nothing is wrong. */
export interface PointMeasure {
  id: LeasePointId;
  defects: number;
  found: number;
  falseAlarms: number;
  rightLeases: number;
}

/** Runs the lease check over the corpus: a defect is found when its point is not OK; any other point not OK is a false alarm. */
export function measureLeaseCheck(corpus: readonly CorpusLease[] = leaseCorpus()): PointMeasure[] {
  const results = corpus.map(({ promised, text, defect }) => ({
    defect,
    raised: new Set(
      checkLease(readLease(text), promised)
        .filter(({ outcome }) => outcome !== 'OK')
        .map(({ id }) => id),
    ),
  }));
  return leasePoints.map((id) => {
    const wrong = results.filter(({ defect }) => defect === id);
    const right = results.filter(({ defect }) => defect !== id);
    return {
      id,
      defects: wrong.length,
      found: wrong.filter(({ raised }) => raised.has(id)).length,
      falseAlarms: right.filter(({ raised }) => raised.has(id)).length,
      rightLeases: right.length,
    };
  });
}
