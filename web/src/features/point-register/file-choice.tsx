import { message } from '#shared/language/message.ts';
import { type ReactNode, useId, useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { classNames } from '../../lib/class-names.ts';
import { useAccount } from '../../lib/session.ts';
import type { RegisterKind } from './dry-run.ts';
import styles from './register.module.css';

/** Where a file is chosen or dropped. */
export function FileChoice({
  kind,
  chosen,
  onFile,
}: {
  kind: RegisterKind;
  chosen: boolean;
  onFile: (file: File) => Promise<void>;
}): ReactNode {
  const { organisation } = useAccount();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const id = useId();
  const template = kind === 'points' ? 'safety-points.csv' : 'premises.csv';
  return (
    <div
      className={classNames(styles['drop'], over && styles['over'])}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file !== undefined) void onFile(file);
      }}
    >
      <input
        ref={input}
        id={id}
        type="file"
        className={styles['file']}
        accept=".csv,.txt,.geojson,.json,text/csv,application/geo+json"
        aria-label={message('register-import.file')}
        aria-describedby={`${id}-hint`}
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) void onFile(file);
          // The same file, mended, can be chosen again.
          event.target.value = '';
        }}
      />
      <div className={styles['choose']}>
        <Button kind={chosen ? 'secondary' : 'primary'} onClick={() => input.current?.click()}>
          {message(chosen ? 'register-import.file.other' : 'register-import.file.choose')}
        </Button>
        <a href={`/api/organisations/${organisation}/${template}`} download>
          {message('register-import.example')}
        </a>
      </div>
      <p id={`${id}-hint`}>{message('register-import.file.hint')}</p>
      {chosen ? null : <p>{message('register-import.nothing-yet')}</p>}
    </div>
  );
}
