import type { PaperCodeState } from '@trousseau/paper-code/paper-code-states';
import type {
  APPLICANT_SITUATIONS,
  DWELLING_KINDS,
  EMPLOYERS,
  FAMILY_TIES,
  JOB_CONTRACTS,
  LEASE_KINDS,
  RESIDENCES,
} from '../entities/household-facts.ts';
import type { VISA_STATUSES } from '../entities/visa.ts';
import type { PAPER_REASONS, PAPER_VERDICTS, VISA_DOCUMENT_KINDS } from '../entities/visa-document.ts';
import type { VISA_REQUEST_STATUSES } from '../entities/visa-request.ts';

/** What the codes of this service are called in what a person takes along (S62). */

export const requestWords: Record<(typeof VISA_REQUEST_STATUSES)[number], string> = {
  DRAFT: 'À terminer',
  SUBMITTED: 'En cours d’examen',
  INCOMPLETE: 'À compléter',
  CERTIFIED: 'Acceptée',
  REFUSED: 'Non acceptée',
  WITHDRAWN: 'Retirée',
};

export const visaWords: Record<(typeof VISA_STATUSES)[number], string> = {
  VALID: 'Valable',
  CONSUMED: 'Utilisé pour un contrat',
  EXPIRED: 'Terminé',
  REVOKED: 'Retiré',
};

export const situationWords: Record<(typeof APPLICANT_SITUATIONS)[number], string> = {
  EMPLOYEE: 'Salarié du privé',
  CIVIL_SERVANT: 'Agent public',
  STUDENT: 'Étudiant',
  APPRENTICE: 'Apprenti ou alternant',
  JOBSEEKER: 'En recherche d’emploi',
  SELF_EMPLOYED: 'Indépendant',
};

export const residenceWords: Record<(typeof RESIDENCES)[number], string> = {
  FREE_MOVEMENT: 'Nationalité française ou d’un pays dispensé de titre',
  STUDENT_PERMIT: 'Visa ou titre de séjour d’étudiant',
  OTHER_PERMIT: 'Autre titre de séjour',
  NONE: 'Aucun des trois',
};

export const employerWords: Record<(typeof EMPLOYERS)[number], string> = {
  PRIVATE: 'Privé, y compris agricole',
  PUBLIC: 'Public',
};

export const jobContractWords: Record<(typeof JOB_CONTRACTS)[number], string> = {
  FIXED_TERM: 'CDD',
  TEMPORARY: 'Intérim',
  ASSISTED: 'Contrat aidé',
  TRIAL: 'CDI en période d’essai',
  PERMANENT: 'CDI confirmé',
  SEASONAL: 'Contrat saisonnier',
};

export const leaseWords: Record<(typeof LEASE_KINDS)[number], string> = {
  ORDINARY: 'Bail ordinaire',
  MOBILITY: 'Bail mobilité',
};

export const dwellingWords: Record<(typeof DWELLING_KINDS)[number], string> = {
  PRIVATE: 'Logement loué par un particulier ou une société',
  SOCIAL: 'Logement social',
  RESIDENCE: 'Résidence étudiante ou foyer',
  LIGHT: 'Habitation légère ou de loisirs',
};

export const familyTieWords: Record<(typeof FAMILY_TIES)[number], string> = {
  NONE: 'Aucun lien de famille',
  DIRECT_LINE: 'Parent, grand-parent ou enfant',
  OTHER_KIN: 'Un autre lien de famille',
};

export const paperWords: Record<(typeof VISA_DOCUMENT_KINDS)[number], string> = {
  IDENTITY: 'Pièce d’identité',
  RESIDENCE_PERMIT: 'Titre de séjour ou visa de long séjour',
  STUDENT_CARD: 'Carte d’étudiant ou contrat d’apprentissage',
  EMPLOYMENT: 'Contrat de travail, promesse ou mutation',
  RESOURCES: 'Justificatif de ressources',
  HOLDER_IDENTITY: 'Pièce d’identité du co-titulaire',
  HOLDER_RESIDENCE_PERMIT: 'Titre de séjour du co-titulaire',
  HOLDER_STUDENT_CARD: 'Carte d’étudiant ou contrat d’apprentissage du co-titulaire',
  HOLDER_EMPLOYMENT: 'Contrat de travail, promesse ou mutation du co-titulaire',
  HOLDER_RESOURCES: 'Justificatif de ressources du co-titulaire',
  OTHER: 'Un autre document',
};

export const codeWords: Record<PaperCodeState, string> = {
  VALID: 'Signature vérifiée',
  EXPIRED_CERTIFICATE: 'Signé avec un certificat hors délai',
  UNKNOWN_AUTHORITY: 'Autorité inconnue ici',
  BAD_SIGNATURE: 'Fausse signature',
  UNREADABLE: 'Illisible',
  NOT_PRESENT: 'Aucun',
};

export const verdictWords: Record<(typeof PAPER_VERDICTS)[number], string> = {
  ACCEPTED: 'Accepté',
  TO_REDO: 'À refaire',
};

export const reasonWords: Record<(typeof PAPER_REASONS)[number], string> = {
  UNREADABLE: 'Illisible ou flou',
  CROPPED: 'Coupé',
  PAGES_MISSING: 'Pages manquantes',
  EXPIRED: 'Périmé',
  TOO_OLD: 'Trop ancien',
  OTHER_PAPER: 'Pas le document demandé',
  OTHER_PERSON: 'Au nom d’une autre personne',
  OTHER: 'Autre raison',
};
