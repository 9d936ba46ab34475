import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import { reportName, situationReportText } from '#shared/projections/situation-report-document.ts';
import { reportParts } from '#shared/situation-report/parts.ts';
import { sectionsOf, type SituationReport } from '#shared/situation-report/state.ts';
import { Braces, ClipboardCopy } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button, buttonClass } from '../../components/button.tsx';
import { DocumentLinks } from '../../components/document-links.tsx';
import { TextArea } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { Pane } from '../../components/pane.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { fullTime } from '../../lib/format.ts';
import { newId } from '../../lib/new-id.ts';
import { useAccount } from '../../lib/session.ts';
import { useReadsRestricted } from '../../sync/use-document.ts';
import { useIsPast, useStateReader } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import { PartEditor } from './part-editor.tsx';
import { SecretReport } from './secret-report.tsx';
import styles from './situation-report.module.css';
import type { Sections } from './use-edits.ts';
import { editable } from './use-make-draft.ts';

/** An approved report: read, with its sources, given on as text, PDF and JSON, and the beginning of its next version. */
export function ReadPane(props: { report: SituationReport; onShow: (id: string) => void }): ReactNode {
  const { report, onShow } = props;
  const { organisation, roles } = useAccount();
  const reads = useReadsRestricted();
  const past = useIsPast();
  const sections = sectionsOf(report);
  /** Confidential texts that were asked for; erased ones leave with the page (page-outlet.tsx). */
  const [opened, setOpened] = useState<Sections | null>(null);
  const shown = sections ?? (reads && !past ? opened : null);
  const { send, busy, refusal } = useSend();
  const { approvedAt, approvedBy } = report;
  const time = approvedAt === null ? '' : fullTime(approvedAt);

  async function newVersion(): Promise<void> {
    if (sections === null) return;
    const id = newId();
    const data = { report: id, sections: editable(sections), replaces: report.id, upTo: report.upTo };
    if (await send('situation-report.draft', data)) onShow(id);
  }

  return (
    <Pane
      scroll
      title={reportName(report)}
      end={
        past ? undefined : (
          <DocumentLinks
            path={`situation-reports/${report.id}.pdf`}
            restricted={reads && report.sentences === null}
          />
        )
      }
    >
      <div className={styles['read-head']}>
        <p className={styles['fine']}>
          {approvedBy === null
            ? message('situation-report.approved-at', { time })
            : message('situation-report.approved-by', { time, who: approvedBy })}
        </p>
        {report.replacedBy === null ? null : (
          <Notice
            kind="attention"
            action={
              <Button size="small" onClick={() => onShow(report.replacedBy ?? '')}>
                {message('situation-report.read')}
              </Button>
            }
          >
            {message('situation-report.replaced')}
          </Notice>
        )}
        {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
        <div className={styles['actions']}>
          {sections === null ? null : <CopyText report={report} />}
          {past ? null : (
            <a
              className={buttonClass({ size: 'small' })}
              href={`/api/organisations/${organisation}/situation-reports/${report.id}.json`}
              download
            >
              <Icon of={Braces} />
              {message('situation-report.json')}
            </a>
          )}
          {report.replacedBy === null && sections !== null && may(roles, 'situation-report.draft') ? (
            <Button size="small" busy={busy} onClick={() => void newVersion()}>
              {message('situation-report.new-version')}
            </Button>
          ) : null}
        </div>
      </div>
      {shown === null ? (
        <SecretReport
          report={report}
          verb={message('situation-report.read')}
          {...(reads && !past && { onOpen: (_revision, texts) => setOpened(texts) })}
        />
      ) : (
        <div className={styles['parts']} data-paper>
          {reportParts.map((part) => (
            <PartEditor key={part} part={part} sentences={shown[part]} />
          ))}
        </div>
      )}
    </Pane>
  );
}

/** Puts the report as text on the clipboard; where the browser does not let it, the text stands there to be marked. */
function CopyText({ report }: { report: SituationReport }): ReactNode {
  const read = useStateReader();
  const [byHand, setByHand] = useState<string | null>(null);
  async function copy(): Promise<void> {
    const text = situationReportText(read(), report);
    try {
      await navigator.clipboard.writeText(text);
      setByHand(null);
      announceOwn(message('situation-report.copy.done'));
    } catch {
      setByHand(text);
    }
  }
  return (
    <>
      <Button size="small" icon={<Icon of={ClipboardCopy} />} onClick={() => void copy()}>
        {message('situation-report.copy')}
      </Button>
      {byHand === null ? null : (
        <div className={styles['by-hand']}>
          <TextArea
            label={message('situation-report.copy.text')}
            hint={message('situation-report.copy.failed')}
            rows={10}
            readOnly
            value={byHand}
            onChange={() => undefined}
          />
        </div>
      )}
    </>
  );
}
