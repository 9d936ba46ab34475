import { message } from '#shared/language/message.ts';
import type { Block, OfficialDocument } from '#shared/projections/official-document.ts';
import { Fragment, type ReactNode } from 'react';
import { classNames } from '../lib/class-names.ts';
import styles from './official-document.module.css';

/** A document that the committee answers for, read on the screen: the same words and order as its print. Headings from `h3`. */
export function OfficialDocumentView({ document }: { document: OfficialDocument }): ReactNode {
  const { title, subtitle, mark, draft, withheld } = document;
  return (
    <article className={styles['document']} data-paper>
      <p className={styles['whose']}>
        {document.municipality} {document.example ? <Mark>{message('common.example')}</Mark> : null}
      </p>
      <h3>
        {title}
        {mark === null ? null : <Mark>{mark}</Mark>}
        {draft ? <Mark>{message('document.draft')}</Mark> : null}
      </h3>
      <p className={styles['subtitle']}>{subtitle}</p>
      {withheld ? <p className={styles['said']}>{message('document.withheld')}</p> : null}
      {document.blocks.map((block, index) => (
        // A document is drawn anew as a whole; its blocks have no ids.
        // oxlint-disable-next-line react/no-array-index-key
        <BlockView key={index} block={block} />
      ))}
    </article>
  );
}

function Mark({ children }: { children: ReactNode }): ReactNode {
  return <span className={styles['mark']}>{children}</span>;
}

function BlockView({ block }: { block: Block }): ReactNode {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level === 2 ? 'h4' : 'h5';
      return (
        <Heading>
          {block.text}
          {block.mark === null ? null : <Mark>{block.mark}</Mark>}
        </Heading>
      );
    }
    case 'fields':
      if (block.fields.length === 0) return null;
      return (
        <dl className={styles['fields']}>
          {block.fields.map(({ label, value }) => (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd className={styles['value']}>{value}</dd>
            </Fragment>
          ))}
        </dl>
      );
    case 'text':
      return <p className={classNames(block.quiet && styles['quiet'])}>{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <table>
          <Widths of={block.widths ?? []} />
          <thead>
            <tr>
              {block.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row) => (
              <tr key={row.join('|')}>
                {row.map((cell, column) => (
                  <td key={block.columns[column]} className={classNames(isFigure(cell) && styles['short'])}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

/** How wide the columns are beside each other, where the document says so. */
function Widths({ of }: { of: readonly number[] }): ReactNode {
  const all = of.reduce((sum, width) => sum + width, 0);
  return of.length === 0 ? null : (
    <colgroup>
      {of.map((width, column) => (
        // The columns of a table have no ids.
        // oxlint-disable-next-line react/no-array-index-key
        <col key={column} style={{ width: `${(width / all) * 100}%` }} />
      ))}
    </colgroup>
  );
}

/** A day, a time, an amount, an incident's number. */
const isFigure = (cell: string): boolean => cell.length <= 16 && /\d/.test(cell);
