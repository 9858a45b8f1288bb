import { type Email, type EmailContent, email } from '@trousseau/service/email';
import { typography } from '@trousseau/values/french';
import { centsIn, dayIn, type Language } from '@trousseau/values/language';
import type { Temporal } from 'temporal-polyfill';
import { helpWithRent } from './help-with-rent.ts';

interface RepaymentPlanFacts {
  status: 'ACTIVE' | 'PROPOSED' | 'REFUSED' | 'BREACHED';
  monthlyCents: number;
  firstOn: Temporal.PlainDate;
  /** The officer’s words; empty when there are none. */
  reason: string;
  reference: string;
  url: string;
}

const subjects: Record<RepaymentPlanFacts['status'], Record<Language, string>> = {
  ACTIVE: { FR: 'Votre échéancier est accepté', EN: 'Your repayment plan is accepted' },
  PROPOSED: { FR: 'Un autre échéancier vous est proposé', EN: 'Another repayment plan is offered to you' },
  REFUSED: { FR: 'Réponse à votre demande d’échéancier', EN: 'Answer to your request for a repayment plan' },
  BREACHED: { FR: 'Une échéance de remboursement n’est pas arrivée', EN: 'A repayment instalment has not arrived' },
};

const leads: Record<RepaymentPlanFacts['status'], Record<Language, string>> = {
  ACTIVE: {
    FR: 'Vous remboursez à ce rythme. Votre espace dit comment payer, et chaque somme reçue s’y affiche.',
    EN: 'You repay at this pace. Your space says how to pay, and each sum received is shown there.',
  },
  PROPOSED: {
    FR: 'Répondez dans votre espace : acceptez cette proposition, ou demandez autre chose.',
    EN: 'Answer in your space: accept this offer, or ask for something else.',
  },
  REFUSED: {
    FR: 'Cet échéancier n’a pas pu être accepté. Vous pouvez en demander un autre dans votre espace.',
    EN: 'This plan could not be accepted. You can ask for another one in your space.',
  },
  BREACHED: {
    FR: 'Un oubli, un imprévu ? Un paiement du montant manquant remet l’échéancier en route. Si ce n’est pas possible, écrivez-nous : une personne regarde votre situation.',
    EN: 'An oversight, something unforeseen? A payment of what is missing puts the plan back on its way. If that is not possible, write to us: a person looks at your situation.',
  },
};

/** N-PLAN, to the tenant: what became of the plan, the officer’s words, what to do now (R-PLAN-02, R-PLAN-04). Never a threat. */
export function repaymentPlan(facts: RepaymentPlanFacts, language: Language): Email {
  const { status, reason } = facts;
  const lead = leads[status][language];
  const said = {
    FR: `Le mot de la personne qui suit votre dossier : « ${reason} »`,
    EN: `From the person in charge of your file: “${reason}”`,
  };
  const [monthly, first] = [centsIn(language, facts.monthlyCents), dayIn(language, facts.firstOn)];
  const words: Record<Language, { labels: [string, string, string]; action: string }> = {
    FR: { labels: ['Par mois', 'Première échéance', 'Référence de virement'], action: 'Voir mon remboursement' },
    EN: { labels: ['A month', 'First instalment', 'Transfer reference'], action: 'See my repayment' },
  };
  const { labels, action } = words[language];
  const content: EmailContent = {
    subject: subjects[status][language],
    paragraphs: [
      language === 'FR' ? typography(lead) : lead,
      ...(reason === '' ? [] : [language === 'FR' ? typography(said.FR) : said.EN]),
      ...helpWithRent[language],
    ],
    facts: [
      [labels[0], monthly],
      [labels[1], first],
      [labels[2], facts.reference],
    ],
    action: { label: action, url: facts.url },
  };
  return email({ language, ...content });
}
