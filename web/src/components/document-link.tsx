import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import { type ButtonLook, buttonClass } from './button.tsx';
import { Icon } from './icon.tsx';

/** A link that looks like a button and opens a document in a window of its own. */
export function DocumentLink({
  href,
  children,
  ...look
}: ButtonLook & { href: string; children: ReactNode }): ReactNode {
  return (
    <a className={buttonClass(look)} href={href} target="_blank" rel="noreferrer">
      <Icon of={FileText} />
      {children}
    </a>
  );
}
