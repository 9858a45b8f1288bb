import sharp, { type Sharp } from 'sharp';

/** Largest picture, in pixels: a phone of today makes 48 millions; beyond, it is not a photo of a paper but a bomb (S48). */
const mostPixels = 60_000_000;
/** Shortest long side a whole page can be read on. */
const fewestPixelsAcross = 600;
/** Long side of the copy that is kept: a sheet at 250 dots an inch. */
const keptPixelsAcross = 3_000;

// Measured on a page of 24-point text photographed and then blurred: 9 to 14 sharp, 2.6 still readable, 0.5 no longer. A blank sheet has
// a deviation below 2, a page with one line of text above 10.
const leastSharpness = 0.6;
const leastDeviation = 4;
const leastLight = 25;

const tooManyPixels =
  'Cette image est trop grande. Prenez une photo avec votre téléphone, ou réduisez-la, puis recommencez.';
const unopenable = 'Cette image ne s’ouvre pas. Reprenez la photo, puis déposez-la à nouveau.';
const tooSmall = 'Cette image est trop petite pour être lue. Prenez une photo du document entier, de plus près.';
const blank = 'Cette image est vide. Vérifiez que vous avez photographié la bonne face, puis recommencez.';
const dark = 'Cette photo est trop sombre. Reprenez-la à la lumière du jour, sans flash.';
const blurred = 'Cette photo est floue. Posez le document à plat, tenez le téléphone immobile, puis reprenez-la.';

/** A picture as it is kept, or why it cannot be. */
export type InspectedPicture =
  | { readonly kind: 'clean'; readonly bytes: Uint8Array }
  | { readonly kind: 'tooLarge' | 'unreadable'; readonly message: string };

/**
 * Looks at a photo of a paper as whoever must read it would (ux.md §3), and makes the copy to keep: upright, of a reasonable size, and with
 * nothing of what a camera writes beside the picture, where and when it was taken first (S52). Refused: what does not open, what is too
 * small, blank, dark or blurred to be read.
 */
export async function inspectPicture(bytes: Uint8Array, type: 'image/jpeg' | 'image/png'): Promise<InspectedPicture> {
  try {
    const open = () => sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' });
    const { width, height } = await open().metadata();
    if (width * height > mostPixels) return { kind: 'tooLarge', message: tooManyPixels };
    if (Math.max(width, height) < fewestPixelsAcross) return { kind: 'unreadable', message: tooSmall };
    const message = await illegible(open());
    if (message) return { kind: 'unreadable', message };
    const kept = open().autoOrient().resize(fitIn(keptPixelsAcross));
    const copy = type === 'image/png' ? kept.png() : kept.flatten({ background: '#fff' }).jpeg({ quality: 88 });
    return { kind: 'clean', bytes: new Uint8Array(await copy.toBuffer()) };
  } catch (error) {
    const tooLarge = error instanceof Error && /pixel limit/.test(error.message);
    return tooLarge ? { kind: 'tooLarge', message: tooManyPixels } : { kind: 'unreadable', message: unopenable };
  }
}

/** Measures on a small grey copy, so that every camera is judged alike. */
async function illegible(picture: Sharp): Promise<string | null> {
  const small = await picture.resize(fitIn(1_000)).flatten({ background: '#fff' }).greyscale().png().toBuffer();
  const { channels, sharpness } = await sharp(small).stats();
  const [light] = channels;
  if (!light || light.mean < leastLight) return dark;
  if (light.stdev < leastDeviation) return blank;
  return sharpness < leastSharpness ? blurred : null;
}

const fitIn = (pixels: number) => ({ width: pixels, height: pixels, fit: 'inside', withoutEnlargement: true }) as const;
