import { Button, Cluster, ErrorSummary, FieldRow, FieldStack, MoneyField, Notice, Section, Stack } from '@trousseau/ui';
import { useTexts } from '../../use-texts.ts';
import type { DamageOpening } from './damage.tsx';
import { DamageEstimate } from './damage-estimate.tsx';
import { RepairFields } from './repair-fields.tsx';
import type { DamageForm as Form } from './use-damage-form.ts';

interface DamageFormProps {
  readonly form: Form;
  readonly hasDeposit: boolean;
  readonly categories: DamageOpening['categories'];
}

/** The deposit, the repairs room by room, and what they come to as one types (R-DEG-05 to R-DEG-07). */
export function DamageForm({ form, hasDeposit, categories }: DamageFormProps) {
  const { t } = useTexts();
  const { draft, errors } = form;
  const listed = Object.entries(errors).map(([field, message]) => ({ field, message: titled(field, message, t) }));
  return (
    <>
      <ErrorSummary errors={listed} submitCount={form.attempts} />
      <Section title={t('damage.deposit')} lead={t(hasDeposit ? 'damage.depositLead' : 'damage.noDeposit')}>
        {hasDeposit && (
          <FieldRow>
            <MoneyField
              label={t('damage.depositPaid')}
              name="depositCents"
              value={draft.depositCents}
              onChange={(depositCents) => form.change({ depositCents })}
              error={errors.depositCents}
            />
            <MoneyField
              label={t('damage.depositUsed')}
              hint={t('damage.depositUsedHint')}
              name="depositUsedForRentCents"
              value={draft.usedForRentCents}
              onChange={(usedForRentCents) => form.change({ usedForRentCents })}
              error={errors.depositUsedForRentCents}
            />
          </FieldRow>
        )}
      </Section>
      <Section title={t('damage.repairs')} lead={t('damage.repairsLead')}>
        <Stack gap={5}>
          {errors.items && (
            <Notice tone="danger" live>
              {errors.items}
            </Notice>
          )}
          <FieldStack>
            {draft.rows.map((row, index) => (
              <RepairFields key={row.id} row={row} index={index} form={form} categories={categories} />
            ))}
          </FieldStack>
          <Cluster>
            <Button icon="plus" onPress={form.add}>
              {t('damage.addRepair')}
            </Button>
          </Cluster>
        </Stack>
      </Section>
      <DamageEstimate estimate={form.estimate} />
    </>
  );
}

/** «Réparation 2 – Indiquez la pièce», so that a summary says which line it is. */
function titled(field: string, message: string, t: ReturnType<typeof useTexts>['t']): string {
  const [, index] = /^items\.(\d+)\./.exec(field) ?? [];
  return index === undefined ? message : `${t('damage.repairNumber', { number: Number(index) + 1 })} – ${message}`;
}
