import { formatCents } from '@trousseau/values/cents';
import type { AccountAssessment } from '../domain/account-assessment.ts';

/** R-CLM-01. The refusal of an act that needs a default, with the figures that decided. */
export function rentDefaultNotConstituted({ arrearsCents, thresholdCents }: AccountAssessment) {
  return {
    kind: 'RentDefaultNotConstituted' as const,
    message: `L’impayé n’est pas encore constitué\u00a0: ${formatCents(arrearsCents)} restent dus, il faut dépasser ${formatCents(thresholdCents)}. Tenez le compte du locataire à jour\u00a0; en attendant, adressez-lui un simple rappel.`,
    arrearsCents,
    thresholdCents,
  };
}
