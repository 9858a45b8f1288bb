import { useSpace } from '@trousseau/space';
import { Button, Card, longDay } from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import { useTexts } from '../../use-texts.ts';
import type { FollowedRequest } from './follow-up.tsx';

/** Accepted: the way to the visa. */
export function Certified({ request: { visa } }: { readonly request: FollowedRequest }) {
  const { t, locale } = useTexts();
  const { basePath } = useSpace();
  if (visa === null) return null;
  return (
    <Card
      tone="accent"
      icon="key"
      headingLevel={2}
      title={t(visa.status === 'VALID' ? 'followUp.certified' : `followUp.certifiedOver.${visa.status}`)}
      footer={
        <Button variant="primary" size="large" href={`${basePath}/visa/${visa.id}`} iconEnd="arrowRight">
          {t('followUp.openVisa')}
        </Button>
      }
    >
      <p>
        {t('followUp.certifiedText', {
          number: visa.number,
          maximum: formatCents(visa.maxRentCents),
          day: longDay(visa.validUntil, locale),
        })}
      </p>
    </Card>
  );
}
