import type { CSSProperties } from 'react';
import { iconPaths } from '../base/icon-paths.ts';
import { Cluster, Icon, type IconName, Mark, Stack } from '../index.ts';
import styles from './gallery.module.css';
import { Specimen } from './specimen.tsx';

const colours = [
  'paper',
  'surface',
  'sunken',
  'line',
  'line-strong',
  'ink',
  'ink-soft',
  'primary',
  'primary-strong',
  'primary-soft',
  'accent',
  'accent-ink',
  'accent-soft',
  'success',
  'success-soft',
  'warning',
  'warning-soft',
  'danger',
  'danger-soft',
  'info',
  'info-soft',
];

/** Mark, colours, type, icons. */
export function Foundations() {
  return (
    <>
      <Specimen title="Marque" note="Un anneau, deux clés. De 16 à 96 pixels." both>
        <Cluster gap={5}>
          {[16, 24, 32, 48, 96].map((size) => (
            <Mark key={size} size={size} />
          ))}
        </Cluster>
      </Specimen>
      <Specimen title="Couleurs" both>
        <ul className={styles.swatches}>
          {colours.map((colour) => (
            <li
              key={colour}
              className={styles.swatch}
              style={{ '--colour': `var(--t-${colour})` } as CSSProperties}
            >{`--t-${colour}`}</li>
          ))}
        </ul>
      </Specimen>
      <Specimen title="Caractères" note="Fraunces pour les titres, Atkinson Hyperlegible Next pour le texte.">
        <Stack gap={3}>
          <p style={{ font: '560 var(--t-size-3xl) / var(--t-leading-tight) var(--t-font-title)' }}>
            Louer l’esprit tranquille
          </p>
          <p style={{ font: '560 var(--t-size-2xl) / var(--t-leading-tight) var(--t-font-title)' }}>
            Anne-Charlotte de La Rochefoucauld-Montbel
          </p>
          <p style={{ font: '560 var(--t-size-xl) / 1.3 var(--t-font-title)' }}>
            Où en est le paiement de mes loyers{'\u202f'}?
          </p>
          <p style={{ fontSize: 'var(--t-size-l)' }}>
            Le garant paie les loyers impayés, puis le locataire le rembourse à son rythme.
          </p>
          <p>
            Le montant demandé est de 1{'\u202f'}250,50{'\u00a0'}€, à régler avant le jeudi 3 décembre à 14{'\u00a0'}h
            {'\u00a0'}02. L’œuvre, l’aîné, l’ambiguïté, Œdipe, À, É, Ç.
          </p>
          <p style={{ fontSize: 'var(--t-size-s)', color: 'var(--t-ink-soft)' }}>
            Texte secondaire{'\u00a0'}: contrat n°{'\u00a0'}2026-0O1lI, six lettres et six chiffres jamais confondus.
          </p>
        </Stack>
      </Specimen>
      <Specimen title="Icônes">
        <ul className={styles.icons}>
          {(Object.keys(iconPaths) as IconName[]).map((name) => (
            <li key={name}>
              <Icon name={name} size={24} />
              {name}
            </li>
          ))}
        </ul>
      </Specimen>
    </>
  );
}
