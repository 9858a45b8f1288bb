import { formatCents } from '@trousseau/values/cents';
import { count } from '@trousseau/values/french';

/** What still ties a space to somebody else. */
export interface Ties {
  /** Whether the one who asks is an owner of it, and the only one. */
  readonly isSoleOwner: boolean;
  /** Name of the partner organisation that opened it; null for none. */
  readonly issuedBy: string | null;
  readonly liveContractCount: number;
  readonly openClaimCount: number;
  readonly outstandingCents: number;
  readonly openMandateCount: number;
}

/**
 * R-STATE-ACCOUNT, guard of `close` (no live contract, no open debt), S63. What must be done before a space is closed, each in a
 * sentence that says how; empty: it may be closed now.
 */
export function obstaclesToClosing(ties: Ties): string[] {
  const { liveContractCount, openClaimCount, outstandingCents, openMandateCount } = ties;
  return [
    ...(ties.isSoleOwner
      ? []
      : ['Vous n’en êtes pas seul responsable\u00a0: quittez-le plutôt, les autres continuent.']),
    ...(ties.issuedBy === null
      ? []
      : [`Il vous a été ouvert par ${ties.issuedBy}\u00a0: demandez à cet organisme d’y mettre fin.`]),
    ...(liveContractCount === 0
      ? []
      : [
          `${count(liveContractCount, 'contrat de cautionnement vit', 'contrats de cautionnement vivent')} encore\u00a0: annulez ce qui n’est pas encore en vigueur, et attendez la fin des autres.`,
        ]),
    ...(openClaimCount === 0
      ? []
      : [
          `${count(openClaimCount, 'dossier d’impayé attend', 'dossiers d’impayé attendent')} une réponse ou un paiement\u00a0: attendez leur issue.`,
        ]),
    ...(outstandingCents === 0 ? [] : [`Il reste ${formatCents(outstandingCents)} à rembourser au garant.`]),
    ...(openMandateCount === 0
      ? []
      : [
          `${count(openMandateCount, 'mandat de gestion court', 'mandats de gestion courent')} encore\u00a0: mettez-y fin sur la page «\u00a0Mandats\u00a0».`,
        ]),
  ];
}
