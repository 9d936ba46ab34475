import { message } from '#shared/language/message.ts';
import { Compass } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { buttonClass } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { EmptyState } from '../components/pane-states.tsx';
import { VisuallyHidden } from '../components/visually-hidden.tsx';

/** An address that leads nowhere. */
export function NotFoundPage(): ReactNode {
  return (
    <>
      <VisuallyHidden as="h1">{message('common.not-found')}</VisuallyHidden>
      <EmptyState
        icon={<Icon of={Compass} />}
        title={message('common.not-found')}
        action={
          <Link href="/" className={buttonClass({ size: 'small' })}>
            {message('common.not-found.action')}
          </Link>
        }
      >
        {message('common.not-found.what')}
      </EmptyState>
    </>
  );
}
