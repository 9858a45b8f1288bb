import type { Ground } from '@trousseau/scheme/parameters/grounds';
import { formatCents, formatCentsBriefly } from '@trousseau/values/cents';
import { formatDay } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';
import type { Figures } from './finding.ts';

/** Each ground as a sentence goes on with it: « Motif : … ». */
export const groundWords: Readonly<Record<Ground, string>> = {
  AGE: 'âge',
  NEW_JOB: 'nouvel emploi',
  LOW_WAGE: 'salaire modeste',
  TRANSFER: 'mutation',
  HIRE_PROMISE: 'promesse d’embauche',
  MOBILITY_LEASE: 'bail mobilité',
  INTERMEDIATION: 'intermédiation locative',
  SEASONAL: 'travail saisonnier',
  COHABITATION: 'cohabitation intergénérationnelle',
};

type GroundFinding = Figures['GROUND'];

const day = (on: Temporal.PlainDate | null) => (on ? formatDay(on) : 'jour inconnu');

/** Why a ground holds or does not, with the day or the sum that decided. */
export function tellGround(figures: GroundFinding, holds: boolean): string {
  return tellers[figures.ground](figures, holds);
}

const tellers: Readonly<Record<Ground, (figures: GroundFinding, holds: boolean) => string>> = {
  AGE: () => 'L’âge suffit.',
  NEW_JOB: ({ from, until, limit }, holds) =>
    `Poste pris le ${day(from)} : la demande se fait dans les ${limit} mois, jusqu’au ${day(until)} inclus${holds ? '' : ' ; ce délai est passé, ou le poste n’est pas encore pris'}.`,
  LOW_WAGE: ({ wageCents, limit }, holds) =>
    `Salaire net de ${formatCents(wageCents ?? 0)} par mois, ${holds ? 'dans la' : 'au-dessus de la'} limite de ${formatCentsBriefly(limit ?? 0)}.`,
  TRANSFER: ({ from, until, limit }, holds) =>
    `Mutation le ${day(from)} : la demande se fait dans les ${limit} mois, jusqu’au ${day(until)} inclus${holds ? '' : ' ; ce délai est passé'}.`,
  HIRE_PROMISE: ({ from, until, limit }, holds) =>
    `Prise de poste prévue le ${day(from)} : elle doit venir dans les ${limit} mois, au plus tard le ${day(until)}${holds ? '' : ' ; ce n’est pas le cas'}.`,
  MOBILITY_LEASE: (_, holds) =>
    holds
      ? 'Le bail mobilité ouvre droit à la garantie.'
      : 'Le bail mobilité n’était pas encore un motif à cette date.',
  INTERMEDIATION: (_, holds) =>
    holds
      ? 'Logement loué par un organisme agréé qui se porte caution : l’emploi n’est pas demandé.'
      : 'L’intermédiation locative n’est pas un motif à cette date.',
  SEASONAL: (_, holds) =>
    holds
      ? 'Contrat ou promesse de contrat saisonnier, à tout âge.'
      : 'Le contrat saisonnier ne suffit pas à cette date : le motif existe depuis juin 2024 et, jusqu’au 5 janvier 2026, le logement devait être hors du bassin d’emploi.',
  COHABITATION: ({ limit }, holds) =>
    holds
      ? `Vous habiterez chez une personne de plus de ${limit} ans.`
      : `Ce motif est pour qui travaille et a moins de trente ans, ou est en apprentissage, chez une personne de plus de ${limit} ans.`,
};
