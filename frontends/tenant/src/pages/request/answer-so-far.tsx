import { Card, Disclosure, Stack } from '@trousseau/ui';
import { AssessmentLines, MaximumRent } from '../../components/assessment.tsx';
import type { AssessmentFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';

/** What the answers saved so far already tell; nothing before the two first steps are there. */
export function AnswerSoFar({ assessment }: { readonly assessment: AssessmentFragment | null }) {
  const { t } = useTexts();
  return (
    <div aria-live="polite">
      {assessment !== null && (
        <Card title={t('request.soFar.title')} headingLevel={2} icon="scale">
          <Stack>
            <MaximumRent assessment={assessment} />
            <Disclosure title={t('request.soFar.why')}>
              <AssessmentLines assessment={assessment} />
            </Disclosure>
          </Stack>
        </Card>
      )}
    </div>
  );
}
