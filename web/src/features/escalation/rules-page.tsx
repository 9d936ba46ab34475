import type { EscalationRule } from '#shared/escalation/rules.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useId } from 'react';
import { Link } from 'wouter';
import { EmptyState, LoadingBars } from '../../components/pane-states.tsx';
import { age, date } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { liveState, useLive, useReady } from '../../sync/use-live.ts';
import { activatedGroups, namesCalled, triggerWords } from './planned.ts';
import styles from './rules-page.module.css';

/** What alarms whom by itself, as people read it: when, whom in which order, with what words, on whose word. */
export default function EscalationRulesPage(): ReactNode {
  const ready = useReady();
  const rules = useLive((state) => state.organisation?.escalationRules ?? null);
  return (
    <div className={styles['page']}>
      <div className={styles['top']}>
        <h1>{message('escalation.rules')}</h1>
        <Link href={paths.alarms}>{message('escalation.rules.back')}</Link>
        <p>{message('escalation.rules.lead')}</p>
      </div>
      {ready ? null : <LoadingBars />}
      {ready && (rules === null || rules.length === 0) ? (
        <EmptyState title={message('escalation.rules.none')}>
          {message('escalation.rules.none.what')}
        </EmptyState>
      ) : null}
      {(rules ?? []).map((rule) => (
        <Rule key={rule.id} rule={rule} />
      ))}
    </div>
  );
}

function Rule({ rule }: { rule: EscalationRule }): ReactNode {
  const title = useId();
  // Renders again when lists change; the names are read from the state of that moment.
  useLive((state) => state.alarmRecipients);
  useLive((state) => state.alarmLists);
  const names = namesCalled(liveState(), rule, false);
  const { text, reference, date: dated } = rule.source;
  return (
    <section className={styles['rule']} aria-labelledby={title}>
      <h2 id={title}>{rule.name}</h2>
      <dl>
        <div>
          <dt>{message('escalation.rule.when')}</dt>
          <dd>{triggerWords(rule.trigger)}</dd>
        </div>
        <div>
          <dt>{message('escalation.rule.delay')}</dt>
          <dd>
            {rule.delaySeconds === 0
              ? message('escalation.rule.delay.none')
              : message('escalation.rule.delay.some', { time: age(rule.delaySeconds) })}
          </dd>
        </div>
        <div>
          <dt>{message('escalation.rule.whom')}</dt>
          <dd>
            {names.length === 0 ? (
              message('escalation.rule.nobody')
            ) : rule.mode === 'in-order' ? (
              <ol>
                {names.map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ol>
            ) : (
              names.join('; ')
            )}
          </dd>
        </div>
        <div>
          <dt>{message('escalation.rule.how')}</dt>
          <dd>{message(`escalation.rule.how.${rule.mode}`, { minutes: rule.waitMinutes })}</dd>
        </div>
        {rule.activates === undefined ? null : (
          <div>
            <dt>{message('escalation.rule.activates')}</dt>
            <dd>{activatedGroups(liveState().organisation, rule)}</dd>
          </div>
        )}
        <div>
          <dt>{message('escalation.rule.message')}</dt>
          <dd>{rule.message.replaceAll('{incident}', message('escalation.number-placeholder'))}</dd>
        </div>
        <div>
          <dt>{message('escalation.rule.source')}</dt>
          <dd className={styles['source']}>
            {text} {reference} {date(dated)}
          </dd>
        </div>
      </dl>
    </section>
  );
}
