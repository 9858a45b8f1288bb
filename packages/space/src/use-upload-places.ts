import { useRef, useState } from 'react';
import { sha256Of, type UploadPlace } from './upload-pieces.ts';

/** A file of which the server holds a part, as the graph tells it. */
export interface UnfinishedFile {
  readonly id: string;
  readonly sha256: string;
  readonly receivedBytes: number;
}

/**
 * Where each file being sent stands. One that is chosen again after a cut, even after the page was loaded again or on another device, is
 * known by its content, and goes on under the id it had.
 *
 * @param unfinished what the server holds parts of, of the kind that is sent here
 * @returns `placeOf(key, file)`, the same for every try of a key; `left`, what of `unfinished` nobody has chosen again in this page
 */
export function useUploadPlaces<File extends UnfinishedFile>(unfinished: readonly File[]) {
  const places = useRef(new Map<string, UploadPlace>());
  const [chosen, setChosen] = useState<readonly string[]>([]);

  async function placeOf(key: string, file: Blob): Promise<UploadPlace> {
    const known = places.current.get(key);
    if (known) return known;
    const sha256 = await sha256Of(file);
    const begun = sha256 === null ? undefined : (cutHere(sha256) ?? unfinished.find((one) => one.sha256 === sha256));
    const place = { id: begun?.id ?? key, receivedBytes: begun?.receivedBytes ?? 0, sha256 };
    places.current.set(key, place);
    setChosen((ids) => [...ids, place.id]);
    return place;
  }

  /** The same file, stopped and chosen again before the server was asked what it holds. */
  const cutHere = (sha256: string) =>
    [...places.current.values()].find((place) => place.sha256 === sha256 && place.receivedBytes > 0);

  return { placeOf, left: unfinished.filter(({ id }) => !chosen.includes(id)) };
}
