import { Checkbox, FieldGroup } from '@trousseau/ui';
import type { ApiScope } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';

/** Every scope, in the order they are shown. */
export const SCOPES: readonly ApiScope[] = ['CONTRACT_READ', 'VISA_READ', 'CLAIM_READ'];

interface ScopeChoiceProps {
  readonly value: readonly ApiScope[];
  readonly onChange: (value: readonly ApiScope[]) => void;
  readonly error: string | undefined;
}

/** What a program may read, each with what it shows of people; nothing is ticked beforehand. */
export function ScopeChoice({ value, onChange, error }: ScopeChoiceProps) {
  const { t } = useTexts();
  return (
    <FieldGroup legend={t('newProgram.scopes')} id="scopes-group" hint={t('newProgram.scopesHint')} error={error}>
      {SCOPES.map((scope, index) => (
        <Checkbox
          key={scope}
          id={index === 0 ? 'scopes' : undefined}
          name={scope}
          label={t(`scope.${scope}.label`)}
          description={t(`scope.${scope}.detail`)}
          value={value.includes(scope)}
          onChange={(ticked) => onChange(ticked ? [...value, scope] : value.filter((one) => one !== scope))}
        />
      ))}
    </FieldGroup>
  );
}
