export interface MarkProps {
  /** Side in CSS pixels. */
  size?: number;
  /** Name read aloud; without it the mark is decorative. */
  title?: string | undefined;
}

/** The mark of Trousseau: two keys hanging from one ring, their shafts drawing a roof. Its colours do not follow the theme. */
export function Mark({ size = 36, title }: MarkProps) {
  return (
    <svg
      viewBox="0 0 48 48"
      width={size}
      height={size}
      style={{ flex: 'none' }}
      aria-hidden={title === undefined || undefined}
      role={title === undefined ? undefined : 'img'}
      aria-label={title}
    >
      <rect width="48" height="48" rx="12" fill="#1f5a4c" />
      <g fill="none" stroke="#fbf8f3" strokeWidth="4" strokeLinecap="round" strokeLinejoin="round">
        <path d="M21.5 20 12 39.500M16.600 30.100l-5 -2.400M13.700 36l-5 -2.400" />
        <path d="M26.500 20 36 39.500M31.400 30.100l5 -2.400M34.300 36l5 -2.400" />
      </g>
      <circle cx="24" cy="14.500" r="7.500" fill="none" stroke="#e3b15f" strokeWidth="4" />
    </svg>
  );
}
