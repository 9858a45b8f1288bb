import { normaliseName } from '@trousseau/values/names';
import { Temporal } from 'temporal-polyfill';

/** What a lease says, as far as it can be read; null or empty where it was not found. Money in cents a month. */
export interface LeaseAsWritten {
  /** The words of the lease without accents, case or punctuation, to look for names and addresses. */
  words: string;
  tenantNames: readonly string[] | null;
  landlordNames: readonly string[] | null;
  rentCents: number | null;
  chargesCents: number | null;
  depositCents: number | null;
  signedOn: Temporal.PlainDate | null;
  effectiveOn: Temporal.PlainDate | null;
  endsOn: Temporal.PlainDate | null;
  terminationClause: boolean;
  /** The lease says that landlord and tenant are relatives. */
  familyTie: boolean;
}

const MONTHS = [
  ...['janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin'],
  ...['juillet', 'aout', 'septembre', 'octobre', 'novembre', 'decembre'],
];
const SUM = String.raw`(\d{1,3}(?:[ .]?\d{3})*(?:,\d{1,2})?)\s*(?:€|euros?|eur\b)`;
const DAY = String.raw`(?:(\d{1,2})(?:er)?\s+(${MONTHS.join('|')})\s+(\d{4})|(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}))`;

/** The text as the readers below expect it: no accents, lower case, one kind of space, apostrophe and dash. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[\s\u00a0\u202f]+/g, ' ');

/** Reads what the guarantee compares in the text of a lease, as copied from its PDF (issue «lease check before signature»). */
export function readLease(text: string): LeaseAsWritten {
  const lease = plain(text);
  return {
    words: normaliseName(text),
    tenantNames: namesAfter('locataires?|preneurs?', text),
    landlordNames: namesAfter('bailleur(?:s|esse)?', text),
    rentCents:
      sumAfter(lease, `(?:montant du loyer|loyer (?:mensuel )?(?:principal|hors charges|de base|nu)|loyer mensuel)`) ??
      sumAfter(lease, 'loyer(?! de reference)'),
    chargesCents: sumAfter(
      lease,
      `(?:provisions? (?:mensuelles? )?(?:pour|sur) charges|forfait de charges|montant des charges|(?<!hors )charges (?:locatives|mensuelles|recuperables)?)`,
    ),
    depositCents: /sans depot de garantie|aucun depot de garantie/.test(lease)
      ? 0
      : sumAfter(lease, 'depot de garantie'),
    signedOn: dayAfter(lease, `(?:fait (?:a|le)|signe (?:a|le)|date de signature|lu et approuve)`),
    effectiveOn: dayAfter(
      lease,
      `(?:prise d'effet|prend effet|a compter du|commence(?:ra)? le|date d'effet|debute le)`,
    ),
    endsOn: dayAfter(
      lease,
      `(?:prend fin|se termine|terme du (?:bail|contrat)|date de fin|jusqu'au|prendra fin|expire)`,
    ),
    terminationClause: hasTerminationClause(lease),
    familyTie: hasFamilyTie(lease),
  };
}

/** The sum nearest after a label, within the same sentence or line of a table. */
function sumAfter(lease: string, label: string): number | null {
  const [, euros = ''] = new RegExp(`${label}[^€]{0,60}?${SUM}`).exec(lease) ?? [];
  return euros === '' ? null : Math.round(Number(euros.replace(/[ .](?=\d{3})/g, '').replace(',', '.')) * 100);
}

function dayAfter(lease: string, label: string): Temporal.PlainDate | null {
  const found = new RegExp(`${label}.{0,40}?${DAY}`).exec(lease);
  if (!found) return null;
  const [, longDay, monthName = '', longYear, shortDay, shortMonth, shortYear] = found;
  const year = Number(longYear ?? shortYear);
  const month = longDay === undefined ? Number(shortMonth) : MONTHS.indexOf(monthName) + 1;
  const day = Number(longDay ?? shortDay);
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/** The names after «Locataire(s) :» or «Bailleur :», as the lease lists its signatories. */
function namesAfter(title: string, text: string): string[] | null {
  const untitled = text.replace(/\b(?:M\.|MM\.|Mme|Mlle|Monsieur|Madame|Mademoiselle)\s+/g, '');
  const listed = new RegExp(`\\b(?:${title})\\s*(?:\\(s\\))?\\s*[:\\u2013-]\\s*([^\\n.;]+)`, 'i');
  const [, names = ''] = listed.exec(untitled) ?? [];
  const cleaned = names
    .split(/,|\bet\b|&/)
    .map((name) => name.trim())
    .filter((name) => /\p{L}{2}/u.test(name) && !/\bn[ée]+\b/i.test(name));
  return cleaned.length === 0 ? null : cleaned;
}

/** A clause that ends the lease when rent is not paid, and not one that says there is none. */
function hasTerminationClause(lease: string): boolean {
  if (
    /(?:sans|pas de|aucune|absence de|ne (?:contient|comporte|prevoit) (?:pas|aucune)[^.]{0,20}) ?clause resolutoire/.test(
      lease,
    )
  )
    return false;
  return (
    /clause resolutoire/.test(lease) ||
    /resili\w+ de plein droit[^.]{0,120}(?:loyer|paiement|charges)/.test(lease) ||
    /(?:defaut|non)[ -](?:de )?paiement[^.]{0,160}resili\w+ de plein droit/.test(lease)
  );
}

const RELATIVES = `(?:fils|fille|pere|mere|petit-fils|petite-fille|grand-pere|grand-mere|enfant|parent|descendant|ascendant)`;

/** «fils du bailleur», «le bailleur, sa mère»: a tie in direct line, unless the lease denies it. */
function hasFamilyTie(lease: string): boolean {
  if (/(?:aucun|sans|pas de) lien de parente|n'(?:est|a) (?:ni|aucun)[^.]{0,40}(?:parent|parente)/.test(lease))
    return false;
  return (
    new RegExp(`\\b${RELATIVES} (?:du|de la|des) bailleurs?`).test(lease) ||
    new RegExp(`bailleurs?,? (?:est )?(?:son|sa|leur) ${RELATIVES}`).test(lease) ||
    /lien de parente en ligne directe/.test(lease)
  );
}
