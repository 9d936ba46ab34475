import { message } from '#shared/language/message.ts';
import { type ReactNode, useEffect, useState } from 'react';
import { LoadingBars } from '../../components/pane-states.tsx';
import { useNow } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { useConnection } from '../../sync/use-connection.ts';
import { useLive, useReady } from '../../sync/use-live.ts';
import { WallDecisions } from './wall-decisions-panel.tsx';
import { WallDepartments } from './wall-departments.tsx';
import { WallFacts } from './wall-facts.tsx';
import { WallIncidents } from './wall-incidents-panel.tsx';
import styles from './wall-page.module.css';
import { WallPoints } from './wall-points.tsx';
import { wallScale, wallShift } from './wall-scale.ts';
import { useWallTheme } from './wall-theme.ts';
import { WallTop } from './wall-top.tsx';

/** Without contact for so long, the picture is said to be old. */
const lostAfter = 45_000;

/**
 * The staff room's display (väggskärm): read at four metres, without controls, scrolling and personal data
 * (ui.md, section 7). The map comes from app; without it the incidents have the whole width.
 * `ahead`: what happens by itself, in one line.
 */
export function WallPage({ map, ahead }: { map?: ReactNode; ahead?: ReactNode }): ReactNode {
  const ready = useReady();
  const at = useNow(60);
  const { scale, width, height } = useDisplay();
  const [x, y] = wallShift(at);
  useWallTheme(at);
  return (
    <div className={styles['display']}>
      <div
        className={styles['wall']}
        style={{ width, height, transform: `translate(${x}px, ${y}px) scale(${scale})` }}
      >
        <WallTop />
        <LostBar />
        <AlertBar />
        {ahead}
        <main className={styles['main']}>
          {ready ? (
            <>
              <div className={styles['middle']} data-map={map !== undefined}>
                {map === undefined ? null : (
                  <section className={styles['map']} aria-label={message('wall.map')}>
                    {map}
                  </section>
                )}
                <WallIncidents />
              </div>
              <div className={styles['low']}>
                <WallPoints />
                <WallFacts />
                <WallDecisions />
              </div>
            </>
          ) : (
            <LoadingBars />
          )}
        </main>
        <WallDepartments />
      </div>
    </div>
  );
}

/** Heightened alert: who leads, over everything else. */
function AlertBar(): ReactNode {
  const isOn = useLive((state) => state.crisisLeadership.heightenedAlert !== null);
  return isOn ? <p className={styles['alert']}>{message('wall.alert')}</p> : null;
}

/** Says that what is below is old; the clock above goes on. */
function LostBar(): ReactNode {
  const { since } = useConnection();
  const at = useNow(1);
  if (since === null || at - Date.parse(since) < lostAfter) return null;
  return (
    <p className={styles['lost']} role="status">
      {message('wall.lost', { time: clockOrDate(since, at) })}
    </p>
  );
}

function useDisplay(): ReturnType<typeof wallScale> {
  const [size, setSize] = useState(() => wallScale(window.innerWidth, window.innerHeight));
  useEffect(() => {
    const measure = (): void => setSize(wallScale(window.innerWidth, window.innerHeight));
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return size;
}
