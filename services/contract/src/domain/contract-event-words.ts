import { formatCents } from '@trousseau/values/cents';
import { formatDay } from '@trousseau/values/french';
import type { ContractEventKind } from './contract-event-kinds.ts';
import type { LifeEvent } from './contract-life.ts';

const TITLES: Readonly<Record<ContractEventKind, string>> = {
  NOTICE_GIVEN: 'Congé du locataire',
  TENANT_EXIT: 'Sortie du locataire',
  DWELLING_RECOVERED: 'Reprise du logement',
  COTENANT_EXIT: 'Départ d’un colocataire',
  SALE: 'Vente du logement',
  GIFT: 'Donation du logement',
  MANDATE_STARTED: 'Nouveau mandat de gestion',
  MANDATE_ENDED: 'Fin du mandat de gestion',
  AGENT_CHANGED: 'Changement de mandataire',
  RENT_REVISION: 'Révision du loyer',
  NEW_LEASE: 'Nouveau bail',
  ENDING_AMENDMENT: 'Avenant mettant fin au bail',
  DEATH: 'Décès d’un locataire',
  ERROR: 'Correction d’une erreur',
};

/** The name of a kind of event, in French, as an amendment carries it. */
export const eventTitle = (kind: ContractEventKind): string => TITLES[kind];

/** What an event changes in the guarantee, in one or two French sentences, as the amendment says it (R-CON-09 to -13). */
export function eventEffect(event: Omit<LifeEvent, 'number' | 'landlordName'>): string {
  const { personName } = event;
  const day = formatDay(event.happenedOn);
  switch (event.kind) {
    case 'NOTICE_GIVEN':
      return `Le locataire a donné congé le ${day}${event.plannedExitOn ? `, pour le ${formatDay(event.plannedExitOn)}` : ''}. La garantie continue jusqu’à son départ.`;
    case 'TENANT_EXIT':
      return event.recoveredOn
        ? `Le locataire est parti le ${day} et le logement a été repris le ${formatDay(event.recoveredOn)}. Les délais de solde de tout compte et de dégradations courent.`
        : `Le locataire est parti le ${day}. Le logement n’est pas encore repris\u00a0: enregistrez le jour de la reprise dès qu’elle a lieu.`;
    case 'DWELLING_RECOVERED':
      return `Le logement a été repris le ${day}. Les délais de solde de tout compte et de déclaration de dégradations courent de ce jour.`;
    case 'COTENANT_EXIT':
      return `${personName} a quitté le logement le ${day}. La garantie continue pour les locataires qui restent, sans nouveau bail.`;
    case 'SALE':
    case 'GIFT':
      return `Le logement appartient à ${personName} depuis le ${day}. La garantie continue au profit du nouveau propriétaire.`;
    case 'MANDATE_STARTED':
    case 'AGENT_CHANGED':
      return `Le logement est géré par ${personName} à partir du ${day}. La garantie continue.`;
    case 'MANDATE_ENDED':
      return `Le mandat de gestion a pris fin le ${day}. Le bailleur gère lui-même le logement, et la garantie continue.`;
    case 'RENT_REVISION':
      return `À partir du ${day}, le loyer est de ${formatCents(event.rentCents ?? 0)} et les charges de ${formatCents(event.chargesCents ?? 0)} par mois. La garantie suit ce montant.`;
    case 'NEW_LEASE':
      return `Un nouveau bail a été signé le ${day}. La garantie a pris fin à cette date.`;
    case 'ENDING_AMENDMENT':
      return `Un avenant a mis fin au bail le ${day}. La garantie a pris fin à cette date.`;
    case 'DEATH':
      return `Décès de ${personName}, le ${day}.`;
    case 'ERROR':
      return `Une erreur relevée le ${day} est corrigée.`;
  }
}
