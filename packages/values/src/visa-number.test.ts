import { expect, test } from 'vitest';
import { readVisaNumber, visaNumber } from './visa-number.ts';

const number = visaNumber(new Uint8Array([7, 51, 3, 15, 9, 2, 55, 20, 4, 24]));

test('a number has two groups of five and a check character', () => {
  expect(number).toMatch(/^V-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]$/);
  expect(readVisaNumber(number)).toBe(number);
});

test('spaces, dashes, case and a missing V do not matter', () => {
  const bare = number.replaceAll('-', '').slice(1);
  for (const typed of [
    number.toLowerCase(),
    ` ${number} `,
    bare,
    number.replaceAll('-', ' '),
    number.replaceAll('-', '\u2013'),
  ]) {
    expect(readVisaNumber(typed)).toBe(number);
  }
});

test('the letter O is read as zero, I and L as one', () => {
  const zeros = visaNumber(new Uint8Array([0, 1, 0, 1, 0, 1, 0, 1, 0, 1]));
  expect(readVisaNumber(zeros.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(zeros);
});

test('one wrong character is always noticed', () => {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  for (let place = 2; place < number.length; place += 1) {
    if (number[place] === '-') continue;
    for (const character of alphabet) {
      if (character === number[place]) continue;
      expect(readVisaNumber(number.slice(0, place) + character + number.slice(place + 1))).toBeNull();
    }
  }
});

test.each(['', 'V', 'V-12345', `${number}9`, 'V-UUUUU-UUUUU-U', '../../etc/passwd', "V' or 1=1"])(
  '%j is the number of no visa',
  (typed) => {
    expect(readVisaNumber(typed)).toBeNull();
  },
);
