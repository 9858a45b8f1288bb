import type { DAMAGE_DECISIONS } from '../entities/damage-decision.ts';
import type { DAMAGE_PAPER_KINDS } from '../entities/damage-document.ts';
import type { DAMAGE_CATEGORY_NAMES, REPAIR_PROOFS } from '../entities/damage-item.ts';
import type { DEGRADATION_CLAIM_STATUSES } from '../entities/degradation-claim.ts';

/** What the codes of damage are called in what a person takes along (S62). */

export const damageWords: Record<(typeof DEGRADATION_CLAIM_STATUSES)[number], string> = {
  DECLARED: 'Pièces à joindre',
  ASSESSED: 'Pièces vérifiées',
  RECEIPT_ISSUED: 'Quittance émise',
  PAID: 'Indemnisé',
  LAPSED: 'Caduc',
  REFUSED: 'Refusé',
  CLOSED: 'Clos',
};

export const categoryWords: Record<(typeof DAMAGE_CATEGORY_NAMES)[number], string> = {
  DOOR_BROKEN: 'Porte cassée',
  PARQUET_STAINED: 'Sol ou parquet abîmé',
  WALL_HOLES: 'Murs percés ou abîmés',
  SANITARY_FITTINGS: 'Sanitaires cassés',
  WINDOWS: 'Fenêtres et vitres cassées',
  OTHER_PREMISES: 'Autre dégradation des locaux',
  FURNITURE: 'Mobilier',
  LACK_OF_UPKEEP: 'Défaut d’entretien',
  NORMAL_WEAR: 'Usure normale, vétusté',
  GARDEN_PLANTING: 'Jardin et plantations',
  FENCE: 'Clôture d’un terrain',
  REMOVABLE_EQUIPMENT: 'Équipement amovible',
  AUTHORISED_TRANSFORMATION: 'Transformation autorisée',
};

export const proofWords: Record<(typeof REPAIR_PROOFS)[number], string> = { QUOTE: 'Devis', INVOICE: 'Facture' };

export const damageDecisionWords: Record<(typeof DAMAGE_DECISIONS)[number], string> = {
  ASK_PAPERS: 'Pièces demandées',
  RELIEVE: 'Dossier repris malgré un délai dépassé',
  REFUSE: 'Dossier refusé',
  UPHOLD_APPEAL: 'Dossier repris après une contestation',
};

export const paperWords: Record<(typeof DAMAGE_PAPER_KINDS)[number], string> = {
  ENTRY_INVENTORY: 'État des lieux d’entrée',
  EXIT_INVENTORY: 'État des lieux de sortie',
  BAILIFF_REPORT: 'Constat',
  INVOICE: 'Facture',
  QUOTE: 'Devis',
  ENTRY_PHOTO: 'Photo à l’entrée',
  EXIT_PHOTO: 'Photo à la sortie',
  OTHER: 'Autre pièce',
};
