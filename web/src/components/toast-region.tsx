import { message } from '#shared/language/message.ts';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { closeToast, useToasts } from '../lib/toast.ts';
import { Button, IconButton } from './button.tsx';
import { Icon } from './icon.tsx';
import styles from './toast-region.module.css';

/** Where toasts lie: at the lower left on a desktop, above the tabs on a phone. Said politely. */
export function ToastRegion(): ReactNode {
  const toasts = useToasts();
  return (
    <section className={styles['region']} aria-label={message('shell.toasts')}>
      <div role="status">
        {toasts.map(({ id, text, action }) => (
          <div key={id} className={styles['toast']}>
            <p>{text}</p>
            {action === undefined ? null : (
              <Button
                size="small"
                onClick={() => {
                  closeToast(id);
                  action.run();
                }}
              >
                {action.label}
              </Button>
            )}
            <IconButton
              kind="quiet"
              size="small"
              label={message('common.close')}
              icon={<Icon of={X} />}
              onClick={() => closeToast(id)}
            />
          </div>
        ))}
      </div>
    </section>
  );
}
