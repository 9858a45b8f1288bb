import type { ReactNode } from 'react';
import { classes } from '../base/classes.ts';
import { Icon } from '../base/icon.tsx';
import { useUiTexts } from '../base/use-ui-texts.ts';
import { VisuallyHidden } from '../base/visually-hidden.tsx';
import { Anchor } from './anchor.tsx';
import styles from './link.module.css';

export interface LinkProps {
  href: string;
  children: ReactNode;
  /** Another site, in another window: says so. */
  external?: boolean;
  /** A file to save. */
  download?: boolean;
  /** Ink rather than pine, for lists of links. */
  quiet?: boolean;
}

/** A link in a text or a list. */
export function Link({ href, children, external, download, quiet }: LinkProps) {
  const texts = useUiTexts();
  return (
    <Anchor href={href} external={external} download={download} className={classes(styles.link, quiet && styles.quiet)}>
      {children}
      {download && <Icon name="download" size={17} />}
      {external && (
        <>
          <Icon name="external" size={15} />
          <VisuallyHidden>{texts.newWindow}</VisuallyHidden>
        </>
      )}
    </Anchor>
  );
}
