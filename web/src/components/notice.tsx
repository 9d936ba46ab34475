import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { classNames } from '../lib/class-names.ts';
import { CallInstead } from './call-instead.tsx';
import { Glyph } from './glyph.tsx';
import styles from './notice.module.css';

interface NoticeProps {
  /** `wrong`: a refusal or failure. `attention`: something to know before going on. `plain`: a remark. */
  kind?: 'plain' | 'attention' | 'wrong';
  children: ReactNode;
  action?: ReactNode;
}

/**
 * A message in the flow of a form or page. Where it says that something is never queued without a network, whom to call stands
 * under it.
 * A refusal after a press is said in a status region, never as an alert.
 */
export function Notice({ kind = 'plain', children, action }: NoticeProps): ReactNode {
  return (
    <div className={classNames(styles['notice'], styles[kind])} role="status">
      {kind === 'wrong' ? <Glyph name="status-red" size={16} /> : null}
      {kind === 'attention' ? <Glyph name="status-yellow" size={16} /> : null}
      <div>
        {children}
        {kind === 'wrong' && children === message('outbox.not-queued') ? <CallInstead /> : null}
      </div>
      {action}
    </div>
  );
}
