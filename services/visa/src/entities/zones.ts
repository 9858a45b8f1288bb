/** Zones of the three successive schemes (P-ZONE). */
export const ZONES = ['PARIS', 'IDF', 'OTHER', 'I', 'II', 'III'] as const;
