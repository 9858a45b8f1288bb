/** The pages of the form that are typed; papers are kept as they come (R-VISA-02). */
export const formPages = ['APPLICANT', 'EMPLOYMENT', 'HOUSEHOLD', 'HOLDER_EMPLOYMENT', 'DWELLING'] as const;
export type FormPage = (typeof formPages)[number];

/** What a page of the form held when it was left, in the page’s own writing: nobody but that page reads it. */
export type HalfTyped = Partial<Record<FormPage, string>>;

/** Characters of one page: several times the longest answers. */
const longest = 4000;

/** What is kept once these pages were typed on; null when one of them is longer than any page can be. */
export function withTyped(
  kept: HalfTyped,
  pages: readonly { readonly page: FormPage; readonly content: string }[],
): HalfTyped | null {
  if (pages.some(({ content }) => content.length > longest)) return null;
  return { ...kept, ...Object.fromEntries(pages.map(({ page, content }) => [page, content])) };
}

/** What is kept once the whole answers of a page were saved: nothing of that page. */
export function withoutTyped(kept: HalfTyped, page: FormPage): HalfTyped {
  const { [page]: _saved, ...others } = kept;
  return others;
}
