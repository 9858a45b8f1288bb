export interface MarkProps {
  /** Side in CSS pixels. */
  size?: number;
  /** Name read aloud; without it the mark is decorative. */
  title?: string | undefined;
}

/** The mark of Trousseau: a brass ring holding two keys, one in front of the other. Its colours do not follow the theme. */
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
      <g fill="none" strokeWidth="4.4" strokeLinecap="round" strokeLinejoin="round">
        <path stroke="#9fcbb9" transform="rotate(38 24 15)" d="M24 24v17h5M24 34.5h4" />
        <path stroke="#fbf8f3" transform="rotate(-8 24 15)" d="M24 24v18h6.5M24 35h5" />
        <circle stroke="#e3b15f" cx="24" cy="14.5" r="7.5" />
      </g>
    </svg>
  );
}
