import type { ReactNode } from 'react';
import styles from './paper-examples.module.css';

export type PaperForm = 'card' | 'permit' | 'student' | 'contract' | 'payslip';

interface PaperDrawingProps {
  readonly form: PaperForm;
  /** As people too often send it: askew, cut by the edge, with a reflection. */
  readonly spoiled?: boolean;
}

/** A small drawing of a paper; what it shows is said beside it. */
export function PaperDrawing({ form, spoiled = false }: PaperDrawingProps) {
  return (
    <svg className={styles.drawing} viewBox="0 0 240 170" aria-hidden="true" focusable="false">
      <g transform={spoiled ? 'rotate(-14 120 85) translate(-52 34) scale(1.22)' : undefined}>{drawings[form]}</g>
      {spoiled && <ellipse cx="126" cy="82" rx="58" ry="30" fill="#fff" opacity="0.82" />}
    </svg>
  );
}

const ink = '#47525c';
const sheet = { fill: '#fffdf8', stroke: ink, strokeWidth: 1.5 } as const;

/** Lines of text: where each begins, at which height, how long. */
function Lines({ at }: { readonly at: readonly (readonly [x: number, y: number, width: number])[] }) {
  return at.map(([x, y, width]) => (
    <rect key={`${x} ${y}`} x={x} y={y} width={width} height="4" rx="2" fill={ink} opacity="0.7" />
  ));
}

const portrait = (
  <>
    <rect x="48" y="52" width="44" height="56" rx="3" fill="#dfe6e4" />
    <circle cx="70" cy="73" r="11" fill={ink} opacity="0.55" />
    <path d="M52 108c2-16 34-16 36 0z" fill={ink} opacity="0.55" />
  </>
);

function card(title: string, lines: Parameters<typeof Lines>[0]['at']): ReactNode {
  return (
    <>
      <rect x="34" y="24" width="172" height="122" rx="9" {...sheet} />
      <text x="48" y="42" fontSize="11" fontWeight="700" fill={ink}>
        {title}
      </text>
      {portrait}
      <Lines at={lines} />
    </>
  );
}

function page(title: string, content: ReactNode): ReactNode {
  return (
    <>
      <rect x="66" y="8" width="108" height="154" rx="3" {...sheet} />
      <text x="76" y="26" fontSize="9" fontWeight="700" fill={ink}>
        {title}
      </text>
      {content}
    </>
  );
}

const drawings: Readonly<Record<PaperForm, ReactNode>> = {
  card: card('IDENTITÉ', [
    [104, 56, 74],
    [104, 70, 88],
    [104, 84, 56],
    [48, 120, 144],
    [48, 130, 144],
  ]),
  permit: card('TITRE DE SÉJOUR', [
    [104, 56, 88],
    [104, 70, 60],
    [104, 84, 74],
    [104, 98, 88],
    [48, 126, 144],
  ]),
  student: card('ÉTUDIANT 2026-2027', [
    [104, 60, 88],
    [104, 76, 64],
    [104, 92, 76],
    [48, 126, 70],
  ]),
  contract: page(
    'CONTRAT DE TRAVAIL',
    <>
      <Lines
        at={[
          [76, 36, 88],
          [76, 46, 84],
          [76, 56, 88],
          [76, 70, 60],
          [76, 80, 86],
          [76, 90, 80],
          [76, 104, 70],
        ]}
      />
      <path d="M80 140c10-18 14 8 22-6s8 6 18-4" fill="none" stroke="#1f5f8b" strokeWidth="2.5" />
      <path d="M128 142c8-14 12 8 18-4s8 4 14-2" fill="none" stroke="#1f5f8b" strokeWidth="2.5" />
    </>,
  ),
  payslip: page(
    'BULLETIN DE PAIE',
    <>
      <Lines
        at={[
          [76, 34, 46],
          [136, 34, 28],
          [76, 52, 52],
          [148, 52, 16],
          [76, 64, 44],
          [148, 64, 16],
          [76, 76, 58],
        ]}
      />
      <Lines
        at={[
          [148, 76, 16],
          [76, 88, 40],
          [148, 88, 16],
          [76, 100, 50],
          [148, 100, 16],
        ]}
      />
      <rect x="74" y="118" width="92" height="18" rx="2" fill="#dfe6e4" />
      <text x="80" y="131" fontSize="9" fontWeight="700" fill={ink}>
        NET À PAYER
      </text>
    </>,
  ),
};
