import { actionCards } from '#shared/action-card/cards.ts';
import { message } from '#shared/language/message.ts';
import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useParams, useSearch } from 'wouter';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import layout from '../../components/one-column.module.css';
import { EmptyState, LoadingBars } from '../../components/pane-states.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { classNames } from '../../lib/class-names.ts';
import { paths } from '../../lib/paths.ts';
import { useLive, useReady } from '../../sync/use-live.ts';
import styles from './card-page.module.css';
import { PaperCard } from './paper-card.tsx';
import { applicationsOf } from './progress.ts';

/** One card to read and print; with `?handelse=`, as it has been ticked for that incident. */
export default function ActionCardPage(): ReactNode {
  const ready = useReady();
  const { card: id = '' } = useParams();
  const incident = new URLSearchParams(useSearch()).get('handelse');
  const organisation = useLive((state) => state.organisation);
  const applications = useLive((state) => state.cardApplications);
  const card = actionCards(organisation).find((one) => one.id === id);
  if (!ready) return <LoadingBars />;
  if (card === undefined)
    return (
      <>
        <VisuallyHidden as="h1">{message('action-card.title')}</VisuallyHidden>
        <EmptyState
          title={message('action-card.not-found')}
          action={<Link href={paths.actionCards}>{message('action-card.all')}</Link>}
        >
          {message('action-card.not-found.what')}
        </EmptyState>
      </>
    );
  const [application] =
    incident === null ? [] : (applicationsOf(applications.values(), incident).get(id) ?? []);
  return (
    <div className={classNames(layout['page'], styles['page'])}>
      <VisuallyHidden as="h1">{message('action-card.title')}</VisuallyHidden>
      <div className={styles['bar']} data-print="hidden">
        <Button kind="primary" icon={<Icon of={Printer} />} onClick={() => window.print()}>
          {message('action-card.print')}
        </Button>
        {incident === null ? null : (
          <Link href={paths.incident(incident)}>{message('action-card.back')}</Link>
        )}
        <Link href={paths.actionCards}>{message('action-card.all')}</Link>
      </div>
      <PaperCard card={card} application={application} />
    </div>
  );
}
