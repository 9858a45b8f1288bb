import type { ResourceKind } from '@trousseau/scheme/parameters/resources';

const familyOffice = 'attestation de paiement de la Caf ou de la MSA';
const employmentOffice = 'attestation de paiement de France Travail';

/** What each resource is called in a decision, and the paper that proves it: all of them of the closed list (décret 2015-1437, IV). */
export const resourceWords: Readonly<Record<ResourceKind, { readonly name: string; readonly proof: string }>> = {
  NET_PAY: { name: 'salaire net', proof: 'bulletin de paie du mois dernier' },
  TRAINING_PAY: { name: 'rémunération de formation', proof: 'avis de paiement de la formation' },
  INTERNSHIP_PAY: { name: 'gratification de stage', proof: 'convention de stage' },
  SCHOLARSHIP: { name: 'bourse', proof: 'avis d’attribution de bourse' },
  UNEMPLOYMENT: { name: 'allocation chômage', proof: employmentOffice },
  SOLIDARITY_ALLOWANCE: { name: 'allocation de solidarité spécifique', proof: employmentOffice },
  DAILY_ALLOWANCE: { name: 'indemnités journalières', proof: 'relevé d’indemnités journalières' },
  SELF_EMPLOYED: { name: 'revenu professionnel', proof: 'avis d’imposition ou bilan de l’année dernière' },
  YOUTH_CONTRACT: { name: 'allocation du contrat d’engagement jeune', proof: 'notification de l’allocation' },
  RSA: { name: 'RSA', proof: familyOffice },
  HOUSING_AID: { name: 'aide au logement simulée', proof: 'simulation de la Caf ou de la MSA' },
  FAMILY_ALLOWANCE: { name: 'allocations familiales', proof: familyOffice },
  FAMILY_SUPPLEMENT: { name: 'complément familial', proof: familyOffice },
  DISABLED_CHILD: { name: 'allocation d’éducation de l’enfant handicapé', proof: familyOffice },
  FAMILY_SUPPORT: { name: 'allocation de soutien familial', proof: familyOffice },
  PARENTAL_PRESENCE: { name: 'allocation journalière de présence parentale', proof: familyOffice },
  ACTIVITY_BONUS: { name: 'prime d’activité', proof: familyOffice },
  PENSION: { name: 'retraite ou pension', proof: 'justificatif de versement de la pension' },
  ALIMONY: { name: 'pension alimentaire', proof: 'justificatif de versement de la pension alimentaire' },
  DISABILITY: { name: 'allocation ou pension liée au handicap', proof: 'justificatif de versement de l’allocation' },
  ANNUITY: { name: 'rente', proof: 'justificatif de la rente' },
  EARLY_CHILDHOOD: { name: 'prestation d’accueil du jeune enfant', proof: familyOffice },
  ASYLUM_ALLOWANCE: { name: 'allocation pour demandeur d’asile', proof: 'attestation de l’allocation' },
};

/** The papers that prove these resources, each once, in their order. */
export const proofsOf = (kinds: readonly ResourceKind[]): string[] => [
  ...new Set(kinds.map((kind) => resourceWords[kind].proof)),
];
