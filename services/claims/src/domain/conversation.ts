import { messageAnswerWorkingDays } from '@trousseau/scheme/parameters/claims';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { addWorkingDays } from '@trousseau/values/working-days';
import type { Temporal } from 'temporal-polyfill';

/** The two conversations of a guaranteed lease: neither side reads the other’s. */
export const CONVERSATION_SIDES = ['LANDLORD', 'TENANT'] as const;
export type ConversationSide = (typeof CONVERSATION_SIDES)[number];

/** Whose turn it is; nobody’s once an officer found that a message calls for no answer. */
export const CONVERSATION_TURNS = ['GUARANTOR', 'PARTY', 'NOBODY'] as const;
export type ConversationTurn = (typeof CONVERSATION_TURNS)[number];

/** Characters of a message: a few pages at most. */
export const MESSAGE_LENGTH = 4000;

/** Why a text cannot be sent, in French; null when it can. */
export function refusalOfText(text: string): string | null {
  if (text === '') return 'Écrivez votre message avant de l’envoyer.';
  if (text.length <= MESSAGE_LENGTH) return null;
  return `Votre message compte ${text.length} caractères\u00a0: raccourcissez-le à ${MESSAGE_LENGTH}, ou joignez un document.`;
}

/** Where a conversation stands: whose turn it is, and the day an answer is promised for. */
export interface Standing {
  turn: ConversationTurn;
  /** Last day of the promise; null when the guarantor owes no answer. */
  answerByOn: Temporal.PlainDate | null;
}

/**
 * R-CON-10, S-OFF-06. Where a conversation stands after a message. A party that writes again before it was answered keeps the day it
 * was promised first.
 */
export function afterMessage(
  before: Standing | null,
  from: 'GUARANTOR' | 'PARTY',
  today: Temporal.PlainDate,
): Standing {
  if (from === 'GUARANTOR') return { turn: 'PARTY', answerByOn: null };
  if (before?.turn === 'GUARANTOR') return before;
  return { turn: 'GUARANTOR', answerByOn: addWorkingDays(today, valueOn(messageAnswerWorkingDays, today).value) };
}
