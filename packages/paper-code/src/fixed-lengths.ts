/**
 * Data that always have the same length, and so end without a separator: identifiers of the specification of France Titres, 3.3.7, §7.
 * Every other ends at a separator.
 */
export const fixedLengths: Readonly<Record<string, number>> = {
  ...{ '06': 4, '07': 6, '08': 4, '09': 4, '0A': 9, '0B': 9, '0D': 36 },
  ...{ '1C': 8, '1G': 1, '1H': 1, '24': 5, '26': 2, '2B': 5, '2D': 2, '34': 2, '36': 4, '37': 4 },
  ...{ '40': 13, '44': 13, '45': 4, '47': 13, '49': 13, '4A': 8, '4B': 8, '4C': 8, '4F': 15, '4P': 5, '4S': 4 },
  ...{ '50': 14, '51': 6, '52': 7, '53': 4, '54': 4, '55': 8, '56': 4, '57': 8, '5H': 5, '5J': 2, '5N': 21, '5T': 1 },
  ...{ '65': 2, '67': 2, '68': 1, '69': 8, '6B': 3, '6C': 2, '6I': 2, '6J': 1, '6K': 19, '6L': 8, '6N': 8, '6O': 8 },
  ...{ '6R': 12, '6W': 5, '6Y': 2, B5: 2, B6: 1, B7: 8, B9: 2, BA: 1, BD: 1, BE: 3, BF: 3, BG: 2, BK: 14 },
};
