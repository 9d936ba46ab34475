import { message } from '#shared/language/message.ts';
import { minutesDocument } from '#shared/projections/minutes-document.ts';
import type { ReactNode } from 'react';
import { DocumentLinks } from '../../components/document-links.tsx';
import { OfficialDocumentView } from '../../components/official-document.tsx';
import { EmptyState, LoadingBars } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import layout from '../../components/two-columns.module.css';
import { classNames } from '../../lib/class-names.ts';
import { useDocument, useReadsRestricted } from '../../sync/use-document.ts';
import { useIsPast, useLive, useReady } from '../../sync/use-live.ts';
import { MeetingAdjusting } from './meeting-adjusting.tsx';
import { MeetingFacts } from './meeting-facts.tsx';
import { MeetingItems } from './meeting-items.tsx';
import styles from './meeting.module.css';

/** One meeting: its steps and matters, beside the minutes as they read now. */
export function MeetingPage({ id }: { id: string }): ReactNode {
  const ready = useReady();
  const meeting = useLive((state) => state.meetings.get(id));
  if (!ready) return <LoadingBars />;
  if (meeting === undefined)
    return (
      <Pane title={message('meeting.title')} className={styles['list']}>
        <EmptyState title={message('meeting.not-found')}>{message('meeting.not-found.what')}</EmptyState>
      </Pane>
    );
  return (
    <div className={classNames(layout['page'], styles['page'])}>
      <div className={layout['column']}>
        <MeetingFacts meeting={meeting} />
        <MeetingAdjusting meeting={meeting} />
        <MeetingItems meeting={meeting} />
      </div>
      <Minutes id={id} />
    </div>
  );
}

function Minutes({ id }: { id: string }): ReactNode {
  const document = useDocument((state) => minutesDocument(state, id), id);
  const reads = useReadsRestricted();
  const past = useIsPast();
  if (document === null) return null;
  return (
    <Pane
      scroll
      title={message('meeting.minutes.title')}
      end={
        past ? undefined : (
          <DocumentLinks path={`meetings/${id}/minutes.pdf`} restricted={reads && document.withheld} />
        )
      }
    >
      <OfficialDocumentView document={document} />
    </Pane>
  );
}
