/** Reads a whole number as it is typed; null when it is none or out of bounds. */
export function wholeNumber(text: string, least: number, most: number): number | null {
  const compact = text.trim();
  if (!/^\d{1,4}$/.test(compact)) return null;
  const value = Number(compact);
  return value >= least && value <= most ? value : null;
}
