/**
 * A document that the committee answers for, in finished words: web and print show the same. Texts are set as they
 * stand. What it is made of is a list of blocks, so that a new document is a new list and no new layout.
 */
export type OfficialDocument = {
  readonly title: string;
  /** A word beside the title that must not be missed, as "Muntligt". */
  readonly mark: string | null;
  /** Under the title: whose document it is and what it is about. */
  readonly subtitle: string;
  readonly municipality: string;
  /** The municipality is an example; said on every page. */
  readonly example: boolean;
  /** Nobody has approved it yet; said on every page. */
  readonly draft: boolean;
  /** Texts are withheld from this reader; said above the rest. */
  readonly withheld: boolean;
  /** It holds texts that not everybody may read. */
  readonly confidential: boolean;
  readonly blocks: readonly Block[];
};

export type Field = { readonly label: string; readonly value: string };

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string; readonly mark: string | null }
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  | { readonly kind: 'text'; readonly text: string; readonly quiet: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      /** How wide the columns are beside each other; equal unless told. */
      readonly widths?: readonly number[];
      readonly rows: readonly (readonly string[])[];
    };

/** `mark`: a word beside it that must not be missed, as "Muntligt". */
export function heading(level: 2 | 3, text: string, mark: string | null = null): Block {
  return { kind: 'heading', level, text, mark };
}

/** A paragraph. */
export function text(words: string): Block {
  return { kind: 'text', text: words, quiet: false };
}

/** A paragraph in a lower voice: what explains, not what is told. */
export function remark(words: string): Block {
  return { kind: 'text', text: words, quiet: true };
}

/** Fields whose value is null are left out. */
export function fields(...all: readonly (readonly [label: string, value: string | null])[]): Block {
  return {
    kind: 'fields',
    fields: all.flatMap(([label, value]) => (value === null ? [] : [{ label, value }])),
  };
}
