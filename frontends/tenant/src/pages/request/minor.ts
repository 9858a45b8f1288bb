const ageOfMajority = 18;

/** Whether somebody born on a day is not of age yet; false until the server has said what day it is. Days are ISO texts. */
export function isMinor(birthDate: string, today: string | undefined): boolean {
  if (today === undefined || birthDate === '') return false;
  const [year = '', month, day] = today.split('-');
  return birthDate > `${Number(year) - ageOfMajority}-${month}-${day}`;
}
