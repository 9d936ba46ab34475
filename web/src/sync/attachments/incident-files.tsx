import { attachmentsOfIncident } from '#shared/attachment/attached-to.ts';
import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import { Paperclip } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Pane } from '../../components/pane.tsx';
import { later } from '../../lib/later.ts';
import { useAccount } from '../../lib/session.ts';
import { withTexts } from '../../lib/with-texts.ts';
import { useLive } from '../use-live.ts';
import { FileList } from './file-list.tsx';
import styles from './attachments.module.css';

const attachDialog = later(async () => (await withTexts(() => import('./attach-dialog.tsx'))).AttachDialog);

/** All files of an incident: its own and those of its entries. */
export function IncidentFiles({ incident }: { incident: string }): ReactNode {
  const { roles } = useAccount();
  const attachments = useLive((state) => state.attachments);
  const number = useLive((state) => state.incidents.get(incident)?.number);
  const [attaching, setAttaching] = useState(false);
  const files = useMemo(() => attachmentsOfIncident({ attachments }, incident), [attachments, incident]);
  if (number === undefined) return null;
  return (
    <Pane
      title={message('attachment.title')}
      count={files.length}
      end={
        may(roles, 'attachment.add') ? (
          <Button size="small" icon={<Icon of={Paperclip} />} onClick={() => setAttaching(true)}>
            {message('attachment.add')}
          </Button>
        ) : undefined
      }
    >
      <div className={styles['pane']}>
        {files.length === 0 ? <p>{message('attachment.none')}</p> : <FileList files={files} />}
      </div>
      {attaching ? (
        <attachDialog.View
          record={incident}
          about={{ incident: number }}
          onClose={() => setAttaching(false)}
        />
      ) : null}
    </Pane>
  );
}
