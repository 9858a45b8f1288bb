import { useEffect, useState } from 'react';
import { useUiTexts } from '../base/use-ui-texts.ts';
import { VisuallyHidden } from '../base/visually-hidden.tsx';
import { Button } from './button.tsx';

export interface CopyButtonProps {
  /** What goes to the clipboard. */
  text: string;
  /** What it is, for those who do not see it beside the button: « le numéro de visa ». */
  label?: string;
  /** Shows the label too, where nothing beside the button says what is copied. */
  labelShown?: boolean;
}

const shownMilliseconds = 2500;

/** Copies a number or a code, and says it did. */
export function CopyButton({ text, label, labelShown = false }: CopyButtonProps) {
  const texts = useUiTexts();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), shownMilliseconds);
    return () => clearTimeout(timer);
  }, [copied]);
  const act = label === undefined ? texts.copy : `${texts.copy} ${label}`;
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        icon={copied ? 'check' : 'copy'}
        label={label === undefined ? undefined : act}
        onPress={() => {
          navigator.clipboard.writeText(text).then(
            () => setCopied(true),
            () => setCopied(false),
          );
        }}
      >
        {copied ? texts.copied : labelShown ? act : texts.copy}
      </Button>
      <span role="status">
        <VisuallyHidden>{copied ? texts.copied : ''}</VisuallyHidden>
      </span>
    </>
  );
}
