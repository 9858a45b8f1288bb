import { isDay } from '@trousseau/ui';
import type { EventKindOfMany, EventOfContractsInput } from '../../gql/graphql.ts';

/** Events that are declared of many contracts at once, the usual one first. */
export const kinds: readonly EventKindOfMany[] = ['RENT_REVISION', 'MANDATE_STARTED', 'AGENT_CHANGED', 'MANDATE_ENDED'];

/** What the landlord answers once for all of them. Percentage and indices in hundredths. */
export interface Answers {
  kind: EventKindOfMany | '';
  happenedOn: string;
  by: 'INDEX' | 'PERCENT' | '';
  percent: number | null;
  formerIndex: number | null;
  newIndex: number | null;
  personName: string;
  note: string;
}

export const noAnswers: Answers = {
  kind: '',
  happenedOn: '',
  by: '',
  percent: null,
  formerIndex: null,
  newIndex: null,
  personName: '',
  note: '',
};

/** Whether the event names an agent. */
export const namesAgent = (kind: Answers['kind']) => kind === 'MANDATE_STARTED' || kind === 'AGENT_CHANGED';

/** The first thing that is missing of each question, by its field; the server judges what is there. */
export function missing({ kind, happenedOn, by, percent, formerIndex, newIndex }: Answers): string[] {
  const revises = kind === 'RENT_REVISION';
  const holds = {
    kind: kind !== '',
    happenedOn: isDay(happenedOn),
    by: !revises || by !== '',
    percent: !revises || by !== 'PERCENT' || percent !== null,
    formerIndex: !revises || by !== 'INDEX' || formerIndex !== null,
    newIndex: !revises || by !== 'INDEX' || newIndex !== null,
  };
  return Object.entries(holds).flatMap(([field, isThere]) => (isThere ? [] : [field]));
}

/** The answers as the server takes them; only those the kind asks for. */
export function eventOf(contractIds: readonly string[], answers: Answers): EventOfContractsInput {
  const { kind, happenedOn, by, percent, formerIndex, newIndex, personName, note } = answers;
  const change =
    by === 'PERCENT'
      ? { percentHundredths: percent }
      : { formerIndexHundredths: formerIndex, newIndexHundredths: newIndex };
  return {
    contractIds: [...contractIds],
    kind: kind as EventKindOfMany,
    happenedOn,
    rentChange: kind === 'RENT_REVISION' ? change : null,
    personName: namesAgent(kind) ? personName : null,
    note: note.trim() || null,
  };
}
