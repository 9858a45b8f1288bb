import { type Ref, useState } from 'react';
import { classes } from '../base/classes.ts';
import { Icon } from '../base/icon.tsx';
import { fill } from '../base/texts.ts';
import { useUiTexts } from '../base/use-ui-texts.ts';
import { VisuallyHidden } from '../base/visually-hidden.tsx';
import fieldStyles from './field.module.css';
import { controlProps, FieldFrame, type FieldProps } from './field.tsx';
import styles from './password-field.module.css';

/** One condition of the published rule, and whether what is typed meets it. */
export interface PasswordRuleItem {
  id: string;
  label: string;
  met: boolean;
}

export interface PasswordFieldProps extends FieldProps<string> {
  autoComplete: 'current-password' | 'new-password';
  rules?: readonly PasswordRuleItem[];
}

/** A password that can be pasted and shown, with its conditions ticked while one types. */
export function PasswordField(props: PasswordFieldProps) {
  const { name, value, onChange, onBlur, ref, disabled, autoComplete, rules } = props;
  const [shown, setShown] = useState(false);
  const texts = useUiTexts();
  const { 'aria-describedby': describedBy, ...control } = controlProps(props);
  const rulesId = `${control.id}-rules`;
  return (
    <FieldFrame {...props}>
      <div className={classes(fieldStyles.box, fieldStyles.affixed, styles.box)}>
        <input
          {...control}
          aria-describedby={classes(describedBy, rules && rulesId) || undefined}
          ref={ref as Ref<HTMLInputElement>}
          type={shown ? 'text' : 'password'}
          name={name}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
          disabled={disabled}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
        />
        <button
          type="button"
          className={styles.reveal}
          aria-pressed={shown}
          aria-label={texts.showPassword}
          title={shown ? texts.hidePassword : texts.showPassword}
          onClick={() => setShown(!shown)}
        >
          <Icon name={shown ? 'eyeOff' : 'eye'} />
        </button>
      </div>
      {rules && <RuleChecklist id={rulesId} rules={rules} started={value !== ''} />}
    </FieldFrame>
  );
}

interface RuleChecklistProps {
  id: string;
  rules: readonly PasswordRuleItem[];
  started: boolean;
}

function RuleChecklist({ id, rules, started }: RuleChecklistProps) {
  const texts = useUiTexts();
  const met = rules.filter((rule) => rule.met).length;
  return (
    <div>
      <ul className={styles.rules} id={id}>
        {rules.map((rule) => (
          <li key={rule.id} data-met={rule.met || undefined}>
            <Icon name={rule.met ? 'success' : 'dot'} size={18} />
            {rule.label}
            <VisuallyHidden>{` (${rule.met ? texts.ruleMet : texts.ruleNotMet})`}</VisuallyHidden>
          </li>
        ))}
      </ul>
      {/* One short sentence is announced while typing, not the whole list. */}
      <div role="status">
        <VisuallyHidden>{started && fill(texts.rulesMet, { met, all: rules.length })}</VisuallyHidden>
      </div>
    </div>
  );
}
