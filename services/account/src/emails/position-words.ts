import type { Position } from '@trousseau/scheme/rights/positions';
import type { Language } from '@trousseau/values/language';

/** How a position is said to people, and what one may do with it. */
export const positionWords: Readonly<Record<Language, Readonly<Record<Position, { name: string; may: string }>>>> = {
  FR: {
    OWNER: { name: 'responsable', may: 'vous y ferez tout, et déciderez qui y a accès' },
    MANAGER: {
      name: 'gestionnaire',
      may: 'vous y ferez tout, sauf inviter d’autres personnes et changer le compte bancaire ou les données de l’espace',
    },
    READER: { name: 'lecteur', may: 'vous y verrez tout, sans rien modifier' },
  },
  EN: {
    OWNER: { name: 'an owner', may: 'you do everything there, and decide who has access' },
    MANAGER: {
      name: 'a manager',
      may: 'you do everything there, except inviting others and changing the bank account or the data of the space',
    },
    READER: { name: 'a reader', may: 'you see everything there, and change nothing' },
  },
};
