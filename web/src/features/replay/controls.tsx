import { message } from '#shared/language/message.ts';
import { ChevronLeft, ChevronRight, Pause, Play, SkipBack, SkipForward } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { clockSeconds, duration, number, weekdayDate } from '../../lib/format.ts';
import { usePhone } from '../../lib/viewport.ts';
import styles from './controls.module.css';
import { type Speed, speeds } from './use-playing.ts';
import { type Span, spans } from './window.ts';

interface ControlsProps {
  at: number;
  seq: number;
  last: number;
  playing: boolean;
  onPlay: () => void;
  speed: Speed;
  onSpeed: (speed: Speed) => void;
  span: Span;
  onSpan: (span: Span) => void;
  /** By events or by marks, back or forward. */
  onStep: (what: 'event' | 'mark', by: -1 | 1) => void;
}

/** Play and its speed, steps, the moment in figures, and how much of the log the time line shows. */
export function Controls(props: ControlsProps): ReactNode {
  const { at, seq, last, playing, onPlay, speed, onSpeed, span, onSpan, onStep } = props;
  const phone = usePhone();
  return (
    <div className={styles['controls']} role="group" aria-label={message('replay.controls')}>
      <span className={styles['steps']}>
        <IconButton
          label={message('replay.mark.back')}
          icon={<Icon of={SkipBack} />}
          onClick={() => onStep('mark', -1)}
        />
        <IconButton
          label={message('replay.step.back')}
          icon={<Icon of={ChevronLeft} />}
          onClick={() => onStep('event', -1)}
        />
        <Button
          kind="primary"
          className={styles['play']}
          icon={<Icon of={playing ? Pause : Play} />}
          onClick={onPlay}
        >
          {message(playing ? 'replay.pause' : 'replay.play')}
        </Button>
        <IconButton
          label={message('replay.step.forward')}
          icon={<Icon of={ChevronRight} />}
          onClick={() => onStep('event', 1)}
        />
        <IconButton
          label={message('replay.mark.forward')}
          icon={<Icon of={SkipForward} />}
          onClick={() => onStep('mark', 1)}
        />
      </span>
      <time className={styles['now']} dateTime={new Date(at).toISOString()}>
        <small>{weekdayDate(at)}</small> {clockSeconds(at)}
      </time>
      <span className={styles['position']}>
        {message('replay.position', { seq: number(seq), last: number(last) })}
      </span>
      <div className={styles['choices']}>
        <Segmented
          label={message('replay.speed')}
          value={speed}
          onChange={onSpeed}
          options={speeds.map((one) => ({
            value: one,
            label: message('replay.speed.factor', { factor: one }),
          }))}
        />
        <span className={styles['what']}>
          {speed === '1' || speed === '10'
            ? null
            : message('replay.speed.what', { factor: speed, passes: duration(Number(speed) * 1_000) })}
        </span>
        <span className={styles['space']} />
        <Segmented
          label={message('replay.span')}
          value={span}
          onChange={onSpan}
          options={spans.map((one) => ({
            value: one,
            label: message(phone ? `replay.span.short.${one}` : `replay.span.${one}`),
          }))}
        />
      </div>
    </div>
  );
}
