import { message } from '#shared/language/message.ts';
import { MapPin, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { CoordinateRows } from './coordinate-rows.tsx';
import type { PickedPosition } from './position.ts';
import styles from './selected-panel.module.css';

interface PositionPanelProps {
  at: PickedPosition;
  /** Null where the account may not report incidents. */
  onReport: ((at: PickedPosition) => void) | null;
  onClose: () => void;
}

/** A place that was gone to: what it is called, its coordinates, and the way to report from it. */
export function PositionPanel({ at, onReport, onClose }: PositionPanelProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [at]);
  const title = at.label ?? message('map-ground.position');
  return (
    <section className={styles['panel']} aria-label={message('map-ground.position')}>
      <div className={styles['head']}>
        <Icon of={MapPin} />
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <IconButton
          kind="quiet"
          size="small"
          label={message('map-ground.position.remove')}
          icon={<Icon of={X} />}
          onClick={onClose}
        />
      </div>
      <CoordinateRows at={at} />
      {onReport === null ? null : (
        <div className={styles['actions']}>
          <Button kind="primary" size="small" onClick={() => onReport(at)}>
            {message('map-ground.log-here')}
          </Button>
        </div>
      )}
    </section>
  );
}
