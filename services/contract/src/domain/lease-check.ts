import { formatCents } from '@trousseau/values/cents';
import { formatDay, list } from '@trousseau/values/french';
import { normaliseName, sameNames } from '@trousseau/values/names';
import type { Temporal } from 'temporal-polyfill';
import type { LeaseAsWritten } from './lease-text.ts';
import { landlordSide, type Signatory } from './signatories.ts';

/** What is compared, in the order it is shown. */
export const leasePoints = [
  'NAMES',
  'LANDLORD',
  'ADDRESS',
  'RENT',
  'CHARGES',
  'DEPOSIT',
  'DATES',
  'TERMINATION_CLAUSE',
  'FAMILY_TIE',
] as const;
export type LeasePointId = (typeof leasePoints)[number];

/** One point of the comparison. */
export interface LeasePoint {
  id: LeasePointId;
  ruleId: string;
  outcome: 'OK' | 'TO_CORRECT' | 'TO_CONFIRM';
  /** What the contract says, what the lease says and what to do, in French. */
  detail: string;
}

/** What the contract promises of the lease; money in cents a month. */
export interface PromisedLease {
  tenantNames: readonly string[];
  landlordName: string;
  /** Who signs, as the contract states it; empty where it states nobody. */
  signatories: readonly Signatory[];
  street: string;
  postcode: string;
  city: string;
  rentCents: number;
  chargesCents: number;
  depositCents: number;
  effectiveOn: Temporal.PlainDate;
  endsOn: Temporal.PlainDate | null;
  visaIssuedOn: Temporal.PlainDate;
  visaValidUntil: Temporal.PlainDate;
}

const point = (id: LeasePointId, ruleId: string, outcome: LeasePoint['outcome'], detail: string): LeasePoint => ({
  ...{ id, ruleId, outcome, detail },
});

/**
 * R-CON-08, R-CON-02, R-CON-03, R-CON-05. Compares a lease, before it is signed, with the contract and its visa. A point that
 * cannot be read is to confirm by the landlord, never taken for right.
 */
export function checkLease(lease: LeaseAsWritten, promised: PromisedLease): LeasePoint[] {
  return [
    namesPoint(lease, promised),
    landlordPoint(lease, promised),
    addressPoint(lease, promised),
    sumPoint('RENT', 'R-CON-02', 'Loyer', lease.rentCents, promised.rentCents),
    sumPoint('CHARGES', 'R-CON-02', 'Charges', lease.chargesCents, promised.chargesCents),
    sumPoint('DEPOSIT', 'R-CON-03', 'Dépôt de garantie', lease.depositCents, promised.depositCents),
    datesPoint(lease, promised),
    point(
      'TERMINATION_CLAUSE',
      'R-CON-03',
      lease.terminationClause ? 'OK' : 'TO_CORRECT',
      lease.terminationClause
        ? 'Le bail contient une clause résolutoire.'
        : 'Nous ne trouvons pas de clause résolutoire. Ajoutez-la au bail avant de le signer.',
    ),
    familyPoint(lease, promised),
  ];
}

/** R-CON-08. The signatories are those of the visa, all of them and nobody else. */
function namesPoint({ tenantNames, words }: LeaseAsWritten, promised: PromisedLease): LeasePoint {
  const expected = list(promised.tenantNames);
  if (tenantNames !== null && sameNames(tenantNames, promised.tenantNames))
    return point('NAMES', 'R-CON-08', 'OK', `Le bail est au nom de ${expected}, comme le visa.`);
  if (tenantNames !== null)
    return point(
      'NAMES',
      'R-CON-08',
      'TO_CORRECT',
      `Le bail est au nom de ${list(tenantNames)}, le visa au nom de ${expected}. Le ménage doit être le même, sinon le contrat est nul quand il est appelé.`,
    );
  const all = promised.tenantNames.every((name) => words.includes(normaliseName(name)));
  return all
    ? point(
        'NAMES',
        'R-CON-08',
        'TO_CONFIRM',
        `Nous lisons ${expected} dans le bail, sans être sûrs que personne d’autre ne signe. Vérifiez-le.`,
      )
    : point(
        'NAMES',
        'R-CON-08',
        'TO_CORRECT',
        `Nous ne trouvons pas ${expected} dans le bail. Le ménage doit être celui du visa.`,
      );
}

/**
 * R-CON-08, for the landlord’s side: the lease is made in the name of the landlord of the contract, and signed by whom the contract says. Nobody is
 * named in what is kept of it: a contract may outlive its landlord’s account, in the hands of a buyer.
 */
function landlordPoint({ landlordNames, words }: LeaseAsWritten, promised: PromisedLease): LeasePoint {
  const { landlordName, signatories } = promised;
  const signers = landlordSide(signatories);
  const owners = [landlordName, ...signers.filter(({ capacity }) => capacity === 'OWNER').map(({ name }) => name)];
  const isOwners = owners.some((name) => contains(words, name));
  if (!isOwners && landlordNames !== null)
    return point(
      'LANDLORD',
      'R-CON-08',
      'TO_CORRECT',
      'Le bail nomme un autre bailleur que le contrat. Corrigez l’un des deux.',
    );
  if (!isOwners)
    return point(
      'LANDLORD',
      'R-CON-08',
      'TO_CONFIRM',
      'Nous ne trouvons pas le nom du bailleur dans le bail. Vérifiez qui y est désigné comme bailleur.',
    );
  if (!signers.every(({ name }) => contains(words, name)))
    return point(
      'LANDLORD',
      'R-CON-08',
      'TO_CONFIRM',
      'Le bail est au nom du bailleur, mais nous n’y trouvons pas le nom de qui signe pour lui. Vérifiez qui signe et à quel titre.',
    );
  return point(
    'LANDLORD',
    'R-CON-08',
    'OK',
    signers.length === 0
      ? 'Le bail est au nom du bailleur du contrat.'
      : 'Le bail est au nom du bailleur du contrat, et nomme qui signe pour lui.',
  );
}

