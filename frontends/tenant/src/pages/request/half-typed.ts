import type { VisaFormPage } from '../../gql/graphql.ts';
import type { ShownRequest } from './request.tsx';

/** What a page shows when it opens: what is stored, with what was being typed when the page was left over it. */
export function shownAnswers<Answers extends object>(
  { halfTypedPages }: Pick<ShownRequest, 'halfTypedPages'>,
  page: VisaFormPage,
  stored: Answers,
): Answers {
  const content = halfTypedPages.find((kept) => kept.page === page)?.content;
  const typed = content === undefined ? {} : read(content);
  // A page of an older build may have kept answers that this one does not ask.
  const asked = Object.entries(typed).filter(([question]) => question in stored);
  return { ...stored, ...Object.fromEntries(asked) };
}

function read(content: string): object {
  try {
    const typed: unknown = JSON.parse(content);
    return typeof typed === 'object' && typed !== null ? typed : {};
  } catch {
    return {};
  }
}
