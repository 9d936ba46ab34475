import { message } from '#shared/language/message.ts';
import { useState } from 'react';
import { newId } from '../../lib/new-id.ts';
import { type ChosenFile, type PreparedFile, prepare, problemOf, saysWhere } from './prepare-file.ts';

/** As many are chosen at once at most; a record holds thirty. */
const most = 10;

export interface ChosenFiles {
  readonly files: readonly ChosenFile[];
  /** Why the latest file could not be taken. */
  readonly problem: string | null;
  readonly choose: (files: Iterable<File>) => Promise<void>;
  readonly change: (key: string, changed: Partial<ChosenFile>) => void;
  readonly remove: (key: string) => void;
  readonly clear: () => void;
  /** All of them ready to be sent; null where one cannot be read, which `problem` then says. */
  readonly prepared: () => Promise<readonly PreparedFile[] | null>;
}

/** The files that somebody has chosen and not yet given. They live as long as the form: a browser keeps no hold of files. */
export function useChosenFiles(): ChosenFiles {
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [problem, setProblem] = useState<string | null>(null);

  async function choose(given: Iterable<File>): Promise<void> {
    setProblem(null);
    if (!window.isSecureContext) return setProblem(message('attachment.needs-https'));
    const chosen: ChosenFile[] = [];
    for (const file of given) {
      const wrong = files.length + chosen.length >= most ? message('attachment.too-many') : problemOf(file);
      if (wrong !== null) {
        setProblem(wrong);
        continue;
      }
      // oxlint-disable-next-line no-await-in-loop
      const where = await saysWhere(file).catch(() => false);
      chosen.push({ key: newId(), file, saysWhere: where, keepsPosition: false, caption: '' });
    }
    setFiles((before) => [...before, ...chosen]);
  }

  async function prepared(): Promise<readonly PreparedFile[] | null> {
    const ready: PreparedFile[] = [];
    for (const one of files) {
      // One after the other: a telephone has room for one large picture at a time.
      // oxlint-disable-next-line no-await-in-loop
      const file = await prepare(one).catch(() => null);
      if (file === null) {
        setProblem(message('attachment.unreadable', { name: one.file.name }));
        return null;
      }
      ready.push(file);
    }
    return ready;
  }

  return {
    files,
    problem,
    choose,
    prepared,
    change: (key, changed) =>
      setFiles((before) => before.map((one) => (one.key === key ? { ...one, ...changed } : one))),
    remove: (key) => setFiles((before) => before.filter((one) => one.key !== key)),
    clear: () => {
      setFiles([]);
      setProblem(null);
    },
  };
}
