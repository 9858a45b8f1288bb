import { useQuery } from '@trousseau/space';
import { Checkbox, Cluster, Select } from '@trousseau/ui';
import { graphql } from '../gql/gql.ts';
import { nameOnRing, useUnnamed } from '../session/name-on-ring.ts';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../use-texts.ts';
import type { NotificationFilter } from './use-filter.ts';

const FamiliesQuestion = graphql(`
  query NotificationFamilies { me { id notificationSettings { families { family } } } }
`);

interface FilterFieldsProps {
  readonly filter: NotificationFilter;
  readonly change: (next: Partial<NotificationFilter>) => void;
}

const EVERY = 'ALL';

/** About what, in which space when there are several, and whether those already read are shown. */
export function FilterFields({ filter, change }: FilterFieldsProps) {
  const { t } = useTexts();
  const { me } = useSession();
  const unnamed = useUnnamed();
  const families = useQuery(FamiliesQuestion, {}).data?.me?.notificationSettings.families ?? [];
  const spaces = me?.spaces ?? [];
  const options = spaces.map((space) => ({
    value: space.id,
    label: nameOnRing(space) ?? unnamed(space),
  }));
  return (
    <Cluster align="end">
      {spaces.length > 1 && (
        <Select
          label={t('notifications.space')}
          name="space"
          width="medium"
          value={filter.spaceId ?? EVERY}
          onChange={(value) => change({ spaceId: value === EVERY ? null : value })}
          options={[{ value: EVERY, label: t('notifications.everySpace') }, ...options]}
        />
      )}
      {families.length > 1 && (
        <Select
          label={t('notifications.about')}
          name="family"
          width="medium"
          value={filter.family ?? EVERY}
          onChange={(value) => change({ family: families.find(({ family }) => family === value)?.family ?? null })}
          options={[
            { value: EVERY, label: t('notifications.everyFamily') },
            ...families.map(({ family }) => ({ value: family, label: t(`notifications.family.${family}.title`) })),
          ]}
        />
      )}
      <Checkbox
        label={t('notifications.unreadOnly')}
        name="unreadOnly"
        value={filter.unreadOnly}
        onChange={(unreadOnly) => change({ unreadOnly })}
      />
    </Cluster>
  );
}
