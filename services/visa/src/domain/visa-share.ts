/** Links of one visa that may be open at once: one for each person it is shown to, and an end to it. */
export const mostOpenShares = 10;

const longestLabel = 60;

/** What a tenant writes to know a link again (« Agence du Port »), on one line; null when it is empty or too long. */
export function shareLabel(typed: string): string | null {
  const label = typed.replace(/\s+/g, ' ').trim();
  return label === '' || label.length > longestLabel ? null : label;
}
