import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { DocumentLink } from '../../../components/document-link.tsx';
import { LoadingBars } from '../../../components/pane-states.tsx';
import { Pane } from '../../../components/pane.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { useAccount } from '../../../lib/session.ts';
import { useReadsRestricted } from '../../../sync/use-document.ts';
import { useReady } from '../../../sync/use-live.ts';
import { IncidentChoice, useChosenIncident, useIncidents, usualIncident } from '../incident-choice.tsx';
import { ReportTop } from '../report-top.tsx';
import styles from '../report.module.css';
import { reportAddress } from '../use-report.ts';

const papers = ['a3', 'a2'] as const;

/** The timeline of an incident on one large sheet, to stand around at a debriefing. */
export default function PosterPage(): ReactNode {
  const ready = useReady();
  const { organisation } = useAccount();
  const incidents = useIncidents();
  const [asked, choose] = useChosenIncident();
  const [paper, setPaper] = useState<(typeof papers)[number]>('a3');
  const reads = useReadsRestricted();
  if (!ready) return <LoadingBars />;
  const incident = asked === '' ? usualIncident(incidents) : asked;
  const query = { paper, ...(incident === '' ? {} : { incident }) };
  return (
    <div className={styles['page']}>
      <ReportTop title={message('shell.page.poster')}>
        <IncidentChoice value={incident} onChange={choose} />
      </ReportTop>
      <div className={styles['single']}>
        <Pane title={message('report-page.poster')} className={styles['document']}>
          <p className={styles['text']}>{message('report-page.poster.what')}</p>
          <div className={styles['lead']}>
            <Segmented
              label={message('report-page.paper')}
              options={papers.map((value) => ({ value, label: message(`report-page.paper.${value}`) }))}
              value={paper}
              onChange={setPaper}
            />
          </div>
          <div className={styles['lead']}>
            <div className={styles['links']}>
              <DocumentLink kind="primary" href={reportAddress(organisation, 'poster.pdf', query)}>
                {message('report-page.poster.open')}
              </DocumentLink>
              {reads ? (
                <DocumentLink
                  href={reportAddress(organisation, 'poster.pdf', { ...query, readers: 'restricted' })}
                >
                  {message('document.pdf.restricted')}
                </DocumentLink>
              ) : null}
            </div>
          </div>
        </Pane>
      </div>
    </div>
  );
}
