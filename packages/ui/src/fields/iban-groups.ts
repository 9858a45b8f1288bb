/** Letters and digits only, upper case, at most 34 (the longest IBAN). */
export function compactIban(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 34);
}

/** « FR76 3000 6000 01 »: shown in groups of four, typed or pasted any way. */
export function groupIban(compact: string): string {
  return compact.replace(/(.{4})(?=.)/g, '$1 ');
}

/** Where the caret goes in the grouped text, given what stood before it in the text as typed. */
export function caretAfter(typedBeforeCaret: string): number {
  const count = compactIban(typedBeforeCaret).length;
  return count + Math.max(0, Math.ceil(count / 4) - 1);
}
