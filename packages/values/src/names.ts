const ligatures: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};
/** Particles that papers write or leave out. «Le» and «La» alone are part of the name: Le Goff is not Goff. */
const particles = ['de la', 'de l', 'de', 'du', 'des', 'd'];

/** A name in words without accents, case, hyphens or apostrophes: «D’Écluse-Œuvrard» → «d ecluse oeuvrard». */
export function normaliseName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[æœßøłđðþ]/g, (letter) => ligatures[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * R-CON-01. Whether two spellings are the same family name: accents, case, hyphens, apostrophes and spaces do not count, and
 * one of the two may leave out a particle (de, du, des, d’). An empty name is nobody’s.
 */
export function sameFamilyName(name: string, other: string): boolean {
  const [full, otherFull] = [normaliseName(name), normaliseName(other)].map(compact) as [string, string];
  if (full === '' || otherFull === '') return false;
  return full === otherFull || withoutParticle(name).includes(otherFull) || withoutParticle(other).includes(full);
}

/** R-ELIG-32. Whether two lists name the same persons, whatever the order and the spelling. */
export function sameNames(names: readonly string[], others: readonly string[]): boolean {
  const keys = (list: readonly string[]) =>
    list
      .map((name) => compact(normaliseName(name)))
      .sort()
      .join('|');
  return keys(names) === keys(others);
}

/** «Camille Durand» → «C. D.»: what a public page shows of a person. */
export function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => word !== '')
    .map((word) => `${[...word][0]?.toUpperCase()}.`)
    .join(' ');
}

function withoutParticle(name: string): string[] {
  const words = normaliseName(name);
  return particles
    .filter((particle) => words.startsWith(`${particle} `))
    .map((particle) => compact(words.slice(particle.length)));
}

function compact(words: string): string {
  return words.replaceAll(' ', '');
}
