import { Amount, ExplanationList, KeyFigure } from '@trousseau/ui';
import { graphql } from '../gql/gql.ts';
import type { AssessmentFragment } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';

graphql(`
  fragment Assessment on EligibilityAssessment {
    eligible requestDate zone maxRentCents rentAccepted
    lines { ruleId label detail outcome parameterFrom source }
  }
`);

/** The maximum rent in large, and whether the rent of the dwelling is within it; while a condition is missing, what it would be. */
export function MaximumRent({ assessment }: { readonly assessment: AssessmentFragment }) {
  const { t } = useTexts();
  const { eligible, maxRentCents, rentAccepted } = assessment;
  if (!maxRentCents) return null;
  const ifWithin = rentAccepted === null ? 'free' : 'within';
  const detail = rentAccepted === false ? 'above' : eligible ? ifWithin : 'ifEligible';
  return (
    <KeyFigure
      label={t('assessment.maxRent')}
      value={<Amount cents={maxRentCents} />}
      detail={t(`assessment.${detail}`)}
      tone={rentAccepted === false ? 'accent' : eligible ? 'success' : 'neutral'}
    />
  );
}

/** Every rule that was looked at, with its figures and the day they are in force from. */
export function AssessmentLines({ assessment }: { readonly assessment: AssessmentFragment }) {
  const { t } = useTexts();
  return <ExplanationList label={t('assessment.lines')} lines={assessment.lines} />;
}
