/** The three inputs of a date, as typed. */
export interface DateParts {
  day: string;
  month: string;
  year: string;
}

/** Splits what `joinDate` made; anything else is three empty inputs. */
export function splitDate(value: string): DateParts {
  const [year = '', month = '', day = ''] = value.split('-');
  return { year, month: month.replace(/^0(?=\d$)/, ''), day: day.replace(/^0(?=\d$)/, '') };
}

/** 'YYYY-MM-DD' as typed: '' when nothing is there, and a text that is not a day while something is missing. */
export function joinDate({ day, month, year }: DateParts): string {
  if (day === '' && month === '' && year === '') return '';
  const two = (digits: string) => (digits === '' ? '' : digits.padStart(2, '0'));
  return `${year}-${two(month)}-${two(day)}`;
}

/** Reads a whole date pasted in one input: 27/3/1998, 27.03.1998, 1998-03-27. Null when it is something else. */
export function readPastedDate(text: string): DateParts | null {
  const french = /^\s*(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4})\s*$/.exec(text);
  if (french) return { day: french[1] ?? '', month: french[2] ?? '', year: french[3] ?? '' };
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(text);
  return iso ? splitDate(`${iso[1]}-${iso[2]}-${iso[3]}`) : null;
}
