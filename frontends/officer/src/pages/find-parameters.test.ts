import { expect, test } from 'vitest';
import { findParameters } from './find-parameters.ts';

const parameters = [
  { id: 'P-CEIL', label: 'Plafond de loyer', entries: [{ words: 'zone I : 1 940 €', source: 'Lefebvre, 2026' }] },
  { id: 'P-AGE', label: 'Âges du motif « âge »', entries: [{ words: 'avant : 31 ans', source: 'Fiche F33453' }] },
];
const groupName = ({ id }: { id: string }) => (id === 'P-CEIL' ? 'Zones et plafonds' : 'Âges et motifs');
const found = (typed: string) => findParameters(parameters, typed, groupName).map(({ id }) => id);

test.each([
  ['', ['P-CEIL', 'P-AGE']],
  ['  ', ['P-CEIL', 'P-AGE']],
  ['age', ['P-AGE']],
  ['p-ceil', ['P-CEIL']],
  ['MOTIFS', ['P-AGE']],
  ['f33453 31', ['P-AGE']],
  ['1 940', ['P-CEIL']],
  ['lefebvre age', []],
] as const)('« %s » finds %j', (typed, ids) => {
  expect(found(typed)).toEqual(ids);
});
