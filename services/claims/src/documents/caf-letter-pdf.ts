import { type RenderedDocument, renderDocument } from '@trousseau/service/pdf';
import type { PdfWriter } from '@trousseau/service/pdf-writer';
import { formatCents } from '@trousseau/values/cents';
import { formatDay, list, typography } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';
import type { SettledTerm, Term } from '../domain/terms.ts';

/** The housing aid of a month, and who receives it. */
type NotedAid = Pick<Term, 'housingAidCents' | 'housingAidPaidTo'>;

/** All that both letters to the CAF or MSA print. */
export interface PrintedCafLetter {
  contractNumber: string;
  landlordName: string;
  tenantNames: readonly string[];
  dwellingLine: string;
  monthlyCents: number;
  arrearsCents: number;
  firstDefaultOn: Temporal.PlainDate | null;
  /** By the test of the CAF itself. */
  constituted: boolean;
  constitutedOn: Temporal.PlainDate | null;
  reportByOn: Temporal.PlainDate | null;
  /** The aid of the last month noted. */
  latestAid: NotedAid;
  /** Terms with something left to pay and their aid, oldest first. */
  unpaid: readonly (SettledTerm & { aid: NotedAid })[];
  writtenOn: Temporal.PlainDate;
}

/** R-CAF-12. The report of unpaid rent: who, where, since when, term by term. */
export const cafReportPdf = (letter: PrintedCafLetter): Promise<RenderedDocument> =>
  render(letter, 'Signalement d’un impayé de loyer', (doc) => {
    doc.paragraph(
      letter.constituted && letter.constitutedOn
        ? typography(
            `Je vous signale un impayé de loyer, constitué au sens de votre règlement le ${formatDay(letter.constitutedOn)}.`,
          )
        : 'Je vous signale un retard de loyer, qui n’est pas encore un impayé au sens de votre règlement.',
    );
    doc.table([
      ...letter.unpaid.map(({ dueOn, dueCents, aid, unpaidCents }) => ({
        label: `Échéance du ${formatDay(dueOn)}`,
        value: `dû ${formatCents(dueCents)}, ${aidInWords(aid)}, impayé ${formatCents(unpaidCents)}`,
      })),
      { label: 'Total impayé', value: formatCents(letter.arrearsCents) },
    ]);
    if (letter.reportByOn)
      doc.paragraph(typography(`Ce signalement est à faire au plus tard le ${formatDay(letter.reportByOn)}.`));
  });

/** R-CAF-13, R-CLM-08. The request that the aid be paid to the landlord and taken off the rent [tiers payant]. */
export const directPaymentPdf = (letter: PrintedCafLetter): Promise<RenderedDocument> =>
  render(letter, 'Demande de versement direct de l’aide au logement', (doc) => {
    doc.paragraph(
      'Je demande que l’aide au logement de mon locataire me soit versée directement (tiers payant). Dans le parc privé, l’accord du locataire n’est pas nécessaire.',
    );
    doc.paragraph(
      'Je m’engage à déduire cette aide du loyer et des charges, à remettre au locataire ce qui dépasserait la somme due, et à vous signaler aussitôt son départ.',
    );
    doc.table([
      { label: 'Dernière aide connue', value: aidInWords(letter.latestAid) },
      { label: 'Impayés à ce jour', value: formatCents(letter.arrearsCents) },
    ]);
  });

function aidInWords({ housingAidCents, housingAidPaidTo }: NotedAid): string {
  if (housingAidPaidTo === 'NOBODY') return 'aucune aide versée';
  const aid = formatCents(housingAidCents);
  return housingAidPaidTo === 'TENANT' ? `aide versée au locataire ${aid}` : `aide reçue ${aid}`;
}

function render(letter: PrintedCafLetter, title: string, body: (doc: PdfWriter) => void) {
  const { contractNumber, landlordName, tenantNames, dwellingLine, monthlyCents, firstDefaultOn, writtenOn } = letter;
  const head = {
    title,
    reference: contractNumber,
    language: 'fr' as const,
    ruleVersion: `Compte du locataire au ${formatDay(writtenOn)}`,
    issuedAt: writtenOn.toZonedDateTime('Europe/Paris').toInstant(),
  };
  return renderDocument(head, (doc) => {
    doc.paragraph('À la caisse d’allocations familiales, ou à la MSA, dont dépend le logement');
    doc.table([
      { label: 'Bailleur', value: landlordName },
      { label: 'Locataire', value: list(tenantNames) },
      { label: 'Numéro d’allocataire', value: 'à compléter s’il est connu' },
      { label: 'Logement loué', value: dwellingLine },
      { label: 'Loyer et charges par mois', value: formatCents(monthlyCents) },
      { label: 'Premier impayé', value: firstDefaultOn ? formatDay(firstDefaultOn) : 'aucun' },
    ]);
    body(doc);
    doc.paragraph(typography(`Fait le ${formatDay(writtenOn)}. ${landlordName}, signature :`));
  });
}
