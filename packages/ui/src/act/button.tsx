import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { classes } from '../base/classes.ts';
import { Icon, type IconName } from '../base/icon.tsx';
import { useUiTexts } from '../base/use-ui-texts.ts';
import { Spinner } from '../show/spinner.tsx';
import { Anchor } from './anchor.tsx';
import styles from './button.module.css';

export interface ButtonProps {
  children: ReactNode;
  /** One primary per screen; `danger` for what cannot be taken back. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  size?: 'small' | 'medium' | 'large';
  icon?: IconName;
  iconEnd?: IconName;
  /** The act is under way: cannot be pressed twice, and says so. */
  pending?: boolean | undefined;
  disabled?: boolean | undefined;
  type?: 'button' | 'submit' | 'reset';
  onPress?: (() => void) | undefined;
  /** Makes it a link to that place, with the look of a button. */
  href?: string | undefined;
  /** With `href`: a file to save. */
  download?: boolean | undefined;
  fullWidth?: boolean;
  /** Name read aloud, when the words alone do not say which thing they act on. */
  label?: string | undefined;
  id?: string | undefined;
  ref?: Ref<HTMLButtonElement> | undefined;
}

/** What one presses to act, or to go somewhere important. */
export function Button(props: ButtonProps) {
  const { children, variant = 'secondary', size = 'medium', icon, iconEnd, pending, disabled, href, fullWidth } = props;
  const texts = useUiTexts();
  const className = classes(styles.button, styles[variant], styles[size], fullWidth && styles.full);
  const iconSize = size === 'large' ? 22 : size === 'small' ? 17 : 20;
  const content = (
    <>
      {icon && !pending && <Icon name={icon} size={iconSize} />}
      {pending && <Spinner size={iconSize} label={texts.loading} />}
      <span>{children}</span>
      {iconEnd && <Icon name={iconEnd} size={iconSize} />}
    </>
  );
  if (href !== undefined) {
    return (
      <Anchor href={href} className={className} download={props.download} label={props.label} id={props.id}>
        {content}
      </Anchor>
    );
  }
  return (
    <AriaButton
      className={className}
      type={props.type ?? 'button'}
      isPending={pending ?? false}
      isDisabled={disabled ?? false}
      onPress={() => props.onPress?.()}
      {...(props.label !== undefined && { 'aria-label': props.label })}
      {...(props.id !== undefined && { id: props.id })}
      {...(props.ref !== undefined && { ref: props.ref })}
    >
      {content}
    </AriaButton>
  );
}
