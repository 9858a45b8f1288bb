import { useState } from 'react';
import type { ListQuestion } from './ring-list.tsx';

/** What a list is asked with and the way back through its pages. */
export function useListQuestion<Status extends string>(spaceIds: readonly string[] | null) {
  const [question, setQuestion] = useState<ListQuestion<Status>>({ status: '', order: 'NEWEST_FIRST' });
  const [cursors, setCursors] = useState<readonly string[]>([]);
  return {
    question,
    onQuestion(next: ListQuestion<Status>) {
      setQuestion(next);
      setCursors([]);
    },
    variables: {
      spaceIds: spaceIds && [...spaceIds],
      statuses: question.status === '' ? null : [question.status],
      order: question.order,
    },
    after: cursors.at(-1) ?? null,
    paging: {
      isFirst: cursors.length === 0,
      next: (endCursor: string) => setCursors([...cursors, endCursor]),
      previous: () => setCursors(cursors.slice(0, -1)),
    },
  };
}
