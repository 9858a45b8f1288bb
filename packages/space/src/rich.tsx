import { createElement, Fragment, type ReactNode } from 'react';

interface RichProps {
  /** A translated sentence whose marked pieces are named: `Lisez <link>les conditions</link>.` */
  readonly text: string;
  readonly parts: Readonly<Record<string, (children: string) => ReactNode>>;
}

/** A sentence with a link or an emphasis inside, translated as one sentence rather than glued from pieces. */
export function Rich({ text, parts }: RichProps) {
  // Splitting on two groups gives, in turn: plain text, name of a piece, text of that piece.
  const pieces = text.split(/<(\w+)>([^<]*)<\/\1>/);
  const nodes = pieces.map((piece, index) => {
    if (index % 3 === 0) return piece;
    if (index % 3 === 1) return null;
    return parts[pieces[index - 1] ?? '']?.(piece) ?? piece;
  });
  return createElement(Fragment, null, ...nodes);
}
