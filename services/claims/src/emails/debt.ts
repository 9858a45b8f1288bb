import { type Email, email } from '@trousseau/service/email';
import { formatCents } from '@trousseau/values/cents';
import { formatDay, typography } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';
import { helpWithRent } from './help-with-rent.ts';

interface DebtFacts {
  landlordName: string;
  paidCents: number;
  period: string;
  outstandingCents: number;
  planRequestByOn: Temporal.PlainDate;
  url: string;
}

/** N-DEBT, to the tenant: what the guarantor paid in his place, how to repay it at his own pace, who helps (R-SUB-04, R-PLAN-01). */
export function debtRaised(facts: DebtFacts): Email {
  return email({
    subject: 'Le garant a réglé une partie de votre loyer',
    paragraphs: [
      typography(
        `Le garant a versé ${formatCents(facts.paidCents)} à ${facts.landlordName}, à votre place (${facts.period}). Cette somme est désormais à rembourser au garant, et non plus à votre bailleur.`,
      ),
      typography(
        `Vous pouvez rembourser en plusieurs fois : jusqu’au ${formatDay(facts.planRequestByOn)}, demandez un échéancier adapté à vos moyens.`,
      ),
      'Continuez à payer à votre bailleur le loyer du mois en cours, dans la mesure de vos moyens.',
      ...helpWithRent,
    ],
    facts: [
      ['Reste à rembourser au garant', formatCents(facts.outstandingCents)],
      ['Échéancier à demander avant le', `${formatDay(facts.planRequestByOn)} inclus`],
    ],
    action: { label: 'Voir le détail dans mon espace', url: facts.url },
  });
}
