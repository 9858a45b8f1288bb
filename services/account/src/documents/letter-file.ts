/** The two files of a bundle, by the word of their address: never both in one (R-CAF-01). */
export const LETTER_KINDS = ['identifiants', 'mots-de-passe'] as const;
/** One of them. */
export type LetterKind = (typeof LETTER_KINDS)[number];

/** Where a file of a bundle is stored. */
export const letterFile = (bundleId: string, kind: LetterKind) => `letters/${bundleId}/${kind}`;
