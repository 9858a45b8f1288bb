import { type Email, type EmailContent, email } from '@trousseau/service/email';
import { typography } from '@trousseau/values/french';
import { centsIn, dayIn, type Language } from '@trousseau/values/language';
import type { Temporal } from 'temporal-polyfill';
import { helpWithRent } from './help-with-rent.ts';

interface DebtFacts {
  landlordName: string;
  paidCents: number;
  period: string;
  outstandingCents: number;
  planRequestByOn: Temporal.PlainDate;
  /** It was paid for repairs of the dwelling, not for rent. */
  forDamage: boolean;
  url: string;
}

/** N-DEBT, to the tenant: what the guarantor paid in his place, how to repay it at his own pace, who helps (R-SUB-04, R-PLAN-01). */
export function debtRaised(facts: DebtFacts, language: Language): Email {
  const { landlordName, period, url, forDamage } = facts;
  const [paid, outstanding] = [centsIn(language, facts.paidCents), centsIn(language, facts.outstandingCents)];
  const planBy = dayIn(language, facts.planRequestByOn);
  const content: Record<Language, EmailContent> = {
    FR: {
      subject: forDamage
        ? 'Le garant a réglé des réparations de votre ancien logement'
        : 'Le garant a réglé une partie de votre loyer',
      paragraphs: [
        `Le garant a versé ${paid} à ${landlordName}, à votre place (${period}). Cette somme est désormais à rembourser au garant, et non plus à votre bailleur.`,
        typography(
          `Vous pouvez rembourser en plusieurs fois : jusqu’au ${planBy}, demandez un échéancier adapté à vos moyens.`,
        ),
        ...(forDamage
          ? []
          : ['Continuez à payer à votre bailleur le loyer du mois en cours, dans la mesure de vos moyens.']),
        ...helpWithRent.FR,
      ],
      facts: [
        ['Reste à rembourser au garant', outstanding],
        ['Échéancier à demander avant le', `${planBy} inclus`],
      ],
      action: { label: 'Voir le détail dans mon espace', url },
    },
    EN: {
      subject: forDamage
        ? 'The guarantor paid repairs of the dwelling you left'
        : 'The guarantor paid a part of your rent',
      paragraphs: [
        `The guarantor paid ${paid} to ${landlordName}, in your place (${period}). This sum is now to be repaid to the guarantor, and no longer to your landlord.`,
        `You can repay in several instalments: until ${planBy}, ask for a plan that suits your means.`,
        ...(forDamage ? [] : ['Go on paying your landlord the rent of the present month, as far as your means allow.']),
        ...helpWithRent.EN,
      ],
      facts: [
        ['Left to repay to the guarantor', outstanding],
        ['Plan to ask for by', `${planBy}, included`],
      ],
      action: { label: 'See the details in my space', url },
    },
  };
  return email({ language, ...content[language] });
}
