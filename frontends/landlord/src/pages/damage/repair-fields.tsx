import { Button, Card, FieldRow, FieldStack, MoneyField, Notice, Select, TextField } from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import { useTexts } from '../../use-texts.ts';
import type { DamageOpening } from './damage.tsx';
import type { DamageForm, RepairRow } from './use-damage-form.ts';

interface RepairFieldsProps {
  readonly row: RepairRow;
  readonly index: number;
  readonly form: DamageForm;
  readonly categories: DamageOpening['categories'];
}

/** One repair: the room, what it is about, what it costs, how long the thing had served, and what the guarantee takes of it. */
export function RepairFields({ row, index, form, categories }: RepairFieldsProps) {
  const { t } = useTexts();
  const edit = (part: Partial<RepairRow>) => form.edit(index, part);
  const name = (field: string) => `items.${index}.${field}`;
  const error = (field: string) => form.errors[name(field)];
  return (
    <Card
      headingLevel={3}
      title={t('damage.repairNumber', { number: index + 1 })}
      footer={
        form.draft.rows.length > 1 && (
          <Button
            size="small"
            variant="quiet"
            icon="minus"
            label={t('damage.removeRepairNumber', { number: index + 1 })}
            onPress={() => form.remove(index)}
          >
            {t('damage.removeRepair')}
          </Button>
        )
      }
    >
      <FieldStack>
        <FieldRow>
          <TextField
            label={t('damage.room')}
            hint={t('damage.roomHint')}
            name={name('room')}
            maxLength={60}
            value={row.room}
            onChange={(room) => edit({ room })}
            error={error('room')}
          />
          <Select
            label={t('damage.kind')}
            name={name('category')}
            placeholder={t('damage.kindPlaceholder')}
            value={row.category}
            onChange={(value) =>
              edit({ category: categories.find(({ category }) => category === value)?.category ?? '' })
            }
            options={categories.map(({ category, covered }) => ({
              value: category,
              label: t(`damage.category.${category}`),
              ...(covered ? {} : { description: t('damage.notCoveredShort') }),
            }))}
          />
        </FieldRow>
        <TextField
          label={t('damage.words')}
          name={name('words')}
          rows={2}
          maxLength={500}
          optional
          value={row.words}
          onChange={(words) => edit({ words })}
          error={error('words')}
        />
        <Cost row={row} index={index} form={form} />
        <Taken row={row} form={form} />
      </FieldStack>
    </Card>
  );
}

/** What the repair costs, how the sum is known, and how long the thing had served. */
function Cost({ row, index, form }: Omit<RepairFieldsProps, 'categories'>) {
  const { t } = useTexts();
  const edit = (part: Partial<RepairRow>) => form.edit(index, part);
  const name = (field: string) => `items.${index}.${field}`;
  const error = (field: string) => form.errors[name(field)];
  return (
    <FieldRow>
      <MoneyField
        label={t('damage.cost')}
        name={name('repairCents')}
        value={row.repairCents}
        onChange={(repairCents) => edit({ repairCents })}
        error={error('repairCents')}
      />
      <Select
        label={t('damage.proof')}
        name={name('proof')}
        value={row.proof}
        onChange={(value) => edit({ proof: value === 'QUOTE' ? 'QUOTE' : 'INVOICE' })}
        options={[
          { value: 'INVOICE', label: t('damage.invoice') },
          { value: 'QUOTE', label: t('damage.quote') },
        ]}
      />
      <TextField
        label={t('damage.years')}
        hint={t('damage.yearsHint')}
        name={name('yearsServed')}
        width="short"
        inputMode="numeric"
        maxLength={3}
        optional
        value={row.years}
        onChange={(years) => edit({ years })}
        error={error('yearsServed')}
      />
    </FieldRow>
  );
}

/** What the server takes of this repair, once it has said so. */
function Taken({ row, form }: Pick<RepairFieldsProps, 'row' | 'form'>) {
  const { t } = useTexts();
  const judged = form.estimate?.items.find(({ id }) => id === row.id);
  if (!judged || row.category === '') return null;
  if (!judged.covered) return <Notice tone="warning">{t('damage.thisIsNotCovered')}</Notice>;
  if (judged.wearPercent === 0) return null;
  return <p>{t('damage.afterWear', { percent: judged.wearPercent, sum: formatCents(judged.coveredCents) })}</p>;
}
