import { useTexts } from '../use-texts.ts';
import { namesInWords } from '../words.ts';

interface SignatoriesProps {
  readonly of: readonly { readonly capacity: 'OWNER' | 'REPRESENTATIVE' | 'AGENT' | 'TENANT'; readonly name: string }[];
}

/** « Hélène Morel (représentant de la société) et Camille Durand (locataire) »; a dash where nobody was stated. */
export function Signatories({ of: signatories }: SignatoriesProps) {
  const { t, locale } = useTexts();
  if (signatories.length === 0) return t('newContract.check.none');
  const lines = signatories.map(({ capacity, name }) => `${name} (${t(`signatoryAs.${capacity}`)})`);
  return namesInWords(lines, locale);
}
