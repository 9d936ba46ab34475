import type { PreparedFile } from './prepare-file.ts';

/** The files of a form that is about something else, in the hands of that form. */
export interface FilesHandle {
  /** All of them ready to be sent; null where one cannot be read, which is then said beside it. */
  readonly prepared: () => Promise<readonly PreparedFile[] | null>;
  /** Gives them to what the form has made. Null when all are kept on the device; else why not. */
  readonly give: (record: string, files: readonly PreparedFile[]) => Promise<string | null>;
  readonly clear: () => void;
}
