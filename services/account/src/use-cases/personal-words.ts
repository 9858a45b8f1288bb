import type { AuditedAct, auditedActs } from '@trousseau/scheme/audited-acts';
import type { NotificationFamily } from '@trousseau/scheme/notification-families';
import type { AUDIT_RESULTS } from '@trousseau/service/audit-entry';
import type { MEMBER_ROLES } from '../entities/membership.ts';
import type { NotificationChoice } from '../entities/notification-choice.ts';
import type { PARTNER_ACCESS_STATUSES } from '../entities/partner-account.ts';
import type { ROLES, SPACE_KINDS, SPACE_STATUSES } from '../entities/space.ts';

/** What the codes of this service are called in what a person takes along (S62). */

export const roleWords: Record<(typeof ROLES)[number], string> = {
  TENANT: 'Locataire',
  LANDLORD: 'Bailleur',
  PARTNER: 'Partenaire',
  OFFICER: 'Chargé d’instruction',
};

export const kindWords: Record<(typeof SPACE_KINDS)[number], string> = {
  TENANT: 'Locataire',
  LANDLORD_NATURAL: 'Bailleur en son nom',
  LANDLORD_LEGAL: 'Société ou organisme bailleur',
  SCI: 'SCI',
  LETTING_AGENT: 'Mandataire de bailleurs',
  INTERMEDIATION_BODY: 'Organisme d’intermédiation locative',
  PARTNER: 'Organisme partenaire',
  OFFICER: 'Chargé d’instruction',
};

export const statusWords: Record<(typeof SPACE_STATUSES)[number], string> = {
  PENDING_ACTIVATION: 'À activer',
  ACTIVE_INCOMPLETE: 'Profil à compléter',
  ACTIVE: 'Actif',
  LOCKED: 'Verrouillé',
  CLOSED: 'Fermé',
};

export const positionWords: Record<(typeof MEMBER_ROLES)[number], string> = {
  OWNER: 'Responsable',
  MANAGER: 'Gestionnaire',
  READER: 'Lecteur',
};

export const partnerAccessWords: Record<(typeof PARTNER_ACCESS_STATUSES)[number], string> = {
  ISSUED: 'En attente de connexion',
  ACTIVE: 'Actif',
  PROVISIONAL: 'Mot de passe provisoire',
  REVOKED: 'Révoqué',
};

export const familyWords: Record<NotificationFamily, string> = {
  VISA: 'Décisions sur votre visa',
  CONTRACT: 'Contrats de cautionnement',
  DEADLINES: 'Impayés et délais',
  RECEIPT: 'Quittances et versements',
  DEBT: 'Loyer impayé et remboursement',
  PROGRESS: 'Avancement de vos démarches',
  SECURITY: 'Sécurité de votre compte',
};

export const channelWords: Record<NotificationChoice['channel'], string> = {
  CENTRE: 'Liste des notifications',
  EMAIL: 'E-mail',
  SMS: 'SMS',
};

export const resultWords: Record<(typeof AUDIT_RESULTS)[number], string> = { DONE: 'Fait', REFUSED: 'Refusé' };

/** Acts on what this service keeps. */
export type AccountAct = {
  [Act in AuditedAct]: (typeof auditedActs)[Act] extends 'Identity' | 'Space' | 'PartnerAccount' | 'ApiClient'
    ? Act
    : never;
}[AuditedAct];

export const actWords: Record<AccountAct, string> = {
  SIGN_IN: 'Connexion',
  REAUTHENTICATION: 'Mot de passe redemandé',
  PASSWORD_CHANGED: 'Mot de passe changé',
  PASSWORD_RESET: 'Mot de passe oublié remplacé',
  EMAIL_CHANGED: 'Adresse e-mail changée',
  EMAIL_RESTORED: 'Ancienne adresse rétablie',
  SESSIONS_ENDED: 'Appareils déconnectés',
  SECOND_FACTOR_ENABLED: 'Double authentification activée',
  SECOND_FACTOR_REMOVED: 'Double authentification désactivée',
  RECOVERY_CODES_RENEWED: 'Codes de secours renouvelés',
  DATA_EXPORT_REQUESTED: 'Données personnelles demandées',
  DATA_EXPORT_OPENED: 'Données personnelles téléchargées',
  SPACE_CLOSED: 'Espace fermé et effacé',
  ACCOUNT_CLOSED: 'Compte fermé et effacé',
  API_CLIENT_CREATED: 'Accès par programme créé',
  API_CLIENT_SECRET_ROTATED: 'Secret d’un accès par programme renouvelé',
  API_CLIENT_REVOKED: 'Accès par programme révoqué',
  PARTNER_ACCOUNT_ISSUED: 'Compte bailleur créé',
  PARTNER_CREDENTIALS_REISSUED: 'Identifiants d’un bailleur renvoyés',
  PARTNER_ACCOUNT_REVOKED: 'Compte bailleur révoqué',
  PARTNER_FIRST_LOGIN: 'Première connexion avec les identifiants d’un partenaire',
  PARTNER_USER_CREATED: 'Accès d’un utilisateur créé',
  PARTNER_RIGHTS_SET: 'Droits d’un utilisateur changés',
  PARTNER_USER_REVOKED: 'Accès d’un utilisateur retiré',
  PARTNER_ACCOUNT_EMAIL_CHANGED: 'Adresse d’un compte bailleur changée',
  PARTNER_ADMINISTRATION_HANDED_OVER: 'Administration d’un organisme transmise',
  PARTNER_ADMINISTRATION_REQUESTED: 'Administration d’un organisme demandée',
  PARTNER_ADMINISTRATION_DECIDED: 'Demande d’administration décidée',
  ACCOUNT_LOOKED_UP: 'Compte recherché',
  ACCOUNT_SESSIONS_ENDED: 'Appareils de quelqu’un déconnectés',
  EMAIL_RELEASED: 'Adresse libérée',
  ACCOUNT_LOCKED: 'Compte verrouillé',
  ACCOUNT_UNLOCKED: 'Compte rouvert',
  SECOND_FACTOR_RESET: 'Double authentification de quelqu’un réinitialisée',
  LEDGER_EXPORTED: 'Écritures comptables exportées',
};
