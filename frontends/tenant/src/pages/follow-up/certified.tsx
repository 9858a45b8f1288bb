import { useSpace } from '@trousseau/space';
import { Button, Card, DescriptionList, longDay, Section, Stack } from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import { useTexts } from '../../use-texts.ts';
import type { FollowedRequest } from './follow-up.tsx';

/** Accepted: the way to the visa. */
export function Certified({ request }: { readonly request: FollowedRequest }) {
  const { t, locale } = useTexts();
  const { basePath } = useSpace();
  const { visa, eligibility } = request;
  if (visa === null) return null;
  return (
    <Stack gap={5}>
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
      {eligibility?.decidedByEngine && <ByEngine request={request} />}
    </Stack>
  );
}

/** Nobody read this file: what proved each paper. */
function ByEngine({ request: { eligibility, documents } }: { readonly request: FollowedRequest }) {
  const { t } = useTexts();
  return (
    <Section title={t('followUp.byEngine')} lead={t('followUp.byEngineText')}>
      <DescriptionList
        items={(eligibility?.proofs ?? []).map(({ documentId, sentence }) => ({
          label: documents.find(({ id }) => id === documentId)?.fileName ?? t('followUp.onePaper'),
          value: sentence,
        }))}
      />
    </Section>
  );
}
