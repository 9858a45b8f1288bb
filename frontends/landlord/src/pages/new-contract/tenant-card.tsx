import { longDay, Notice } from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import { useTexts } from '../../use-texts.ts';
import { namesInWords } from '../../words.ts';
import type { IdentifiedTenant } from './wizard.tsx';

/** Whom the contract is for and what the visa allows, kept in sight. */
export function TenantCard({ tenant }: { readonly tenant: IdentifiedTenant }) {
  const { t, locale } = useTexts();
  return (
    <Notice tone="success" title={t('newContract.visaOf', { names: namesInWords(tenant.holderNames, locale) })}>
      {t('newContract.visaSays', { sum: formatCents(tenant.maxRentCents), day: longDay(tenant.validUntil, locale) })}
    </Notice>
  );
}
