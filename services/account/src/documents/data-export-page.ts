import type { PersonalValue } from '@trousseau/service/personal-data';
import { formatDay, formatInstant } from '@trousseau/values/french';
import { Temporal } from 'temporal-polyfill';

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
h2{margin-top:2.5rem}dl{margin:0 0 1rem;padding-left:1rem;border-left:.25rem solid #d8d3c8}dt{font-weight:600}dd{margin:0 0 .5rem}ul,ol{padding-left:1.25rem}
@media print{body{margin:0}}`;

/** S62. Everything known of a person as a page to read and print, with nothing fetched from elsewhere. */
export function dataExportPage(chapters: Readonly<Record<string, PersonalValue>>, now: Temporal.Instant): string {
  const body = Object.entries(chapters).map(([title, value]) => `<h2>${escaped(title)}</h2>\n${told(value)}`);
  return `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Mes données</title><style>${STYLE}</style></head>
<body>
<h1>Mes données</h1>
<p>Ce que le garant sait de vous au ${escaped(formatInstant(now))}. Le fichier <code>mes-donnees.json</code> dit la même chose pour un programme\u202f; vos pièces sont dans le dossier <code>pieces</code>.</p>
${body.join('\n')}
</body>
</html>
`;
}

const isNothing = (value: PersonalValue) => value === null || value === undefined || value === '';

function told(value: PersonalValue): string {
  if (isNothing(value) || (Array.isArray(value) && value.length === 0)) return '<p>Rien.</p>';
  if (Array.isArray(value)) return `<ol>${value.map((one) => `<li>${told(one)}</li>`).join('\n')}</ol>`;
  if (typeof value === 'object') return description(value as Readonly<Record<string, PersonalValue>>);
  return escaped(words(value as string | number | boolean));
}

function description(value: Readonly<Record<string, PersonalValue>>): string {
  const lines = Object.entries(value)
    .filter(([, one]) => !isNothing(one))
    .map(([label, one]) => `<dt>${escaped(label)}</dt><dd>${told(one)}</dd>`);
  return `<dl>${lines.join('\n')}</dl>`;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

function words(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'Oui' : 'Non';
  const text = String(value);
  if (DAY.test(text)) return formatDay(Temporal.PlainDate.from(text));
  return INSTANT.test(text) ? formatInstant(Temporal.Instant.from(text)) : text;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
