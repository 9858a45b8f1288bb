import { type Email, type EmailContent, email } from '@trousseau/service/email';
import { count } from '@trousseau/values/french';
import { dayIn, type Language } from '@trousseau/values/language';
import type { MonthlyUpdatesWaiting } from '../use-cases/monthly-updates-waiting.ts';

interface MonthlyUpdatesFacts extends MonthlyUpdatesWaiting {
  url: string;
}

/** N-MONTH, to the landlord: how many accounts to update, until when, and which claims wait for it (R-CLM-13, K-MONTH). */
export function monthlyUpdates(facts: MonthlyUpdatesFacts, language: Language): Email {
  const content: Record<Language, EmailContent> = { FR: inFrench(facts), EN: inEnglish(facts) };
  return email({ language, ...content[language] });
}

function inFrench({ waitingCount, suspendedCount, nextByOn, url }: MonthlyUpdatesFacts): EmailContent {
  const by = nextByOn && dayIn('FR', nextByOn);
  const suspended = count(suspendedCount, 'dossier suspendu', 'dossiers suspendus');
  const waiting = count(waitingCount, 'compte locataire', 'comptes locataires');
  const content: EmailContent = {
    subject: `${waiting} à actualiser${by ? ` au plus tard le ${by}` : ''}`,
    paragraphs: [
      'Tant que le locataire n’a pas tout remboursé, indiquez chaque mois ce qui était dû et ce que vous avez reçu, même si les paiements ont repris. Si rien n’a changé, un geste suffit.',
    ],
    facts: [
      ['Comptes à actualiser', String(waitingCount)],
      ['Prochaine date limite', by ? `${by} inclus` : 'dépassée'],
    ],
    action: { label: 'Actualiser les comptes', url },
  };
  if (suspendedCount === 0) return content;
  const why =
    'Faute d’actualisation à temps, aucune nouvelle quittance n’est émise. Le dossier reprend dès que le compte est à jour.';
  return {
    ...content,
    subject: `${suspended}\u00a0: actualisez le compte du locataire`,
    paragraphs: [why, ...content.paragraphs],
  };
}

function inEnglish({ waitingCount, suspendedCount, nextByOn, url }: MonthlyUpdatesFacts): EmailContent {
  const by = nextByOn && dayIn('EN', nextByOn);
  const suspended = suspendedCount === 1 ? '1 claim is suspended' : `${suspendedCount} claims are suspended`;
  const waiting = waitingCount === 1 ? '1 tenant account' : `${waitingCount} tenant accounts`;
  const content: EmailContent = {
    subject: `${waiting} to update${by ? ` by ${by}` : ''}`,
    paragraphs: [
      'As long as the tenant has not repaid everything, state each month what was due and what you received, even if payments have resumed. If nothing has changed, one gesture is enough.',
    ],
    facts: [
      ['Accounts to update', String(waitingCount)],
      ['Next last day', by ? `${by}, included` : 'passed'],
    ],
    action: { label: 'Update the accounts', url },
  };
  if (suspendedCount === 0) return content;
  const why =
    'Without the update in time, no new receipt is issued. The claim goes on as soon as the account is up to date.';
  return { ...content, subject: `${suspended}: update the tenant’s account`, paragraphs: [why, ...content.paragraphs] };
}
