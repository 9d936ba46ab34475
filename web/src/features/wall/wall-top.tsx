import { message } from '#shared/language/message.ts';
import { restsOn } from '#shared/crisis-leadership/rests-on.ts';
import type { CrisisLeadership } from '#shared/crisis-leadership/state.ts';
import { centralGroup } from '#shared/staff/state.ts';
import { type Overall, overallSituation } from '#shared/situation/overall.ts';
import { type ReactNode, useMemo } from 'react';
import { Glyph, type GlyphName } from '../../components/glyph.tsx';
import { classNames } from '../../lib/class-names.ts';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate, clockTime, deadline } from '../../lib/format.ts';
import { useLive, useReady } from '../../sync/use-live.ts';
import { FitText } from './fit-text.tsx';
import { wallTitle } from './wall-incidents.ts';
import styles from './wall-top.module.css';

/** The level, what goes on, whether the committee is active, and the time. */
export function WallTop(): ReactNode {
  const ready = useReady();
  const incidents = useLive((state) => state.incidents);
  const title = useLive((state) => state.situation.title);
  const committee = useLive((state) => state.crisisLeadership);
  const overall = useMemo(() => overallSituation(incidents.values()), [incidents]);
  const at = useNow(60);
  return (
    <header className={styles['top']}>
      {ready && overall.open > 0 ? <LevelBlock overall={overall} /> : null}
      <div className={styles['title']}>
        <h1>
          <FitText>{ready ? heading(overall, title) : message('common.loading')}</FitText>
        </h1>
        <p>
          <FitText>{ready ? line(overall, committee, at) : ''}</FitText>
        </p>
      </div>
      <Briefing />
      <Whose />
      <Clock />
    </header>
  );
}

function LevelBlock({ overall }: { overall: Overall }): ReactNode {
  const id = overall.level ?? 'none';
  const glyph: GlyphName = id === 'extraordinary' ? 'level-extraordinary-on' : `level-${id}`;
  return (
    <div className={classNames(styles['level'], styles[id])}>
      <Glyph name={glyph} size={72} />
      <span>{message(`levels.${id}.long`)}</span>
    </div>
  );
}

/** When the next staff briefing is, and how long until then, while the krisledningsgrupp works. */
function Briefing(): ReactNode {
  const group = useLive((state) => state.staffGroups.get(centralGroup));
  const at = useNow(10);
  if (group?.status !== 'active' || group.nextBriefingAt === null) return null;
  const { text, late } = deadline(group.nextBriefingAt, at);
  return (
    <div className={styles['briefing']}>
      <span>{message('wall.briefing')}</span>
      <p>
        <strong>{clockOrDate(group.nextBriefingAt, at)}</strong>
        <span className={classNames(late && styles['late'])}>{text}</span>
      </p>
    </div>
  );
}

/** Whose wall it is; an invented organisation says so here too. */
function Whose(): ReactNode {
  const organisation = useLive((state) => state.organisation);
  if (organisation === null) return null;
  return (
    <div className={styles['whose']}>
      <span>{organisation.name}</span>
      {organisation.example ? <strong>{message('common.example')}</strong> : null}
    </div>
  );
}

function Clock(): ReactNode {
  const at = useNow(1);
  return (
    <time className={styles['clock']} dateTime={new Date(at).toISOString()}>
      {clockTime(at)}
    </time>
  );
}

function heading({ open, leading }: Overall, title: string | null): string {
  if (open === 0 || leading === null) return message('wall.quiet');
  return title ?? wallTitle(leading);
}

function line({ leading, confirmed }: Overall, committee: CrisisLeadership, at: number): string {
  const { status, since } = committee;
  if (status !== 'inactive' && since !== null)
    return message(`wall.committee.${status}`, {
      time: clockOrDate(since, at),
      oral: restsOn(committee)?.kind ?? 'given',
    });
  if (leading === null) return message('wall.quiet.what');
  const time = clockOrDate(leading.reportedAt, at);
  if (confirmed === null) return message('wall.since', { time });
  return message('wall.since.confirmed', { time, confirmed: clockOrDate(confirmed.at, at) });
}
