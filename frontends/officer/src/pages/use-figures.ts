import { formatCentsBriefly } from '@trousseau/values/cents';
import type { ParameterUnit } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';

interface Figures {
  readonly figures: readonly { readonly key: string; readonly figure: number }[];
  readonly words: string;
}

/** How the figures of a parameter are read: « II : 1 575 € », « 6 mois ». */
export function useFigures() {
  const { t } = useTexts();
  const amount = (figure: number, unit: ParameterUnit) =>
    unit === 'CENTS' ? formatCentsBriefly(figure) : `${figure} ${t(`parameters.unit.${unit}`)}`.trim();
  return {
    /** The name of a figure's place; that of the value when there is only one. */
    placeOf: (key: string) => (key === '' ? t('parameters.value') : key),
    inWords: ({ figures, words }: Figures, unit: ParameterUnit) =>
      figures.length === 0
        ? words
        : figures
            .map(({ key, figure }) => (key === '' ? amount(figure, unit) : `${key}\u00a0: ${amount(figure, unit)}`))
            .join(', '),
  };
}
