import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { EmptyState } from '../../components/pane-states.tsx';
import { Notice } from '../../components/notice.tsx';
import { fullTime } from '../../lib/format.ts';
import { phoneLink } from '../../lib/phone-link.ts';
import { readKeptLists } from './kept-lists.ts';
import styles from './lists-page.module.css';

/** The alarm lists as they were when there was a network, plainly dated, with numbers to call. */
export function KeptListsView(): ReactNode {
  const kept = readKeptLists();
  if (kept === null)
    return <EmptyState title={message('alarm.kept.none')}>{message('alarm.kept.none.what')}</EmptyState>;
  return (
    <div className={styles['kept']}>
      <Notice kind="attention">{message('alarm.kept.dated', { time: fullTime(kept.at) })}</Notice>
      {kept.lists.map((list) => (
        <section key={list.name} className={styles['list']} aria-label={list.name}>
          <div className={styles['head']}>
            <h2>{list.name}</h2>
            <span className={styles['fine']}>
              {message(list.inOrder ? 'alarm.send.mode.in-order' : 'alarm.send.mode.all')}
            </span>
          </div>
          <ol data-mode={list.inOrder ? 'in-order' : 'all'}>
            {list.members.map(({ name, phones }) => (
              <li key={name}>
                <span>{name}</span>
                <span className={styles['ways']}>
                  {phones.length === 0 ? message('alarm.lists.no-number') : null}
                  {phones.map((phone) => (
                    <a key={phone} href={phoneLink(phone)}>
                      {phone}
                    </a>
                  ))}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
