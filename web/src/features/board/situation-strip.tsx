import { message } from '#shared/language/message.ts';
import { may } from '#shared/authorization/capabilities.ts';
import { overallSituation, type Overall } from '#shared/situation/overall.ts';
import { restsOn } from '#shared/crisis-leadership/rests-on.ts';
import type { CrisisLeadership } from '#shared/crisis-leadership/state.ts';
import { Pencil } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { LevelBadge } from '../../components/level-badge.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { useAccount } from '../../lib/session.ts';
import { useLive, useReady } from '../../sync/use-live.ts';
import { BriefingCell } from './briefing-cell.tsx';
import { DutyCell } from './duty-cell.tsx';
import styles from './situation-strip.module.css';
import { TitleDialog } from './title-dialog.tsx';

/** The common picture in one line: level, what goes on, since when, confirmed by whom, who is on duty. */
export function SituationStrip(): ReactNode {
  const ready = useReady();
  const incidents = useLive((state) => state.incidents);
  const title = useLive((state) => state.situation.title);
  const committee = useLive((state) => state.crisisLeadership);
  const overall = useMemo(() => overallSituation(incidents.values()), [incidents]);
  const mayName = may(useAccount().roles, 'situation.set-title');
  const [editing, setEditing] = useState(false);
  const at = useNow();
  const name = heading(overall, title);
  return (
    <section className={styles['strip']} aria-label={message('board.situation')}>
      <div className={styles['main']}>
        {ready && overall.open > 0 ? <LevelBadge level={overall.level} large /> : null}
        <div className={styles['words']}>
          <div className={styles['name']}>
            <h1>{ready ? name : message('common.loading')}</h1>
            {ready && mayName && overall.open > 0 ? (
              <IconButton
                kind="quiet"
                size="small"
                label={message(title === null ? 'board.title.set' : 'board.title.edit')}
                icon={<Icon of={Pencil} />}
                onClick={() => setEditing(true)}
              />
            ) : null}
          </div>
          {ready ? <p>{line(overall, committee, at)}</p> : null}
        </div>
      </div>
      {ready ? <BriefingCell /> : null}
      {ready ? <DutyCell /> : null}
      {editing ? <TitleDialog current={title} onClose={() => setEditing(false)} /> : null}
    </section>
  );
}

function heading(overall: Overall, title: string | null): string {
  if (overall.open === 0) return message('board.situation.quiet');
  if (title !== null) return title;
  // One single incident names the situation as well as anything.
  return (overall.open === 1 ? overall.leading?.title : null) ?? message('board.situation.untitled');
}

function line({ leading, confirmed }: Overall, committee: CrisisLeadership, at: number): string {
  const parts: string[] = [];
  if (leading === null) parts.push(message('board.situation.quiet.what'));
  else parts.push(message('board.situation.since', { time: clockOrDate(leading.reportedAt, at) }));
  if (leading !== null && confirmed === null) parts.push(message('board.situation.unconfirmed'));
  if (confirmed !== null) {
    const time = clockOrDate(confirmed.at, at);
    // A spoken decision is recorded by another than the one who decided.
    const spoken = Object.values(committee.activations).find(({ oral }) => oral?.recordedAt === confirmed.at);
    const by =
      spoken === undefined
        ? confirmed.by
        : message('board.situation.spoken', { by: spoken.decidedBy ?? message('roles.chair') });
    parts.push(
      by === null
        ? message('board.situation.confirmed.anonymous', { time })
        : message('board.situation.confirmed', { time, by }),
    );
  }
  if (committee.status === 'active' && committee.since !== null) {
    const oral = restsOn(committee)?.kind ?? 'given';
    parts.push(message('board.situation.committee-active', { time: clockOrDate(committee.since, at), oral }));
  }
  return parts.join(' ');
}
