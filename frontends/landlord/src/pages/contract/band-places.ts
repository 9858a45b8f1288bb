/** Milliseconds of a day. */
const DAY = 86_400_000;
/** Shown on each side of the first and the last day, as a share of the whole. */
const MARGIN = 0.04;

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY;

/** Where days stand on a band that holds all of them and today, in percent; the years that begin on it. */
export function placesOf(moments: readonly { readonly on: string }[], today: string) {
  const days = [...moments.map(({ on }) => on), today].toSorted();
  const [first, last] = [days[0] ?? today, days.at(-1) ?? today];
  const from = dayNumber(first);
  const span = Math.max(dayNumber(last) - from, 1);
  const placeOf = (day: string) =>
    Math.round(1000 * (MARGIN + (1 - 2 * MARGIN) * ((dayNumber(day) - from) / span))) / 10;
  const [firstYear, lastYear] = [first, last].map((day) => Number(day.slice(0, 4)));
  const years = Array.from({ length: (lastYear ?? 0) - (firstYear ?? 0) }, (_, index) => (firstYear ?? 0) + 1 + index);
  return { placeOf, years };
}
