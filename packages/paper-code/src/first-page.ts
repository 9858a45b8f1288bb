import { createCanvas, loadImage } from '@napi-rs/canvas';

/** Long side of the small picture of a page, in pixels: enough to know a paper again, too few to read a line of it. */
const longSide = 320;

/** A page as it was drawn to look for codes, small, as a JPEG on white. */
export async function smallPage(page: Uint8Array): Promise<Uint8Array> {
  const drawn = await loadImage(page);
  const scale = Math.min(1, longSide / Math.max(drawn.width, drawn.height));
  const [width, height] = [drawn.width, drawn.height].map((side) => Math.max(1, Math.round(side * scale))) as [
    number,
    number,
  ];
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(drawn, 0, 0, width, height);
  return new Uint8Array(await canvas.encode('jpeg', 80));
}
