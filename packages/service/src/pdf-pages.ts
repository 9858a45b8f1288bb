import { getDocumentProxy } from 'unpdf';

/** Most pages of one paper: an employment contract has thirty, a tax notice eight (S48). */
const mostPages = 60;

const unopenable = 'Ce PDF ne s’ouvre pas. Enregistrez-le ou imprimez-le en PDF à nouveau, puis recommencez.';
const tooMany = `Ce PDF a plus de ${mostPages}\u00a0pages. Ne déposez que celles qui concernent votre demande.`;

/** Why the pages of a PDF cannot be read, as a French sentence; undefined when they can. Opens the document, draws nothing of it. */
export async function pdfPagesProblem(
  bytes: Uint8Array,
): Promise<{ kind: 'tooLarge' | 'unreadable'; message: string } | undefined> {
  try {
    // A copy: the reader takes the bytes it is given for its own.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    const pages = document.numPages;
    await document.loadingTask.destroy();
    if (pages > mostPages) return { kind: 'tooLarge', message: tooMany };
    return pages === 0 ? { kind: 'unreadable', message: unopenable } : undefined;
  } catch {
    return { kind: 'unreadable', message: unopenable };
  }
}
