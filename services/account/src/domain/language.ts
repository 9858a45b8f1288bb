/** Languages a person is written to in; French unless they chose otherwise. */
export const LANGUAGES = ['FR', 'EN'] as const;
export type Language = (typeof LANGUAGES)[number];
