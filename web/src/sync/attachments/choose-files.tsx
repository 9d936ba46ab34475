import { message } from '#shared/language/message.ts';
import { Paperclip, X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { CheckboxField, TextField } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { byteSize } from '../../lib/byte-size.ts';
import styles from './attachments.module.css';
import type { ChosenFiles } from './use-chosen-files.ts';

/** What the file window of a device offers first; a telephone offers its camera among it. */
const accept = 'image/*,audio/*,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.log,.md,.csv';

/** The button that chooses files. */
export function ChooseButton({
  chosen,
  touch = false,
  kind = 'secondary',
}: {
  chosen: ChosenFiles;
  touch?: boolean;
  kind?: 'secondary' | 'quiet';
}): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple
        hidden
        tabIndex={-1}
        aria-label={message('attachment.add')}
        onChange={(event) => {
          void chosen.choose([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Button
        kind={kind}
        size={touch ? 'touch' : 'medium'}
        icon={<Icon of={Paperclip} size={touch ? 20 : 16} />}
        onClick={() => input.current?.click()}
      >
        {message(chosen.files.length === 0 ? 'attachment.add' : 'attachment.add.more')}
      </Button>
    </>
  );
}

/** The chosen files: what each shows, and whether its place stays in it. */
export function ChosenList({ chosen, touch = false }: { chosen: ChosenFiles; touch?: boolean }): ReactNode {
  const size = touch ? 'touch' : 'medium';
  return (
    <>
      {chosen.files.length === 0 ? null : (
        <ul className={styles['chosen']}>
          {chosen.files.map(({ key, file, saysWhere, keepsPosition, caption }) => (
            <li key={key}>
              <span className={styles['name']}>{file.name}</span>
              <span className={styles['size']}>{byteSize(file.size)}</span>
              <IconButton
                kind="quiet"
                size={touch ? 'touch' : 'small'}
                label={message('attachment.remove', { name: file.name })}
                icon={<Icon of={X} />}
                onClick={() => chosen.remove(key)}
              />
              <TextField
                optional
                size={size}
                className={styles['caption']}
                label={message('attachment.caption.short')}
                aria-label={message('attachment.caption', { name: file.name })}
                maxLength={200}
                value={caption}
                onChange={(text) => chosen.change(key, { caption: text })}
                onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
              />
              {saysWhere ? (
                <div className={styles['position']}>
                  <CheckboxField
                    label={message('attachment.keep-position')}
                    checked={keepsPosition}
                    onChange={(keeps) => chosen.change(key, { keepsPosition: keeps })}
                  />
                  <p>{message('attachment.keep-position.hint')}</p>
                </div>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {chosen.problem === null ? null : <Notice kind="wrong">{chosen.problem}</Notice>}
    </>
  );
}
