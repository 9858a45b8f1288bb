import type { Context } from '@trousseau/service/definition';
import type { VisaDocument } from '../entities/visa-document.ts';

/** Lets go of what the store holds of a paper: its bytes, and the picture of its first page. May run twice. */
export async function forgetPaperBytes(
  files: Context['files'],
  { fileKey, firstPageKey }: Pick<VisaDocument, 'fileKey' | 'firstPageKey'>,
): Promise<void> {
  await files.remove(fileKey);
  if (firstPageKey) await files.remove(firstPageKey);
}
