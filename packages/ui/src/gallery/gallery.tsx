import type { ComponentType } from 'react';
import { useSearchParams } from 'react-router';
import { Link, Page, Section } from '../index.ts';
import { Acting } from './acting.tsx';
import { Answering } from './answering.tsx';
import { Following } from './following.tsx';
import { Foundations } from './foundations.tsx';
import { Framing } from './framing.tsx';
import styles from './gallery.module.css';
import { Sample } from './sample.tsx';
import { Sending } from './sending.tsx';
import { Showing } from './showing.tsx';
import { Waiting } from './waiting.tsx';

const sections: readonly { id: string; title: string; Content: ComponentType }[] = [
  { id: 'fondations', title: 'Fondations', Content: Foundations },
  { id: 'cadre', title: 'Cadre', Content: Framing },
  { id: 'agir', title: 'Agir', Content: Acting },
  { id: 'repondre', title: 'Répondre', Content: Answering },
  { id: 'envoyer', title: 'Envoyer', Content: Sending },
  { id: 'suivre', title: 'Suivre', Content: Following },
  { id: 'montrer', title: 'Montrer', Content: Showing },
  { id: 'composer', title: 'Composer une page', Content: Sample },
  { id: 'attendre', title: 'Attendre, échouer, comparer', Content: Waiting },
];

/** The page `/ui`: every component in every state, in French, with the longest words we know. `?partie=agir` shows one part. */
export function Gallery() {
  const [search] = useSearchParams();
  const only = search.get('partie');
  const shown = sections.filter(({ id }) => only === null || id === only);
  return (
    <Page
      width="wide"
      title="Tout ce dont les écrans sont faits"
      lead="Chaque composant, dans chacun de ses états. Changez d’apparence et de langue dans l’en-tête."
    >
      <nav aria-label="Sommaire">
        <ul className={styles.contents}>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <Link href={`#${id}`}>{title}</Link>
            </li>
          ))}
        </ul>
      </nav>
      {shown.map(({ id, title, Content }) => (
        <Section key={id} id={id} title={title}>
          <div className={styles.specimens}>
            <Content />
          </div>
        </Section>
      ))}
    </Page>
  );
}
