import { type IconName, iconPaths } from './icon-paths.ts';

export type { IconName };

export interface IconProps {
  name: IconName;
  /** Side in CSS pixels at the default text size; grows with it. */
  size?: number;
}

/** A decorative outline, hidden from screen readers: the words beside it carry the meaning. */
export function Icon({ name, size = 20 }: IconProps) {
  const side = `${size / 16}rem`;
  return (
    <svg
      viewBox="0 0 24 24"
      style={{ inlineSize: side, blockSize: side, flex: 'none' }}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.9}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}
