import type { IconName } from '../base/icon-paths.ts';

/** What a colour means. Never the only sign: a word or an icon says the same. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger' | 'accent';

/** The sign of each tone. */
export const toneIcons: Readonly<Record<Tone, IconName>> = {
  neutral: 'dot',
  info: 'info',
  success: 'success',
  warning: 'alert',
  danger: 'danger',
  accent: 'clock',
};
