import { useState } from 'react';
import { useUiTexts } from '../base/use-ui-texts.ts';
import { Cluster } from '../frame/arrange.tsx';
import { Button } from './button.tsx';

/** A list read page by page: `after` goes into the question, `Pager` under the list. */
export interface Pages {
  readonly after: string | null;
  readonly isFirst: boolean;
  next(endCursor: string): void;
  previous(): void;
}

/** Remembers the way back through the pages. */
export function usePages(): Pages {
  const [cursors, setCursors] = useState<readonly string[]>([]);
  return {
    after: cursors.at(-1) ?? null,
    isFirst: cursors.length === 0,
    next: (endCursor) => setCursors([...cursors, endCursor]),
    previous: () => setCursors(cursors.slice(0, -1)),
  };
}

export interface PagerProps {
  readonly pages: Pages;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  /** What the list is sorted by: « plus anciens » says nothing of names. */
  readonly sortedBy?: 'time' | 'name';
}

/** Nothing when all fits on one page. */
export function Pager({ pages, pageInfo: { hasNextPage, endCursor }, sortedBy = 'time' }: PagerProps) {
  const texts = useUiTexts();
  if (pages.isFirst && !hasNextPage) return null;
  return (
    <Cluster>
      <Button size="small" icon="chevronLeft" disabled={pages.isFirst} onPress={pages.previous}>
        {sortedBy === 'time' ? texts.newer : texts.pagePrevious}
      </Button>
      <Button
        size="small"
        iconEnd="chevronRight"
        disabled={!hasNextPage || endCursor === null}
        onPress={() => endCursor !== null && pages.next(endCursor)}
      >
        {sortedBy === 'time' ? texts.older : texts.pageNext}
      </Button>
    </Cluster>
  );
}
