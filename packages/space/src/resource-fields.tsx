import { MoneyField, MoneyLines } from '@trousseau/ui';
import {
  mainKinds,
  missingSum,
  type ResourceAnswers,
  type ResourceGroup,
  type ResourceKind,
  resourceGroups,
  type Situation,
} from './resource-answers.ts';

/** The words of `ResourceFields`, in the messages of the space. */
export interface ResourceTexts {
  /** Of the sum the situation gives. */
  readonly main: string;
  readonly hint: string;
  readonly others: string;
  readonly add: string;
  readonly perMonth: string;
  readonly lastYear: string;
  readonly kind: (kind: ResourceKind) => string;
  /** The heading of kinds that go together. */
  readonly group: (group: ResourceGroup) => string;
}

export interface ResourceFieldsProps {
  readonly situation: Situation;
  readonly texts: ResourceTexts;
  readonly name: string;
  readonly value: ResourceAnswers;
  readonly onChange: (value: ResourceAnswers) => void;
  readonly onBlur?: () => void;
  readonly error: string | undefined;
}

const groups = Object.entries(resourceGroups) as [ResourceGroup, readonly ResourceKind[]][];

/** What somebody lives on: one sum for most, named after their situation, and a button for whoever has another. */
export function ResourceFields({ situation, texts, name, value, onChange, onBlur, error }: ResourceFieldsProps) {
  const mainKind = mainKinds[situation];
  const isOfOthers = error !== undefined && missingSum(value) === 'other';
  const unitOf = (kind: ResourceKind) => (kind === 'SELF_EMPLOYED' ? texts.lastYear : texts.perMonth);
  return (
    <>
      <MoneyField
        label={texts.main}
        hint={texts.hint}
        unit={unitOf(mainKind)}
        name={name}
        value={value.main}
        onChange={(main) => onChange({ ...value, main })}
        onBlur={onBlur}
        error={isOfOthers ? undefined : error}
      />
      <MoneyLines
        label={texts.others}
        addLabel={texts.add}
        optional
        name={`${name}-others`}
        options={groups.flatMap(([group, kinds]) =>
          kinds
            .filter((kind) => kind !== mainKind)
            .map((kind) => ({ value: kind, label: texts.kind(kind), unit: unitOf(kind), group: texts.group(group) })),
        )}
        value={value.others}
        onChange={(others) => onChange({ ...value, others })}
        onBlur={onBlur}
        error={isOfOthers ? error : undefined}
      />
    </>
  );
}
