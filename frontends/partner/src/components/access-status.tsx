import { StatusBadge, type Tone } from '@trousseau/ui';
import type { PartnerAccessStatus } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';

const tones: Readonly<Record<PartnerAccessStatus, Tone>> = {
  ISSUED: 'warning',
  ACTIVE: 'success',
  PROVISIONAL: 'info',
  REVOKED: 'neutral',
};

/** Where an access stands, in words and colour. */
export function AccessStatus({ status }: { readonly status: PartnerAccessStatus }) {
  const { t } = useTexts();
  return <StatusBadge tone={tones[status]}>{t(`accounts.status.${status}`)}</StatusBadge>;
}
