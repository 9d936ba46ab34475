import { incidentName } from '#shared/incident/journal-lines.ts';
import { byClosing, byGravity } from '#shared/incident/order.ts';
import type { Incident } from '#shared/incident/state.ts';
import { message } from '#shared/language/message.ts';
import { type ReactNode, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { Select } from '../../components/field.tsx';
import { useLive } from '../../sync/use-live.ts';
import styles from './report.module.css';

/** The incidents that the board knows, the newest first, without those that became part of another. */
export function useIncidents(): readonly Incident[] {
  const incidents = useLive((state) => state.incidents);
  return useMemo(
    () =>
      [...incidents.values()]
        .filter(({ mergedInto }) => mergedInto === null)
        .sort((one, other) => other.number - one.number),
    [incidents],
  );
}

/** The one that a report is about before another is chosen: the gravest that is open, else the latest closed; empty where there is none. */
export function usualIncident(incidents: readonly Incident[]): string {
  const [open] = byGravity(incidents.filter(({ status }) => status === 'open'));
  return (open ?? byClosing(incidents)[0])?.id ?? '';
}

/** "H-003 Kabelbrott i Trollbäcken" */
export function incidentLabel({ number, title }: Pick<Incident, 'number' | 'title'>): string {
  return message('report-page.incident', {
    number: incidentName(number),
    title: title ?? message('common.restricted'),
  });
}

/** The incident that the address names (`?handelse=`), and how to choose another; empty: none, or all. */
export function useChosenIncident(): readonly [incident: string, choose: (incident: string) => void] {
  const [search, setSearch] = useSearchParams();
  const choose = (incident: string): void =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (incident === '') next.delete('handelse');
        else next.set('handelse', incident);
        return next;
      },
      { replace: true },
    );
  return [search.get('handelse') ?? '', choose];
}

/** One incident, or where `all` is told all of them. */
export function IncidentChoice({
  value,
  onChange,
  all = false,
}: {
  value: string;
  onChange: (incident: string) => void;
  all?: boolean;
}): ReactNode {
  const incidents = useIncidents();
  const known = incidents.some(({ id }) => id === value);
  return (
    <Select
      className={styles['choice']}
      label={message('report-page.choose-incident')}
      options={[
        ...incidents.map((incident) => ({ value: incident.id, label: incidentLabel(incident) })),
        // One that the board has let go is still reached by its address.
        ...(known || value === '' ? [] : [{ value, label: message('report-page.older') }]),
      ]}
      placeholder={message(all ? 'report-page.all' : 'report-page.choose')}
      value={value}
      onChange={onChange}
    />
  );
}
