/** The same due day one month later, or the last day of a shorter month; ISO days. What « Ajouter un mois » fills in, the server decides. */
export function dueOnNextMonth(dueOn: string, dueDay: number): string {
  const [year = 0, month = 0] = dueOn.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(dueDay, lastDay))).toISOString().slice(0, 10);
}

/** Every due day from the first to `until` included, `most` at the most. */
export function dueDaysUntil(first: string, dueDay: number, until: string, most: number): string[] {
  const days: string[] = [];
  for (let day = first; day <= until && days.length < most; day = dueOnNextMonth(day, dueDay)) days.push(day);
  return days;
}
