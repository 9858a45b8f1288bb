import { useSpace } from '@trousseau/space';
import { Button, Card, Stack } from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import type { HomeClaimsQuery } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { namesInWords } from '../words.ts';

interface ReceiptsToValidateProps {
  readonly claims: HomeClaimsQuery['myClaims']['nodes'];
}

/** The one thing that brings money: receipts waiting for the landlord's word, before everything else. */
export function ReceiptsToValidate({ claims }: ReceiptsToValidateProps) {
  const { t, locale } = useTexts();
  const { basePath } = useSpace();
  const waiting = claims.flatMap((claim) =>
    claim.receipts.filter(({ status }) => status === 'ISSUED').map((receipt) => ({ ...receipt, claim })),
  );
  if (waiting.length === 0) return null;
  return (
    <Stack>
      {waiting.map(({ id, indemnityCents, claim }) => (
        <Card
          key={id}
          tone="accent"
          icon="wallet"
          headingLevel={2}
          title={t('home.receiptTitle', { sum: formatCents(indemnityCents) })}
          footer={
            <Button variant="primary" href={`${basePath}/sinistres/${claim.id}`}>
              {t('home.receiptOpen')}
            </Button>
          }
        >
          {t('home.receiptText', { names: namesInWords(claim.tenantNames, locale) })}
        </Card>
      ))}
    </Stack>
  );
}
