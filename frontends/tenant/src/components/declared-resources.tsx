import { Amount, Stack } from '@trousseau/ui';
import type { DeclaredResourceInput } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';

/** What somebody said to live on, each resource by its name; 0 € when there is none. */
export function DeclaredResources({ resources }: { readonly resources: readonly DeclaredResourceInput[] }) {
  const { t } = useTexts();
  if (resources.length === 0) return <Amount cents={0} />;
  return (
    <Stack gap={1}>
      {resources.map(({ kind, declaredCents }) => (
        <span key={kind}>
          {t(`resource.kinds.${kind}`)} <Amount cents={declaredCents} />
          {kind === 'SELF_EMPLOYED' && ` ${t('resource.overLastYear')}`}
        </span>
      ))}
    </Stack>
  );
}
