import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import { reportParts, type ReportSentence } from '#shared/situation-report/parts.ts';
import type { SituationReport } from '#shared/situation-report/state.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { DocumentLinks } from '../../components/document-links.tsx';
import { Notice } from '../../components/notice.tsx';
import { Pane } from '../../components/pane.tsx';
import { RestrictFields, restrictOf } from '../../components/restrict-fields.tsx';
import { StepDialog } from '../../components/step-dialog.tsx';
import { announceOwn } from '../../lib/announce.ts';
import { useAccount } from '../../lib/session.ts';
import { useReadsRestricted } from '../../sync/use-document.ts';
import { useIsPast, useLive } from '../../sync/use-live.ts';
import { useSend } from '../../sync/use-send.ts';
import { ApproveDialog } from './approve-dialog.tsx';
import { PartEditor } from './part-editor.tsx';
import { SecretReport } from './secret-report.tsx';
import styles from './situation-report.module.css';
import { type Sections, useEdits } from './use-edits.ts';
import { editable, type Made } from './use-make-draft.ts';

/** A draft that is worked on: its five parts sentence by sentence, saved for all, approved by the one entitled. */
export function DraftPane({ report, made }: { report: SituationReport; made: Made | null }): ReactNode {
  const { roles } = useAccount();
  const edits = useEdits(report);
  const reads = useReadsRestricted();
  const past = useIsPast();
  const [step, setStep] = useState<'approve' | 'discard' | null>(null);
  const [ground, setGround] = useState<string | null>(null);
  const restricted = useLive((state) => state.restrictedRecords.has(report.id));
  const { send, busy, refusal, errorOf } = useSend(['ground']);
  const mayWrite = may(roles, 'situation-report.draft');
  const { sections, base, changed, overtaken } = edits;
  const unsaved = changed || ground !== null;

  async function save(): Promise<void> {
    if (sections === null) return;
    const data = { report: report.id, sections: editable(written(sections)), revision: base };
    if (!(await send('situation-report.draft', { ...data, ...restrictOf(ground) }))) return;
    setGround(null);
    if (report.sentences === null) edits.open(base + 1, written(sections));
    edits.clear();
    announceOwn(message('situation-report.save.done'));
  }

  return (
    <Pane
      scroll
      title={message('situation-report.title')}
      head={<span className={styles['mark']}>{message('document.draft')}</span>}
      end={
        past ? undefined : (
          <DocumentLinks
            path={`situation-reports/${report.id}.pdf`}
            restricted={reads && report.sentences === null}
          />
        )
      }
    >
      <div className={styles['notices']}>
        {made !== null && made.withheld > 0 ? (
          <Notice kind="attention">{message('situation-report.withheld', { count: made.withheld })}</Notice>
        ) : null}
        {made === null || made.cutTo === null ? null : (
          <Notice kind="attention">{message('situation-report.cut', { count: String(made.cutTo) })}</Notice>
        )}
        {overtaken ? <Overtaken onTake={edits.clear} onKeep={edits.keepOwn} /> : null}
        {refusal === null ? null : <Notice kind="wrong">{refusal}</Notice>}
      </div>
      {sections === null ? (
        <SecretReport
          report={report}
          verb={message('situation-report.secret.open')}
          {...(mayWrite && reads && { onOpen: edits.open })}
        />
      ) : (
        <div className={styles['parts']} data-paper>
          {reportParts.map((part) => (
            <PartEditor
              key={part}
              part={part}
              sentences={sections[part]}
              {...(mayWrite && {
                onChange: (sentences: readonly ReportSentence[]) => edits.setPart(part, sentences),
              })}
            />
          ))}
          {mayWrite && !restricted ? (
            <RestrictFields ground={ground} onChange={setGround} error={errorOf('ground')} />
          ) : null}
        </div>
      )}
      {mayWrite ? (
        <div className={styles['bar']}>
          {unsaved ? <span className={styles['fine']}>{message('situation-report.unsaved')}</span> : null}
          {sections === null ? null : (
            <Button kind={unsaved ? 'primary' : 'secondary'} busy={busy} onClick={() => void save()}>
              {message(busy ? 'common.saving' : 'situation-report.save')}
            </Button>
          )}
          {/* What is marked as confidential is saved as that first: approved, everybody would read it. */}
          {ground === null && may(roles, 'situation-report.approve') ? (
            <Button kind={unsaved ? 'secondary' : 'primary'} onClick={() => setStep('approve')}>
              {message('situation-report.approve')}
            </Button>
          ) : null}
          <Button kind="quiet" onClick={() => setStep('discard')}>
            {message('situation-report.discard')}
          </Button>
        </div>
      ) : null}
      {step === 'approve' ? (
        <ApproveDialog
          report={report}
          revision={base}
          sections={changed && sections !== null ? editable(written(sections)) : null}
          onApproved={edits.clear}
          onClose={() => setStep(null)}
        />
      ) : null}
      {step === 'discard' ? (
        <DiscardDialog report={report} onDiscarded={edits.clear} onClose={() => setStep(null)} />
      ) : null}
    </Pane>
  );
}

/** Without the sentences that say nothing. */
function written(sections: Sections): Sections {
  const said = (sentences: readonly ReportSentence[]) =>
    sentences.map(({ text, sources }) => ({ text: text.trim(), sources })).filter(({ text }) => text !== '');
  return {
    course: said(sections.course),
    state: said(sections.state),
    expectedDevelopment: said(sections.expectedDevelopment),
    measuresTaken: said(sections.measuresTaken),
    measuresPlanned: said(sections.measuresPlanned),
  };
}

function Overtaken({ onTake, onKeep }: { onTake: () => void; onKeep: () => void }): ReactNode {
  return (
    <Notice
      kind="attention"
      action={
        <div className={styles['actions']}>
          <Button size="small" onClick={onTake}>
            {message('situation-report.theirs.take')}
          </Button>
          <Button size="small" onClick={onKeep}>
            {message('situation-report.theirs.keep')}
          </Button>
        </div>
      }
    >
      <b>{message('situation-report.theirs')}</b>
      <p>{message('situation-report.theirs.what')}</p>
    </Notice>
  );
}

function DiscardDialog(props: {
  report: SituationReport;
  onDiscarded: () => void;
  onClose: () => void;
}): ReactNode {
  const { report, onDiscarded, onClose } = props;
  const { send, busy, refusal } = useSend();
  async function discard(): Promise<void> {
    if (!(await send('situation-report.discard', { report: report.id }))) return;
    onDiscarded();
    announceOwn(message('situation-report.discard.done'));
    onClose();
  }
  return (
    <StepDialog
      title={message('situation-report.discard')}
      verb={message('situation-report.discard')}
      busy={busy}
      refusal={refusal}
      onSave={discard}
      onClose={onClose}
    >
      <p>{message('situation-report.discard.what')}</p>
    </StepDialog>
  );
}
