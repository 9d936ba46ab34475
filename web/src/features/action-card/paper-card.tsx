import type { CardApplication } from '#shared/action-card/state.ts';
import { message } from '#shared/language/message.ts';
import type { ActionCard, ImportDocument } from '#shared/organisation/import-document.ts';
import { functionName } from '#shared/staff/functions.ts';
import { ownerOf } from '#shared/task/owner.ts';
import type { ReactNode } from 'react';
import { duration, clockTime } from '../../lib/format.ts';
import { useLive } from '../../sync/use-live.ts';
import styles from './paper-card.module.css';

/** A card as it stands on paper (A4, light): its steps with boxes to tick, by pen or as the console has ticked them. */
export function PaperCard(props: { card: ActionCard; application?: CardApplication | undefined }): ReactNode {
  const { card, application } = props;
  const organisation = useLive((state) => state.organisation);
  return (
    <article className={styles['paper']} aria-label={card.title}>
      <header className={styles['head']}>
        <h2>{card.title}</h2>
        <p>
          {organisation?.name}
          {organisation?.example === true ? <b>{message('common.example')}</b> : null}
        </p>
      </header>
      <Scope card={card} />
      <table className={styles['steps']}>
        <thead>
          <tr>
            <th scope="col">{message('action-card.paper.done')}</th>
            <th scope="col">{message('action-card.paper.step')}</th>
            <th scope="col">{message('action-card.paper.owner')}</th>
            <th scope="col">{message('action-card.paper.due')}</th>
            <th scope="col">{message('action-card.paper.signature')}</th>
          </tr>
        </thead>
        <tbody>
          {card.steps.map((step) => {
            const doneAt = application?.steps.find((one) => one.step === step.id)?.doneAt ?? null;
            return (
              <tr key={step.id}>
                <td>{doneAt === null ? <span className={styles['box']} /> : <b>{clockTime(doneAt)}</b>}</td>
                <td>{step.text}</td>
                <td>{shortOwner(organisation, step.owner ?? card.function)}</td>
                <td>
                  {step.dueMinutes === undefined
                    ? null
                    : message('action-card.paper.within', { duration: duration(step.dueMinutes * 60_000) })}
                </td>
                <td />
              </tr>
            );
          })}
        </tbody>
      </table>
      <footer className={styles['foot']}>
        <p className={styles['lines']}>
          <span>{message('action-card.paper.started')}</span>
          <span>{message('action-card.paper.by')}</span>
        </p>
        <p>{message('action-card.paper.source', { source: card.source })}</p>
      </footer>
    </article>
  );
}

/** A department by its short name: the column is narrow. */
function shortOwner(organisation: ImportDocument | null, owner: string): string {
  const department = organisation?.departments.find(({ id }) => id === owner);
  return department?.shortName ?? ownerOf(organisation, owner).owner;
}

function Scope({ card }: { card: ActionCard }): ReactNode {
  const organisation = useLive((state) => state.organisation);
  const { incidentTypes = [], levels = [] } = card;
  const all = message('action-card.paper.every-type');
  return (
    <dl className={styles['scope']}>
      <div>
        <dt>{message('action-card.paper.function')}</dt>
        <dd>{functionName(organisation, card.function)}</dd>
      </div>
      <div>
        <dt>{message('action-card.paper.types')}</dt>
        <dd>
          {incidentTypes.length === 0
            ? all
            : incidentTypes.map((type) => message(`incident-types.${type}`)).join(', ')}
        </dd>
      </div>
      <div>
        <dt>{message('action-card.paper.levels')}</dt>
        <dd>
          {levels.length === 0 ? all : levels.map((level) => message(`levels.${level}.long`)).join(', ')}
        </dd>
      </div>
    </dl>
  );
}
