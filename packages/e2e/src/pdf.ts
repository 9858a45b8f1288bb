import { extractText, getDocumentProxy } from 'unpdf';

/** The words of a PDF as a reader copies them, every kind of space made one. @throws Error when it is no PDF */
export async function wordsOfPdf(bytes: Uint8Array): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(document, { mergePages: true });
  return plainSpaces(text);
}

/** Narrow, unbreakable and repeated spaces made one ordinary space, to look for words and sums. */
export function plainSpaces(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/g, ' ');
}
