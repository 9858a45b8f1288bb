/** Days of the month on which people are usually paid already. */
const DAYS = ['05', '10', '28'] as const;

/** The days one may choose for the first instalment, from an ISO day: three of the next month. */
export function firstDays(today: string): string[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
  return DAYS.map((day) => `${next}-${day}`);
}
