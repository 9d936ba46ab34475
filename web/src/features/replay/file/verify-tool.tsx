import { message } from '#shared/language/message.ts';
import { verifyReport, type VerifyReport } from '#shared/verify/report.ts';
import { verifyLines } from '#shared/verify/verify-lines.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { Notice } from '../../../components/notice.tsx';
import { VerifyReportView } from '../../../components/verify-report.tsx';
import { number } from '../../../lib/format.ts';
import { canCheckSignatures, verifyTools } from '../../../lib/verify-tools.ts';
import { type AboutFile, logLines } from './embedded.ts';
import styles from './verify-tool.module.css';

const keyForm = /^[\w-]{43}$/;

/** The viewer's proof: every link of the chain is counted again, and the seal tried. Nothing leaves the machine. */
export function VerifyTool({ about: { organisation, seq: total } }: { about: AboutFile }): ReactNode {
  const [key, setKey] = useState('');
  const [wrong, setWrong] = useState(false);
  const [progress, setProgress] = useState<number | null>(null);
  const [report, setReport] = useState<VerifyReport | null>(null);
  const [unable, setUnable] = useState(false);

  async function verify(): Promise<void> {
    const given = key.trim();
    setWrong(given !== '' && !keyForm.test(given));
    if (given !== '' && !keyForm.test(given)) return;
    setReport(null);
    setProgress(0);
    const able = await canCheckSignatures();
    setUnable(!able);
    if (able) {
      const outcome = await verifyLines(logLines(), verifyTools, {
        key: given === '' ? null : given,
        onProgress: async (lines) => {
          setProgress(lines);
          await drawn();
        },
      });
      setReport(verifyReport(outcome, organisation));
    }
    setProgress(null);
  }

  return (
    <div className={styles['tool']}>
      <p>{message('replay.viewer.verify.what')}</p>
      <Field
        label={message('replay.viewer.verify.key')}
        optional
        error={wrong ? message('replay.viewer.verify.key.wrong') : null}
      >
        {(control) => (
          <input
            {...control}
            value={key}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => setKey(event.target.value)}
          />
        )}
      </Field>
      <Button kind="primary" busy={progress !== null} onClick={() => void verify()}>
        {message('replay.viewer.verify.start')}
      </Button>
      <div role="status">
        {progress === null
          ? null
          : message('replay.viewer.verify.progress', { count: number(progress), total: number(total) })}
      </div>
      {unable ? <Notice kind="attention">{message('replay.viewer.verify.no-signature')}</Notice> : null}
      {report === null ? null : <VerifyReportView report={report} />}
    </div>
  );
}

/** Lets the page be drawn and pressed meanwhile. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
