import type { PaperCodeState } from '@trousseau/paper-code/paper-code-states';
import { formatCents } from '@trousseau/values/cents';
import { formatDay, typography } from '@trousseau/values/french';
import { sameFamilyName } from '@trousseau/values/names';
import type { Temporal } from 'temporal-polyfill';

/** What an officer should look at twice: it refuses nothing by itself. */
export const DOUBT_KINDS = [
  'SEEN_ELSEWHERE',
  'CODE_NOT_GENUINE',
  'CODE_CONTRADICTS',
  'SAME_PAPER_TWICE',
  'WAGE_NOT_IN_RESOURCES',
  'WORK_NOT_BEGUN',
  'SAME_PERSON_TWICE',
] as const;
export type DoubtKind = (typeof DOUBT_KINDS)[number];

/** One doubt: its kind, a sentence in French, and the paper it is about, if it is about one. */
export interface Doubt {
  readonly kind: DoubtKind;
  readonly sentence: string;
  readonly documentId: string | null;
}

interface Paper {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  /** What its 2D-Doc code is worth; null when it was not read. */
  readonly code?: PaperCodeState | null | undefined;
  /** What a genuine code says that is not what was declared. */
  readonly contradicts: string | null;
}

interface Signatory {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: Temporal.PlainDate;
}

/** What is compared: the answers with one another and the papers with those of every request. */
export interface ComparedFile {
  readonly papers: readonly Paper[];
  /** Papers whose bytes another tenant sent too. */
  readonly seenElsewhere: ReadonlySet<string>;
  /** The day of the request. */
  readonly requestDate: Temporal.PlainDate;
  readonly monthlyResourcesCents: number | null;
  readonly job: { readonly startsOn: Temporal.PlainDate | null; readonly netMonthlyWageCents: number | null } | null;
  readonly applicant: Signatory | null;
  readonly holder: Signatory | null;
}

/**
 * What of a file does not hold together (decision 0033), what concerns papers first. A doubt is for an officer alone and names nobody of
 * another file.
 */
export function doubtsOf(file: ComparedFile): Doubt[] {
  return [...ofCodes(file), ...seenElsewhere(file), ...samePaperTwice(file), ...ofAnswers(file)];
}

/** A code nobody vouches for here is no doubt: what its authority is worth is not known (decision 0034). */
function ofCodes({ papers }: ComparedFile): Doubt[] {
  return papers.flatMap(({ id, fileName, code, contradicts }) => {
    const wrong = code && notGenuine[code];
    if (wrong) return doubt('CODE_NOT_GENUINE', `« ${fileName} » : ${wrong}`, id);
    return contradicts === null ? [] : doubt('CODE_CONTRADICTS', `« ${fileName} » : ${contradicts}`, id);
  });
}

const notGenuine: Partial<Record<PaperCodeState, string>> = {
  BAD_SIGNATURE: 'la signature de son code 2D-Doc n’est pas la bonne. Le document a été modifié ou fabriqué.',
  EXPIRED_CERTIFICATE: 'son code 2D-Doc est signé avec un certificat qui n’était pas valable ce jour-là.',
};

function seenElsewhere({ papers, seenElsewhere: seen }: ComparedFile): Doubt[] {
  return papers
    .filter(({ id }) => seen.has(id))
    .map(({ id, fileName }) =>
      doubt('SEEN_ELSEWHERE', `Le même fichier « ${fileName} » a été envoyé par un autre demandeur.`, id),
    );
}

function samePaperTwice({ papers }: ComparedFile): Doubt[] {
  const copies = [...Map.groupBy(papers, ({ sha256 }) => sha256).values()].flatMap(([, ...again]) => again);
  return copies.map(({ id, fileName }) =>
    doubt('SAME_PAPER_TWICE', `Le fichier « ${fileName} » est envoyé deux fois dans ce dossier.`, id),
  );
}

function ofAnswers({ job, monthlyResourcesCents, requestDate, applicant, holder }: ComparedFile): Doubt[] {
  const doubts: Doubt[] = [];
  const [wage, startsOn] = [job?.netMonthlyWageCents ?? null, job?.startsOn ?? null];
  const begins = startsOn === null ? null : Math.sign(requestDate.until(startsOn).days);
  if (wage !== null && monthlyResourcesCents !== null && begins === -1 && wage > monthlyResourcesCents) {
    const figures = `salaire déclaré ${formatCents(wage)}, ressources déclarées ${formatCents(monthlyResourcesCents)}`;
    doubts.push(doubt('WAGE_NOT_IN_RESOURCES', `Le salaire dépasse les ressources du mois : ${figures}.`));
  }
  if (startsOn !== null && begins === 1)
    doubts.push(
      doubt('WORK_NOT_BEGUN', `L’emploi commence le ${formatDay(startsOn)}, après la demande : lisez la promesse.`),
    );
  if (applicant && holder && isSamePerson(applicant, holder))
    doubts.push(doubt('SAME_PERSON_TWICE', 'Le demandeur et le co-titulaire ont le même nom et la même naissance.'));
  return doubts;
}

const isSamePerson = (one: Signatory, other: Signatory) =>
  one.birthDate.equals(other.birthDate) &&
  sameFamilyName(one.familyName, other.familyName) &&
  sameFamilyName(one.givenName, other.givenName);

const doubt = (kind: DoubtKind, sentence: string, documentId: string | null = null): Doubt => ({
  kind,
  sentence: typography(sentence),
  documentId,
});
