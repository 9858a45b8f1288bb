import { useEffect, useRef, useState } from 'react';
import { fill } from '../base/texts.ts';
import { useUiTexts } from '../base/use-ui-texts.ts';
import type { ReceivedFile } from './file-upload.tsx';

/** The two ways a file can go; a way that leads nowhere is shown, so that nothing moves under the finger, and does nothing. */
export interface FileMoves {
  isFirst: boolean;
  isLast: boolean;
  move: (by: -1 | 1) => void;
}

/** The ids with one of them a place earlier or later. */
export function movedIds(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const from = ids.indexOf(id);
  const others = ids.filter((one) => one !== id);
  return [...others.slice(0, from + by), id, ...others.slice(from + by)];
}

/** Puts files in order by buttons, which every keyboard and every thumb can press; says where the file went, and keeps the focus on it. */
export function useFileOrder(files: readonly ReceivedFile[], onOrder: ((ids: string[]) => void) | undefined) {
  const texts = useUiTexts();
  const [moved, setMoved] = useState('');
  const pressed = useRef<string | null>(null);
  const order = files.map(({ id }) => id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row that moves in the page loses the focus; it is given back once it has.
  useEffect(() => {
    if (pressed.current !== null && document.activeElement === document.body)
      document.getElementById(pressed.current)?.focus();
  }, [order]);

  function movesOf({ id, name }: ReceivedFile): FileMoves | undefined {
    if (!onOrder || files.length < 2) return undefined;
    const place = files.findIndex((file) => file.id === id);
    return {
      isFirst: place === 0,
      isLast: place === files.length - 1,
      move(by) {
        const to = place + by;
        if (to < 0 || to >= files.length) return;
        pressed.current = moveButtonId(id, by);
        setMoved(fill(texts.movedTo, { name, place: to + 1, count: files.length }));
        onOrder(
          movedIds(
            files.map((file) => file.id),
            id,
            by,
          ),
        );
      },
    };
  }

  return { moved, movesOf };
}

/** Id of the button that moves a file. */
export const moveButtonId = (id: string, by: -1 | 1) => `${id}-${by === -1 ? 'up' : 'down'}`;
