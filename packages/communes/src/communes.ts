import table from './communes.json' with { type: 'json' };

/** A commune or municipal arrondissement of the official list (COG), with what the zones of the scheme need to know. */
export interface Commune {
  inseeCode: string;
  /** « L’Isle-d’Abeau ». */
  name: string;
  departement: string;
  postcodes: readonly string[];
  /** In an urban area above 100 000 inhabitants: `urban-areas.json`. */
  urbanUnitOver100k: boolean;
}

interface Indexed {
  commune: Commune;
  /** Searchable name, with spaces around it so that a word's start is recognised. */
  words: string;
  /** The same of the town: an arrondissement is found by the name of its city. */
  townWords: string;
  thousands: number;
}

let index: Map<string, Indexed> | undefined;
/** By name in one spelling, and by the name of the town: a file of thousands of addresses asks once a line. */
let byName: Map<string, Indexed[]> | undefined;

/** The commune of an INSEE code, or undefined. */
export function communeOf(inseeCode: string): Commune | undefined {
  return communes().get(inseeCode)?.commune;
}

/**
 * The commune that an address names in words, as a spreadsheet or a directory writes it: « TOULOUSE CEDEX 9 », « St-Étienne »,
 * « Paris » with the postcode of an arrondissement. A CEDEX postcode is in no list of communes: its département decides then.
 * @returns undefined when no commune of that postcode is called so
 */
export function communeNamed(name: string, postcode: string): Commune | undefined {
  const words = searchable(name.replace(CEDEX, ''));
  const all = communesByName().get(words) ?? [];
  const own = all.filter(({ commune }) => commune.postcodes.includes(postcode));
  const near = all.filter((one) => words === one.words && isPostcodeOf(one.commune, postcode));
  // « 75009 Paris » is its arrondissement, which has one postcode, before the whole city, which has twenty.
  own.sort((a, b) => a.commune.postcodes.length - b.commune.postcodes.length);
  return (own[0] ?? near[0])?.commune;
}

/** Whether a postcode may stand before a commune: one of its own, or a CEDEX of the same département (those are in no list). */
export function isPostcodeOf({ postcodes }: Commune, postcode: string): boolean {
  const start = postcode.slice(0, postcode.startsWith('97') ? 3 : 2);
  return /^\d{5}$/.test(postcode) && postcodes.some((own) => own.startsWith(start));
}

/** The town as the post writes it: « Paris » for « Paris 9e Arrondissement ». */
export function townOf({ name }: Pick<Commune, 'name'>): string {
  return name.replace(ARRONDISSEMENT, '');
}

const CEDEX = /\s+cedex(\s+\d+)?\s*$/i;
const ARRONDISSEMENT = / \d+er? Arrondissement$/;

/**
 * Communes whose name holds words that start as typed, or whose postcode starts as typed; accents, case, hyphens and « st » for
 * « saint » do not matter. Exact names first, then names that start so, then the most populated.
 */
export function searchCommunes(search: string, first: number): Commune[] {
  const typed = searchable(search);
  if (typed.trim() === '') return [];
  const isPostcode = /^ \d{2,5} $/.test(typed);
  const needle = typed.trimEnd();
  const found: { indexed: Indexed; rank: number }[] = [];
  for (const indexed of communes().values()) {
    const rank = isPostcode ? postcodeRank(indexed, needle.trim()) : nameRank(indexed, typed, needle);
    if (rank >= 0) found.push({ indexed, rank });
  }
  found.sort(
    (a, b) =>
      a.rank - b.rank ||
      b.indexed.thousands - a.indexed.thousands ||
      a.indexed.words.localeCompare(b.indexed.words, 'fr'),
  );
  return found.slice(0, first).map(({ indexed }) => indexed.commune);
}

function nameRank({ words }: Indexed, typed: string, needle: string): number {
  const at = words.indexOf(needle);
  if (at < 0) return -1;
  if (words === typed) return 0;
  return at === 0 ? 1 : 2;
}

function postcodeRank({ commune }: Indexed, digits: string): number {
  if (!commune.postcodes.some((postcode) => postcode.startsWith(digits))) return -1;
  // An arrondissement has one postcode: it answers « 69003 » better than the whole of Lyon.
  return commune.postcodes.length === 1 ? 0 : 1;
}

function searchable(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae');
  const words = plain.split(/[^a-z0-9]+/).filter(Boolean);
  return ` ${words.map((word) => ({ st: 'saint', ste: 'sainte' })[word] ?? word).join(' ')} `;
}

// Opened at the first question, in some tens of milliseconds: most processes never need it.
function communes(): Map<string, Indexed> {
  if (index) return index;
  index = new Map();
  for (const [departement, rows] of Object.entries(table)) {
    for (const row of rows.split(';')) {
      if (row === '') continue;
      const indexed = read(departement, row);
      index.set(indexed.commune.inseeCode, indexed);
    }
  }
  return index;
}

function communesByName(): Map<string, Indexed[]> {
  if (byName) return byName;
  byName = new Map();
  for (const one of communes().values())
    for (const words of new Set([one.words, one.townWords])) {
      const alike = byName.get(words);
      if (alike) alike.push(one);
      else byName.set(words, [one]);
    }
  return byName;
}

function read(departement: string, row: string): Indexed {
  const [code = '', name = '', postcodes = '', thousands = '', urban] = row.split(',');
  const full = (short: string) => (short.startsWith('+') ? short.slice(1) : `${departement}${short}`);
  return {
    commune: {
      inseeCode: full(code),
      name: name.replaceAll("'", '’'),
      departement,
      postcodes: postcodes.split(' ').filter(Boolean).map(full),
      urbanUnitOver100k: urban === 'U',
    },
    words: searchable(name),
    townWords: searchable(townOf({ name })),
    thousands: Number(thousands),
  };
}
