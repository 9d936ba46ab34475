import { actionCards } from '#shared/action-card/cards.ts';
import { message } from '#shared/language/message.ts';
import { ClipboardList, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import layout from '../../components/one-column.module.css';
import { EmptyState, LoadingBars } from '../../components/pane-states.tsx';
import { classNames } from '../../lib/class-names.ts';
import { useLive, useReady } from '../../sync/use-live.ts';
import styles from './card-page.module.css';
import { PaperCard } from './paper-card.tsx';

/** All action cards, to read and to print for the binder before the power goes: a page each. */
export default function ActionCardsPage(): ReactNode {
  const ready = useReady();
  const organisation = useLive((state) => state.organisation);
  const cards = actionCards(organisation);
  if (!ready) return <LoadingBars />;
  return (
    <div className={classNames(layout['page'], styles['page'])}>
      <div className={styles['bar']} data-print="hidden">
        <h1>{message('action-card.title')}</h1>
        {cards.length === 0 ? null : (
          <Button kind="primary" icon={<Icon of={Printer} />} onClick={() => window.print()}>
            {message('action-card.print-all')}
          </Button>
        )}
      </div>
      {cards.length === 0 ? (
        <EmptyState icon={<Icon of={ClipboardList} />} title={message('action-card.none')}>
          {message('action-card.none.what')}
        </EmptyState>
      ) : null}
      {cards.map((card) => (
        <PaperCard key={card.id} card={card} />
      ))}
    </div>
  );
}
