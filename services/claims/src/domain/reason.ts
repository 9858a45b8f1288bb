/** Characters of a reason somebody reads: a sentence at least, a page at most. */
export const REASON_LENGTH = { least: 10, most: 2000 };

/** Reads the reason of a decision. @returns its words without the space around them; null when it says too little or too much */
export function reasonIn(words: string): string | null {
  const reason = words.trim();
  return reason.length < REASON_LENGTH.least || reason.length > REASON_LENGTH.most ? null : reason;
}

/** What is asked of an officer whose decision lacks its reason. */
export const reasonMissing = `Expliquez votre décision au bailleur, en ${REASON_LENGTH.least} à ${REASON_LENGTH.most} caractères.`;

/** N-REFUSAL with appeal: the letter of a refusal promises that somebody else looks at what is contested. */
export const appealIsForAnother =
  'Vous avez refusé ce dossier\u00a0: une autre personne en réexamine la contestation. Demandez à un collègue de le rouvrir, ou répondez au bailleur.';
