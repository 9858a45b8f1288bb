import { useState } from 'react';
import { Button } from '../act/button.tsx';
import { useUiTexts } from '../base/use-ui-texts.ts';
import styles from './document-viewer.module.css';

const zooms = [1, 1.5, 2, 3, 4] as const;

/** A photographed paper one can bring nearer and turn: people photograph on their side, and officers read small print. */
export function PictureViewer({ src, name }: { readonly src: string; readonly name: string }) {
  const texts = useUiTexts();
  const [level, setLevel] = useState(0);
  const [quarters, setQuarters] = useState(0);
  const zoom = zooms[level] ?? 1;
  return (
    <>
      <div className={styles.tools}>
        <Button size="small" disabled={level === 0} onPress={() => setLevel(level - 1)}>
          {texts.zoomOut}
        </Button>
        <output className={styles.zoom}>{`${Math.round(zoom * 100)}\u00a0%`}</output>
        <Button size="small" disabled={level === zooms.length - 1} onPress={() => setLevel(level + 1)}>
          {texts.zoomIn}
        </Button>
        <Button size="small" onPress={() => setQuarters((quarters + 1) % 4)}>
          {texts.rotate}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll with the keyboard too (WCAG 2.1.1). */}
      <section className={styles.picture} tabIndex={0} aria-label={name}>
        <img
          src={src}
          alt={name}
          loading="lazy"
          style={{ inlineSize: `${zoom * 100}%`, rotate: `${quarters * 90}deg` }}
        />
      </section>
    </>
  );
}