function addressPoint({ words }: LeaseAsWritten, { street, postcode, city }: PromisedLease): LeasePoint {
  const full = `${street}, ${postcode} ${city}`;
  const missing = [firstPart(street), postcode, city].filter((part) => !contains(words, part));
  if (missing.length === 0) return point('ADDRESS', 'R-CON-03', 'OK', `Le logement est bien ${full}.`);
  return point(
    'ADDRESS',
    'R-CON-03',
    'TO_CORRECT',
    `Le contrat garantit ${full}. Nous ne trouvons pas «\u00a0${missing.join('\u00a0», «\u00a0')}\u00a0» dans le bail\u00a0: corrigez l’un des deux.`,
  );
}

/** Number and street, without the floor or the flat, which leases write in many ways. */
const firstPart = (street: string) => street.split(',')[0] ?? street;

/** Whole words, so that «2 rue» is not found in «12 rue». */
const contains = (words: string, part: string) => ` ${words} `.includes(` ${normaliseName(part)} `);

function sumPoint(id: LeasePointId, ruleId: string, label: string, read: number | null, promised: number): LeasePoint {
  if (read === promised)
    return point(id, ruleId, 'OK', `${label}\u00a0: ${formatCents(promised)}, dans le bail et dans le contrat.`);
  if (read === null)
    return promised === 0
      ? point(id, ruleId, 'OK', `${label}\u00a0: aucun montant dans le bail, ni dans le contrat.`)
      : point(
          id,
          ruleId,
          'TO_CONFIRM',
          `${label}\u00a0: nous ne lisons pas le montant du bail. Vérifiez qu’il est de ${formatCents(promised)}.`,
        );
  return point(
    id,
    ruleId,
    'TO_CORRECT',
    `${label}\u00a0: ${formatCents(read)} dans le bail, ${formatCents(promised)} dans le contrat. Corrigez l’un des deux.`,
  );
}

/** R-CON-05, R-COV-01. The lease begins and ends when the contract says, and is signed while the visa is valid. */
function datesPoint(lease: LeaseAsWritten, promised: PromisedLease): LeasePoint {
  const wrong: string[] = [];
  const differs = (what: string, read: Temporal.PlainDate | null, wanted: Temporal.PlainDate | null) => {
    if (read && wanted && !read.equals(wanted))
      wrong.push(`${what}\u00a0: ${formatDay(read)} dans le bail, ${formatDay(wanted)} dans le contrat`);
  };
  differs('début', lease.effectiveOn, promised.effectiveOn);
  differs('fin', lease.endsOn, promised.endsOn);
  const { signedOn } = lease;
  if (signedOn && (isBefore(signedOn, promised.visaIssuedOn) || isBefore(promised.visaValidUntil, signedOn)))
    wrong.push(
      `signature\u00a0: ${formatDay(signedOn)}, alors que le visa va du ${formatDay(promised.visaIssuedOn)} au ${formatDay(promised.visaValidUntil)}`,
    );
  if (wrong.length > 0) return point('DATES', 'R-CON-05', 'TO_CORRECT', `À corriger\u00a0: ${wrong.join('\u00a0; ')}.`);
  const unread = [...(lease.effectiveOn ? [] : ['son début']), ...(promised.endsOn && !lease.endsOn ? ['sa fin'] : [])];
  return unread.length === 0
    ? point('DATES', 'R-CON-05', 'OK', `Le bail commence le ${formatDay(promised.effectiveOn)}, comme le contrat.`)
    : point('DATES', 'R-CON-05', 'TO_CONFIRM', `Nous ne lisons pas dans le bail ${list(unread)}. Vérifiez les dates.`);
}

const isBefore = (day: Temporal.PlainDate, other: Temporal.PlainDate) => day.until(other).sign > 0;

/** D-ELIG-11. A tie in direct line cannot be guaranteed; the same family name is only to confirm. */
function familyPoint({ familyTie }: LeaseAsWritten, { tenantNames, landlordName }: PromisedLease): LeasePoint {
  if (familyTie)
    return point(
      'FAMILY_TIE',
      'R-CON-03',
      'TO_CORRECT',
      'Le bail dit que bailleur et locataire sont parents en ligne directe\u00a0: il ne peut pas être garanti.',
    );
  const landlordWords = normaliseName(landlordName).split(' ');
  const shared = tenantNames.find((name) => landlordWords.includes(normaliseName(name).split(' ').at(-1) ?? ''));
  return shared
    ? point(
        'FAMILY_TIE',
        'R-CON-03',
        'TO_CONFIRM',
        `${shared} porte le même nom que le bailleur. Confirmez qu’ils ne sont pas parents en ligne directe.`,
      )
    : point('FAMILY_TIE', 'R-CON-03', 'OK', 'Le bail ne dit aucun lien de parenté.');
}
