import { describe, expect, test } from 'vitest';
import { importDocument } from '#shared/organisation/import-document.ts';
import { unusedPoint } from '#shared/safety-point/registered-point.ts';
import type { SafetyPoint } from '#shared/safety-point/state.ts';
import { emptyState } from '#shared/state.ts';
import tyreso from '../../organisations/examples/tyreso.json' with { type: 'json' };
import { residentsPage } from './page.ts';
import { publicPoints } from './public-point.ts';

const organisation = importDocument.parse(tyreso);

function page(changes: readonly Partial<SafetyPoint>[]): string {
  const state = emptyState();
  organisation.safetyPoints.forEach((registered, index) => {
    const point: SafetyPoint = {
      ...registered,
      publicNote: registered.publicNote ?? null,
      backupPowerHours: registered.backupPowerHours ?? null,
      registeredBackupPowerHours: registered.backupPowerHours ?? null,
      ...unusedPoint,
      ...changes[index],
    };
    state.safetyPoints.set(point.id, point);
  });
  return residentsPage({ organisation, points: publicPoints(state), staleSince: null });
}

describe('the residents’ page', () => {
  test('says in words how much room there is, and never how many are there', () => {
    const text = page([
      {
        status: 'open',
        capacity: 417,
        occupancy: 362,
        note: 'Intern anteckning',
        statusReason: 'Internt skäl',
      },
    ]);
    expect(text).toContain('Öppen. <span>Snart fullt.</span>');
    expect(text).not.toMatch(/417|362|Intern/);
  });

  test('calls a point that cannot be used closed', () => {
    const text = page(organisation.safetyPoints.map(() => ({ status: 'unusable' }) as const));
    expect(text.match(/class="status">Stängd\./g)).toHaveLength(organisation.safetyPoints.length);
    expect(text).not.toMatch(/Obrukbar/);
  });

  test('sends visitors of a full point to the nearest open one', () => {
    const second = organisation.safetyPoints[1];
    expect(page([{ status: 'full' }, { status: 'open' }])).toContain(`Gå till ${second?.name ?? ''}.`);
  });

  test('shows a warming centre, public telephone numbers and the mark of an example, and no script', () => {
    const text = page([{ status: 'open', warmingCentre: true }]);
    expect(text).toMatch(/Värmestuga/);
    expect(text).toContain('href="tel:112"');
    expect(text).not.toContain('08-465 004 11');
    expect(text).toContain('Exempel. Händelsen och platserna är påhittade.');
    expect(text).not.toMatch(/<script/);
  });

  test('keeps markup in names from becoming markup', () => {
    const text = page([{ status: 'open', name: '<b>&"punkt"' }]);
    expect(text).toContain('&lt;b&gt;&amp;&quot;punkt&quot;');
  });
});
