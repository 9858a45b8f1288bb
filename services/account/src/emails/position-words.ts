import type { Position } from '@trousseau/scheme/rights/positions';

/** How a position is said to people, and what one may do with it. */
export const positionWords: Readonly<Record<Position, { readonly name: string; readonly may: string }>> = {
  OWNER: { name: 'responsable', may: 'vous y ferez tout, et déciderez qui y a accès' },
  MANAGER: {
    name: 'gestionnaire',
    may: 'vous y ferez tout, sauf inviter d’autres personnes et changer le compte bancaire ou les données de l’espace',
  },
  READER: { name: 'lecteur', may: 'vous y verrez tout, sans rien modifier' },
};
