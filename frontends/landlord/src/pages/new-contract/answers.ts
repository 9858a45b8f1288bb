import type { Option } from '@trousseau/ui';
import type {
  ChosenDwellingFragment,
  ContractToRedoQuery,
  GenerateContractInput,
  HousingStock,
  LeaseKind,
} from '../../gql/graphql.ts';
import { type Signatory, signedBy } from './signatories.ts';

/** What the landlord answers, over all the steps; kept while he goes back and forth. Names are the server's where it may answer on a field. */
export interface Answers {
  visaNumber: string;
  familyName: string;
  street: string;
  commune: Option | null;
  postcode: string;
  stock: HousingStock;
  furnished: '' | 'yes' | 'no';
  mainResidence: boolean;
  decent: boolean;
  kind: '' | LeaseKind;
  rentCents: number | null;
  chargesCents: number | null;
  depositCents: number | null;
  dueDay: string;
  plannedSignatureOn: string;
  effectiveOn: string;
  endsOn: string;
  signatories: readonly Signatory[];
  terminationClause: boolean;
  noFamilyTie: boolean;
}

/** The questions of each step, in the order they are asked. */
export const stepFields = {
  tenant: ['visaNumber', 'familyName'],
  dwelling: ['street', 'commune', 'postcode', 'furnished', 'stock', 'mainResidence', 'decent'],
  lease: [
    'kind',
    'rentCents',
    'chargesCents',
    'depositCents',
    'dueDay',
    'plannedSignatureOn',
    'effectiveOn',
    'endsOn',
    'signatories',
    'terminationClause',
    'noFamilyTie',
  ],
} as const satisfies Record<string, readonly (keyof Answers)[]>;

export type StepName = keyof typeof stepFields;

/** Where each step lives, under `/bailleur/contrats/nouveau`. */
export const stepPaths: Readonly<Record<StepName | 'check', string>> = {
  tenant: '',
  dwelling: '/logement',
  lease: '/bail',
  check: '/verifier',
};

const noAnswer: Answers = {
  visaNumber: '',
  familyName: '',
  street: '',
  commune: null,
  postcode: '',
  stock: 'PRIVATE',
  furnished: '',
  mainResidence: false,
  decent: false,
  kind: '',
  rentCents: null,
  chargesCents: null,
  depositCents: null,
  dueDay: '',
  plannedSignatureOn: '',
  effectiveOn: '',
  endsOn: '',
  signatories: [],
  terminationClause: false,
  noFamilyTie: false,
};

/**
 * The answers to begin with: the visa of a link that a tenant sent, whose page carried its number and a name over, and a dwelling of the
 * book, when there are.
 * @param signatories who signs for the landlord, as far as the space says it
 */
export function firstAnswers(
  carried: URLSearchParams,
  dwelling: ChosenDwellingFragment | null,
  signatories: readonly Signatory[],
): Answers {
  const known = dwelling ? answersOfDwelling(dwelling, signatories) : { signatories };
  return { ...noAnswer, ...known, visaNumber: carried.get('visa') ?? '', familyName: carried.get('nom') ?? '' };
}

/** The answers of a contract that was cancelled to be made again; the name and the statements are asked afresh, and so is who signs when it did not say it. */
export function answersOf(
  contract: NonNullable<ContractToRedoQuery['contract']>,
  signatories: readonly Signatory[],
): Answers {
  const { visaNumber, dwelling, lease } = contract;
  return {
    ...noAnswer,
    visaNumber,
    street: dwelling.street,
    commune: { value: dwelling.inseeCode, label: dwelling.city },
    postcode: dwelling.postcode,
    stock: dwelling.stock,
    furnished: dwelling.furnished ? 'yes' : 'no',
    kind: lease.kind,
    rentCents: lease.rentCents,
    chargesCents: lease.chargesCents,
    depositCents: lease.depositCents,
    dueDay: String(lease.dueDay),
    plannedSignatureOn: lease.signedOn ?? lease.plannedSignatureOn,
    effectiveOn: lease.effectiveOn,
    endsOn: lease.endsOn ?? '',
    signatories: lease.signatories.length > 0 ? lease.signatories : signatories,
  };
}

/** The answers that a dwelling of the book gives; what it does not state is asked, or stays as it is. */
export function answersOfDwelling(
  dwelling: ChosenDwellingFragment,
  signatories: readonly Signatory[],
): Partial<Answers> {
  const { street, city, inseeCode, postcode, stock, furnished, mainResidence, decent, lease, signatoryName } = dwelling;
  return {
    ...{ street, postcode, stock, mainResidence, decent },
    commune: { value: inseeCode, label: city },
    furnished: furnished ? 'yes' : 'no',
    signatories: signatoryName ? signedBy(signatories, signatoryName) : signatories,
    ...(lease ? { ...lease, dueDay: String(lease.dueDay) } : {}),
  };
}

/** The answers as the server takes them; null while a question of an earlier step is open. */
export function inputOf(answers: Answers, operationId: string): GenerateContractInput | null {
  const { commune, kind, rentCents, chargesCents, depositCents } = answers;
  if (commune === null || kind === '' || rentCents === null || chargesCents === null || depositCents === null)
    return null;
  return {
    operationId,
    visaNumber: answers.visaNumber,
    familyName: answers.familyName,
    dwelling: {
      street: answers.street,
      postcode: answers.postcode,
      city: commune.label,
      inseeCode: commune.value,
      stock: answers.stock,
      furnished: answers.furnished === 'yes',
      mainResidence: answers.mainResidence,
      decent: answers.decent,
    },
    lease: {
      kind,
      rentCents,
      chargesCents,
      depositCents,
      dueDay: Number(answers.dueDay),
      plannedSignatureOn: answers.plannedSignatureOn,
      effectiveOn: answers.effectiveOn,
      endsOn: answers.endsOn || null,
      signatories: [...answers.signatories],
      terminationClause: answers.terminationClause,
      familyTie: !answers.noFamilyTie,
    },
  };
}

/** The step that holds a field of the server's input. */
export function stepOfField(field: string): StepName {
  const steps = Object.keys(stepFields) as StepName[];
  const name = field === 'familyTie' ? 'noFamilyTie' : field;
  return steps.find((step) => (stepFields[step] as readonly string[]).includes(name)) ?? 'dwelling';
}
