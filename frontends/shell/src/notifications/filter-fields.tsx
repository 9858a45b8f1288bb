import { Checkbox, Cluster, Select } from '@trousseau/ui';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../use-texts.ts';
import type { NotificationFilter } from './use-filter.ts';

interface FilterFieldsProps {
  readonly filter: NotificationFilter;
  readonly change: (next: Partial<NotificationFilter>) => void;
}

const EVERY = 'ALL';

/** Which space, when there are several, and whether those already read are shown. */
export function FilterFields({ filter, change }: FilterFieldsProps) {
  const { t } = useTexts();
  const { me } = useSession();
  const spaces = me?.spaces ?? [];
  const options = spaces.map(({ id, displayName, legalName }) => ({
    value: id,
    label: displayName ?? legalName ?? t('account.home'),
  }));
  return (
    <Cluster>
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
      <Checkbox
        label={t('notifications.unreadOnly')}
        name="unreadOnly"
        value={filter.unreadOnly}
        onChange={(unreadOnly) => change({ unreadOnly })}
      />
    </Cluster>
  );
}
