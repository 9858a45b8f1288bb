/** A field to correct; `field` is the name of the input field, `message` French. */
export interface FieldFault {
  field: string;
  message: string;
}

const LONGEST_TEXT = 120;

/**
 * R-ACC-10. Whether a text says something one can print, on a contract or an envelope: a letter or a figure, on one line, not too
 * long (a bound of ours).
 */
export const isText = (text: string) =>
  /[\p{L}\p{N}]/u.test(text) && !/\p{Cc}/u.test(text) && oneLine(text).length <= LONGEST_TEXT;

/** Words as kept: one space between them, none around. */
export const oneLine = (text: string) => text.trim().replace(/\s+/gu, ' ').normalize('NFC');
