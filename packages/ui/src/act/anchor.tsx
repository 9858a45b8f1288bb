import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';

export interface AnchorProps {
  href: string;
  children: ReactNode;
  className?: string | undefined;
  download?: boolean | undefined;
  /** Opens another site in another window. */
  external?: boolean | undefined;
  label?: string | undefined;
  id?: string | undefined;
}

/** An unstyled link: a page of the application goes through the router; a file, a fragment and another site do not. */
export function Anchor({ href, children, className, download, external, label, id }: AnchorProps) {
  const common = { className, id, 'aria-label': label, children };
  const outside = external || download || !href.startsWith('/') || href.startsWith('/files/');
  if (!outside) return <RouterLink to={href} {...common} />;
  const target = external ? { target: '_blank', rel: 'noreferrer' } : {};
  return <a href={href} download={download} {...target} {...common} />;
}
