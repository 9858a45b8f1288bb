import { readFile, writeFile } from 'node:fs/promises';
import urbanAreas from './urban-areas.json' with { type: 'json' };

interface Source {
  code: string;
  nom: string;
  type: string;
  departement: string;
  commune?: string;
  codesPostaux?: string[];
  population?: number;
}

/** Pacific territories are outside the scheme. */
const outside = /^98/;

const urban = new Set(
  Object.entries(urbanAreas.byDepartement).flatMap(([departement, codes]) =>
    codes.split(' ').map((code) => departement + code),
  ),
);

/**
 * The table `communes.json` out of the official list (@etalab/decoupage-administratif): per département, one row per commune or
 * municipal arrondissement, `code,name,postcodes,thousands,urban`, codes and postcodes without the département they share.
 */
export async function communesTable(): Promise<Record<string, string>> {
  const list = new URL(import.meta.resolve('@etalab/decoupage-administratif/data/communes.json'));
  const all = JSON.parse(await readFile(list, 'utf8')) as Source[];
  const table: Record<string, string> = {};
  for (const commune of all) {
    const listed = commune.type === 'commune-actuelle' || commune.type === 'arrondissement-municipal';
    if (!listed || outside.test(commune.code)) continue;
    const { departement } = commune;
    table[departement] = `${table[departement] ?? ''}${rowOf(commune, departement)};`;
  }
  return table;
}

function rowOf(commune: Source, departement: string): string {
  const short = (code: string) => (code.startsWith(departement) ? code.slice(departement.length) : `+${code}`);
  const thousands = Math.round((commune.population ?? 0) / 1000) || '';
  const isUrban = urban.has(commune.code) || urban.has(commune.commune ?? '');
  return [
    short(commune.code),
    commune.nom,
    (commune.codesPostaux ?? []).map(short).join(' '),
    thousands,
    isUrban ? 'U' : '',
  ]
    .join(',')
    .replace(/,+$/, '');
}

// Run by hand when the yearly list changes: `tsx src/generate.ts`.
if (process.argv[1]?.endsWith('generate.ts')) {
  await writeFile(new URL('./communes.json', import.meta.url), `${JSON.stringify(await communesTable(), null, 2)}\n`);
}
