import type { Activation } from '#shared/crisis-leadership/state.ts';
import { returnReminders, unconfirmedDecisions } from '#shared/crisis-leadership/waiting.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import { Phone, ShieldAlert, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { buttonClass } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { classNames } from '../../lib/class-names.ts';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive } from '../../sync/use-live.ts';
import { actingOf, acts } from './acting.ts';
import { bandWords } from './band-words.ts';
import styles from './leadership-bands.module.css';
import { fellWith, toldDenials } from './oral-consequences.ts';
import { OralMark } from './oral-mark.tsx';

/**
 * What the crisis leadership tells on every page, never dismissible: heightened alert, decisions by word of mouth that are not
 * confirmed or were denied, and to the acting chair what might be handed back.
 */
export function LeadershipBands(): ReactNode {
  const crisisLeadership = useLive((state) => state.crisisLeadership);
  const now = useNow();
  return (
    <>
      <AlertBand />
      {[...toldDenials({ crisisLeadership }, now), ...unconfirmedDecisions({ crisisLeadership })].map(
        (activation) => (
          <OralBand key={activation.id} activation={activation} />
        ),
      )}
      <ReturnBand />
    </>
  );
}

/** Heightened alert: who leads, over everything else. */
export function AlertBand(): ReactNode {
  const alert = useLive((state) => state.crisisLeadership.heightenedAlert);
  const today = useNow();
  if (alert === null) return null;
  return (
    <section className={styles['alert']} aria-label={message('heightened-alert.band.name')}>
      <Icon of={ShieldAlert} size={18} />
      <b>{message('heightened-alert.band')}</b>
      <span>
        {message('heightened-alert.band.since', {
          level: alert.level,
          time: clockOrDate(alert.declaredAt, today),
        })}
      </span>
    </section>
  );
}

function OralBand({ activation }: { activation: Activation }): ReactNode {
  const { roles } = useAccount();
  const crisisLeadership = useLive((state) => state.crisisLeadership);
  const now = useNow();
  const number = useLive((state) => state.incidents.get(activation.incident)?.number);
  const { oral, voidAt } = activation;
  const isOwn = voidAt === null && oral !== null && roles.includes(oral.by);
  const fell = fellWith({ crisisLeadership }, activation).length;
  return (
    <section
      className={classNames(styles['band'], voidAt === null ? styles['oral'] : styles['denied'])}
      aria-label={message('oral.band.title', {
        incident: number === undefined ? '' : incidentName(number),
      })}
    >
      <Icon of={Phone} size={18} />
      <OralMark activation={activation} />
      <span className={styles['words']}>{bandWords(activation, fell, isOwn, now)}</span>
      <Link
        href={paths.oralDecision(activation.id)}
        className={buttonClass({ kind: isOwn ? 'primary' : 'secondary', size: 'small' })}
      >
        {message(isOwn ? 'oral.band.answer' : 'common.show')}
      </Link>
    </section>
  );
}

function ReturnBand(): ReactNode {
  const { roles } = useAccount();
  const incidents = useLive((state) => state.incidents);
  const crisisLeadership = useLive((state) => state.crisisLeadership);
  const now = useNow();
  if (!acts(actingOf(crisisLeadership, roles))) return null;
  const count = returnReminders({ incidents, crisisLeadership }, new Date(now).toISOString()).length;
  if (count === 0) return null;
  return (
    <section
      className={classNames(styles['band'], styles['oral'])}
      aria-label={message('register.reminder.name')}
    >
      <Icon of={Undo2} size={18} />
      <span className={styles['words']}>
        <b>{message('register.reminder.title', { count })}.</b> {message('register.reminder.law')}
      </span>
      <Link href={paths.crisisLeadership} className={buttonClass({ size: 'small' })}>
        {message('register.reminder.show')}
      </Link>
    </section>
  );
}
