import { useRef } from 'react';
import type { UploadPlace } from './upload-pieces.ts';

/** Where each file being sent stands, by its key, for as long as the page is there. */
export function useUploadPlaces(): (key: string) => UploadPlace {
  const places = useRef(new Map<string, UploadPlace>());
  return (key) => {
    const place = places.current.get(key) ?? { receivedBytes: 0 };
    places.current.set(key, place);
    return place;
  };
}
