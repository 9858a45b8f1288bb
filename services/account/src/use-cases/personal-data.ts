import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { NotificationKey } from '@trousseau/scheme/notifications';
import { AuditEntry } from '@trousseau/service/audit-entry';
import type { Context } from '@trousseau/service/definition';
import { inWords, MOST_PERSONAL_ROWS, type PersonalValue } from '@trousseau/service/personal-data';
import { Consent } from '../entities/consent.ts';
import { FormerEmail } from '../entities/email-change.ts';
import { Identity } from '../entities/identity.ts';
import { Notification } from '../entities/notification.ts';
import { NotificationChoice } from '../entities/notification-choice.ts';
import { PartnerUser } from '../entities/partner-user.ts';
import { Phone } from '../entities/phone.ts';
import { SecondFactor } from '../entities/second-factor.ts';
import { Session } from '../entities/session.ts';
import { SurveyAnswer } from '../entities/survey-answer.ts';
import { notificationWords } from '../messages/notification-words.ts';
import { accountOf } from './account-of.ts';
import { personalSpaces } from './personal-spaces.ts';
import {
  type AccountAct,
  actWords,
  channelWords,
  familyWords,
  partnerAccessWords,
  resultWords,
} from './personal-words.ts';

const most = { limit: MOST_PERSONAL_ROWS };

/** Whose data, and the spaces they own. */
export interface Wanted {
  identityId: string;
  spaceIds: readonly string[];
}

/** S62. What this service knows of a person, by chapter: how they sign in, their spaces, what they accepted, were told and did. */
export async function personalData(context: Context, wanted: Wanted): Promise<Record<string, PersonalValue>> {
  const { em } = context;
  const { identityId } = wanted;
  const sessions = await em.find(Session, { identityId }, most);
  const consents = await em.find(Consent, { identityId }, most);
  const answers = await em.find(SurveyAnswer, { identityId }, most);
  const choices = await em.find(NotificationChoice, { identityId }, most);
  return {
    'Votre connexion': await login(em, identityId),
    'Vos espaces': await personalSpaces(em, wanted),
    'Appareils connectés': sessions.map(({ browser, system, createdAt, lastSeenAt }) => ({
      Navigateur: browser,
      Système: system,
      'Connecté le': createdAt.toString(),
      'Vu pour la dernière fois le': lastSeenAt.toString(),
    })),
    'Accords donnés': consents.map(({ text, textVersion, givenAt, withdrawnAt }) => ({
      Texte: text,
      Version: textVersion,
      'Donné le': givenAt.toString(),
      'Retiré le': withdrawnAt?.toString(),
    })),
    'Comment vous avez connu le service': answers.map(({ answer, answeredAt }) => ({
      Réponse: answer,
      Le: answeredAt.toString(),
    })),
    'Accès remis par un organisme partenaire': await partnerAccess(em, identityId),
    'Réglages des notifications': choices.map(({ family, channel, isEnabled }) => ({
      Famille: inWords(familyWords, family),
      Canal: inWords(channelWords, channel),
      Reçues: isEnabled,
    })),
    Notifications: await notifications(em, identityId),
    'Journal de vos actes sur votre compte': await acts(em, identityId),
  };
}

async function login(em: SqlEntityManager, identityId: string): Promise<PersonalValue> {
  const identity = await em.findOneOrFail(Identity, { id: identityId });
  const phone = await em.findOne(Phone, { identityId });
  const factor = await em.findOne(SecondFactor, { identityId });
  const former = await em.find(FormerEmail, { identityId }, most);
  return {
    'Adresse e-mail': identity.email,
    'Compte créé le': identity.createdAt.toString(),
    Langue: inWords({ FR: 'Français', EN: 'Anglais' }, identity.language),
    'Résumé quotidien': identity.wantsDigest,
    'Téléphone portable': phone?.number,
    'Téléphone vérifié le': phone?.verifiedAt?.toString(),
    'Double authentification active depuis le': factor?.confirmedAt?.toString(),
    'Adresses précédentes': former.map(({ email, changedAt }) => ({
      Adresse: email,
      'Changée le': changedAt.toString(),
    })),
    'Mot de passe': 'Gardé sous une forme qui ne permet pas de le lire.',
  };
}

async function partnerAccess(em: SqlEntityManager, identityId: string): Promise<PersonalValue[]> {
  const users = await em.find(PartnerUser, { identityId }, most);
  return Promise.all(
    users.map(async (user) => ({
      Organisme: (await accountOf(em, user.id))?.organisation,
      Identifiant: user.identifier,
      'Numéro d’utilisateur': user.userNumber,
      État: inWords(partnerAccessWords, user.status),
      Prénom: user.givenName,
      Nom: user.familyName,
      'Adresse e-mail': user.email,
      'Remis le': user.createdAt.toString(),
      'Première connexion le': user.firstLoginAt?.toString(),
    })),
  );
}

async function notifications(em: SqlEntityManager, identityId: string): Promise<PersonalValue[]> {
  const told = await em.find(Notification, { identityId }, { ...most, orderBy: { happenedAt: 'asc' } });
  return told.map(({ key, happenedAt, readAt }) => ({
    Objet: notificationWords(key as NotificationKey, 'FR').title,
    'Reçue le': happenedAt.toString(),
    'Lue le': readAt?.toString(),
  }));
}

async function acts(em: SqlEntityManager, identityId: string): Promise<PersonalValue[]> {
  const entries = await em.find(AuditEntry, { actorId: identityId }, { ...most, orderBy: { at: 'asc', id: 'asc' } });
  return entries.map(({ at, act, network, result }) => ({
    Acte: inWords(actWords, act as AccountAct),
    Le: at.toString(),
    Réseau: network,
    Résultat: inWords(resultWords, result),
  }));
}
