import { createContext, useContext } from 'react';
import { type UiLocale, type UiTexts, uiTexts } from './texts.ts';

/** Language of the fixed texts; set by UiProvider. */
export const LocaleContext = createContext<UiLocale>('fr');

/** Language chosen by the nearest UiProvider; French without one. */
export function useUiLocale(): UiLocale {
  return useContext(LocaleContext);
}

/** Fixed texts in that language. */
export function useUiTexts(): UiTexts {
  return uiTexts[useUiLocale()];
}
