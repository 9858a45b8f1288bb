import { Stack } from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import type { ReviewedRequest } from '../pages/visa-review.tsx';
import { useTexts } from '../use-texts.ts';

type Resources = Pick<NonNullable<ReviewedRequest['applicant']>, 'resources' | 'monthlyResourcesCents'>;

/** What somebody declared to live on: each resource by its name, and what they come to a month when that is not said yet. */
export function DeclaredResources({ resources, monthlyResourcesCents }: Resources) {
  const { t } = useTexts();
  const total = formatCents(monthlyResourcesCents);
  const isPlain = resources.length < 2 && resources.every(({ kind }) => kind !== 'SELF_EMPLOYED');
  return (
    <Stack gap={1}>
      {resources.map(({ kind, declaredCents }) => (
        <span key={kind}>
          {t(`resourceKind.${kind}`)}{' '}
          {kind === 'SELF_EMPLOYED'
            ? t('visa.yearly', { sum: formatCents(declaredCents) })
            : formatCents(declaredCents)}
        </span>
      ))}
      {resources.length === 0 && total}
      {!isPlain && <span>{t('visa.monthlyTotal', { total })}</span>}
    </Stack>
  );
}
