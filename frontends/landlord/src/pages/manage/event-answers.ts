import type { ContractEventKind, DeclareContractEventInput } from '../../gql/graphql.ts';

/** What the landlord answers about one event; kept while changing one's mind about the kind. */
export interface EventAnswers {
  happenedOn: string;
  recoveredOn: string;
  plannedExitOn: string;
  noticeRespected: '' | 'yes' | 'no';
  personName: string;
  rentCents: number | null;
  chargesCents: number | null;
  note: string;
  coverEndUnderstood: boolean;
}

export const noEventAnswer: EventAnswers = {
  happenedOn: '',
  recoveredOn: '',
  plannedExitOn: '',
  noticeRespected: '',
  personName: '',
  rentCents: null,
  chargesCents: null,
  note: '',
  coverEndUnderstood: false,
};

/** The questions each kind of event asks beside its day, in the order they are asked. */
export const eventQuestions: Readonly<Record<ContractEventKind, readonly (keyof EventAnswers)[]>> = {
  NOTICE_GIVEN: ['plannedExitOn'],
  TENANT_EXIT: ['recoveredOn', 'noticeRespected'],
  DWELLING_RECOVERED: [],
  COTENANT_EXIT: ['personName'],
  SALE: ['personName', 'note'],
  GIFT: ['personName', 'note'],
  MANDATE_STARTED: ['personName', 'note'],
  MANDATE_ENDED: ['note'],
  AGENT_CHANGED: ['personName', 'note'],
  RENT_REVISION: ['rentCents', 'chargesCents'],
  NEW_LEASE: ['coverEndUnderstood'],
  ENDING_AMENDMENT: ['coverEndUnderstood'],
  DEATH: ['personName', 'note'],
  ERROR: ['note'],
};

/** The kinds whose person is one of the tenants, chosen rather than typed. */
export const namesATenant = (kind: ContractEventKind) => kind === 'COTENANT_EXIT' || kind === 'DEATH';

/** The answers as the server takes them; only those the kind asks for. */
export function eventInput(
  contractId: string,
  kind: ContractEventKind,
  answers: EventAnswers,
  operationId: string,
): DeclareContractEventInput {
  const asked = new Set<keyof EventAnswers>([...eventQuestions[kind], 'note']);
  const day = (name: 'recoveredOn' | 'plannedExitOn') =>
    asked.has(name) && answers[name] !== '' ? answers[name] : null;
  return {
    operationId,
    contractId,
    kind,
    happenedOn: answers.happenedOn,
    recoveredOn: day('recoveredOn'),
    plannedExitOn: day('plannedExitOn'),
    noticeRespected: answers.noticeRespected === '' ? null : answers.noticeRespected === 'yes',
    personName: asked.has('personName') ? answers.personName : null,
    rentCents: asked.has('rentCents') ? answers.rentCents : null,
    chargesCents: asked.has('chargesCents') ? answers.chargesCents : null,
    note: answers.note.trim() || null,
    coverEndUnderstood: answers.coverEndUnderstood,
  };
}
