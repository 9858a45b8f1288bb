import { type RenderedDocument, renderDocument } from '@trousseau/service/pdf';
import { formatCents, sumCents } from '@trousseau/values/cents';
import { formatDay, list, typography } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';
import type { SettledTerm } from '../domain/terms.ts';

/** All a formal notice prints. */
export interface PrintedNotice {
  contractNumber: string;
  landlordName: string;
  /** Where the landlord is written to, on one line; null when the space has none. */
  landlordLine: string | null;
  tenantNames: readonly string[];
  dwellingLine: string;
  /** Terms with something left to pay, oldest first. */
  unpaid: readonly SettledTerm[];
  /** Days the tenant has to pay once the letter is presented (K-8D). */
  daysToPay: number;
  writtenOn: Temporal.PlainDate;
}

/**
 * R-CLM-03. The «mise en demeure» a landlord prints, signs and sends by registered letter: who owes what for which term, and what
 * follows. In the landlord's name, without a word that shames; the same day and the same account print the same bytes.
 */
export function formalNoticePdf(notice: PrintedNotice): Promise<RenderedDocument> {
  const { contractNumber, landlordName, landlordLine, dwellingLine, unpaid, daysToPay, writtenOn } = notice;
  const tenants = list(notice.tenantNames);
  const sum = formatCents(sumCents(unpaid.map(({ unpaidCents }) => unpaidCents)));
  const head = {
    title: 'Mise en demeure de payer',
    reference: contractNumber,
    language: 'fr' as const,
    ruleVersion: `Compte du locataire au ${formatDay(writtenOn)}`,
    issuedAt: writtenOn.toZonedDateTime('Europe/Paris').toInstant(),
  };
  return renderDocument(head, (doc) => {
    doc.paragraph('Lettre recommandée avec avis de réception');
    doc.table([
      { label: 'Expéditeur (bailleur)', value: landlordLine ? `${landlordName}, ${landlordLine}` : landlordName },
      { label: 'Destinataire (locataire)', value: `${tenants}, ${dwellingLine}` },
      { label: 'Logement loué', value: dwellingLine },
      { label: 'Date', value: formatDay(writtenOn) },
    ]);
    doc.paragraph('Madame, Monsieur,');
    doc.paragraph(
      typography(
        `Sauf erreur de ma part, ${sum} de loyers et charges restent dus à ce jour pour le logement que vous occupez. Voici le détail :`,
      ),
    );
    doc.table([
      ...unpaid.map(({ dueOn, unpaidCents }) => ({
        label: `Échéance du ${formatDay(dueOn)}`,
        value: formatCents(unpaidCents),
      })),
      { label: 'Total dû', value: sum },
    ]);
    doc.paragraph(
      typography(
        `Je vous mets en demeure de payer cette somme dans les ${daysToPay} jours qui suivent la présentation de cette lettre. Si vous avez déjà payé, dites-le-moi en indiquant la date du paiement.`,
      ),
    );
    doc.paragraph(
      typography(
        'À défaut de paiement ou d’accord, je déclarerai cet impayé au garant qui vous a accordé un visa. Il me versera les sommes dues à votre place et vous proposera de les lui rembourser à un rythme que vous pouvez tenir.',
      ),
    );
    doc.paragraph(
      typography(
        'Si vous rencontrez une difficulté, n’attendez pas : votre caisse d’allocations familiales, le service social de votre commune et l’agence d’information sur le logement (ADIL) de votre département peuvent vous aider gratuitement.',
      ),
    );
    doc.paragraph('Je vous prie d’agréer, Madame, Monsieur, mes salutations distinguées.');
    doc.paragraph(typography(`${landlordName}, signature :`));
  });
}
