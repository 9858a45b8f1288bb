import { Temporal } from 'temporal-polyfill';

/**
 * The public holidays that apply: the eleven of the whole country, or those and the two of Alsace and Moselle. The overseas
 * départements have further ones that the scheme does not mention.
 */
export type WorkingCalendar = 'FR' | 'FR-ALSACE-MOSELLE';

/** No limit of the scheme comes near it: a larger number is a mistake, not a long delay. */
const mostWorkingDays = 1000;

/** Easter Sunday of a year in the Gregorian calendar (algorithm of Meeus, Jones and Butcher). */
export function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const count = h + l - 7 * m + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(count / 31), day: (count % 31) + 1 });
}

/** The public holidays of a year (Code du travail, L3133-1 and L3134-13), as ISO days. */
export function publicHolidays(year: number, calendar: WorkingCalendar): ReadonlySet<string> {
  const easter = easterSunday(year);
  const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'].map((day) => `${year}-${day}`);
  // Easter Monday, Ascension Day, Whit Monday.
  const moving = [1, 39, 50].map((days) => easter.add({ days }).toString());
  const local = calendar === 'FR-ALSACE-MOSELLE' ? [easter.subtract({ days: 2 }).toString(), `${year}-12-26`] : [];
  return new Set([...fixed, ...moving, ...local]);
}

/** D-DATE-06. Whether a day is worked: Monday to Friday, not a public holiday. */
export function isWorkingDay(day: Temporal.PlainDate, calendar: WorkingCalendar = 'FR'): boolean {
  return day.dayOfWeek <= 5 && !publicHolidays(day.year, calendar).has(day.toString());
}

/**
 * D-DATE-06. The day on which a limit of n working days [jours ouvrés] ends: the day it starts from is not counted.
 * Throws when n is not a whole number from 0 to 1000.
 */
export function addWorkingDays(
  start: Temporal.PlainDate,
  workingDays: number,
  calendar: WorkingCalendar = 'FR',
): Temporal.PlainDate {
  if (!Number.isInteger(workingDays) || workingDays < 0 || workingDays > mostWorkingDays) {
    throw new RangeError(`${workingDays} is not a number of working days.`);
  }
  let day = start;
  for (let left = workingDays; left > 0; ) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}
