import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openLive, phone, seen, signedIn } from '../support/browser.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';
import { until } from '../support/until.ts';

/** A meeting from its call to minutes that nobody changes any more, and what the council is told until it is ticked off. */
describe("the committee's meeting", () => {
  let console: FreshConsole;
  let browser: Browser;
  let secretary: Page;

  beforeAll(async () => {
    [console, browser] = await Promise.all([freshConsole(), launchBrowser()]);
    const tib = await ApiClient.signIn(console.address, 'tib');
    const chair = await ApiClient.signIn(console.address, 'ordforande');
    const incident = randomUUID();
    await tib.record('incident.report', { incident, title: 'Kyla', incidentType: 'power-outage' });
    const activate = { activation: randomUUID(), incident, decision: 'activate', level: 'extraordinary' };
    await chair.record('crisis-leadership.decide-activation', { ...activate, motive: 'Kylan hotar liv' });
    await chair.record('crisis-leadership.record-decision', {
      decision: randomUUID(),
      text: 'Värmestugor öppnas i Bollmora.',
      grounds: '3 200 hushåll saknar värme.',
      decidedBy: 'Krisledningsnämnden',
    });
    secretary = await openLive(await signedIn(browser, console.address, 'sekreterare'), '/sammantraden');
  });

  afterAll(async () => {
    await browser.close();
    await console.dispose();
  });

  it('comes when its people have answered that the committee is in function', async () => {
    const names = ['sekreterare', 'ordforande'];
    await answerAlarms(await Promise.all(names.map((name) => ApiClient.signIn(console.address, name))));
    await secretary.getByRole('region', { name: 'Larm till dig' }).waitFor({ state: 'detached' });
  });

  it('is called, and a call that was not sent is kept', async () => {
    await secretary.getByRole('button', { name: 'Kalla till sammanträde' }).click();
    const dialog = secretary.getByRole('dialog', { name: 'Kalla till sammanträde' });
    await dialog.getByLabel('Plats').fill('Plan 1, kommunhuset');
    await dialog.getByRole('button', { name: 'Kalla till sammanträde' }).click();
    await seen(dialog.getByText('Skriv minst ett ärende.'));
    await secretary.reload();
    await secretary.getByRole('button', { name: 'Kalla till sammanträde' }).click();
    await until(() => dialog.getByLabel('Plats').inputValue()).toBe('Plan 1, kommunhuset');
    await dialog.getByLabel('När').fill('23:58');
    await dialog.getByLabel('Dagordning').fill('Läget\nVärmestugor');
    await dialog.getByRole('button', { name: 'Kalla till sammanträde' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await seen(secretary.getByRole('region', { name: 'Sammanträdet' }).getByText('Kallat', { exact: true }));
  });

  it('is opened with those present, and says while they are written whether it may decide', async () => {
    await secretary.getByRole('button', { name: 'Öppna sammanträdet' }).click();
    const dialog = secretary.getByRole('dialog', { name: 'Öppna sammanträdet' });
    const names = dialog.getByRole('textbox', { name: 'Namn' });
    await names.nth(0).fill('Ordföranden');
    await names.nth(2).fill('Ledamot 1');
    await seen(dialog.getByText('2 av 5 ledamöter tjänstgör. Nämnden är inte beslutför.'));
    await dialog.getByRole('button', { name: 'Lägg till ersättare' }).click();
    await names.nth(3).fill('Ersättare 1');
    await dialog.getByLabel('Tjänstgör för').fill('Ledamot 3');
    await seen(dialog.getByText('3 av 5 ledamöter tjänstgör. Nämnden är beslutför.'));
    await dialog.getByRole('button', { name: 'Öppna sammanträdet' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await seen(secretary.getByText('Ja, för Ledamot 3'));
  });

  it('holds a recorded decision as a paragraph, and refuses what nobody may decide', async () => {
    const minutes = secretary.getByRole('article');
    await secretary.getByRole('button', { name: 'Anteckna ärende' }).click();
    const dialog = secretary.getByRole('dialog', { name: 'Anteckna ärende' });
    await dialog.getByLabel('Ärende', { exact: true }).fill('Värmestugor');
    await dialog.getByLabel('Numrerat beslut').selectOption({ index: 1 });
    await dialog.getByRole('button', { name: 'Lägg till jäv' }).click();
    const disqualified = dialog.getByRole('group', { name: 'Jäv' });
    await disqualified.getByLabel('Vem').selectOption({ label: 'Ledamot 1' });
    await disqualified.getByLabel('Skäl').fill('Äger lokalen.');
    await dialog.getByRole('button', { name: 'Anteckna ärende' }).click();
    await seen(dialog.getByText(/^Nämnden är inte beslutför\. Mer än hälften/));
    await disqualified.getByRole('button', { name: 'Ta bort Jäv 1' }).click();
    await dialog.getByRole('button', { name: 'Anteckna ärende' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await seen(minutes.getByRole('heading', { name: '§ 1 Värmestugor' }));
    await seen(minutes.getByText('Värmestugor öppnas i Bollmora.'));
  });

  it('is closed, adjusted by the chair on a phone and by the secretary for the other, and then stands', async () => {
    await secretary.getByRole('button', { name: 'Avsluta sammanträdet' }).click();
    const close = secretary.getByRole('dialog', { name: 'Avsluta sammanträdet' });
    await close.getByLabel('Ledamot 1').check();
    await close.getByLabel('När protokollet justeras').fill('23:59');
    await close.getByRole('button', { name: 'Avsluta sammanträdet' }).click();
    await close.waitFor({ state: 'hidden' });
    const chair = await openLive(
      await signedIn(browser, console.address, 'ordforande', { viewport: phone }),
      new URL(secretary.url()).pathname,
    );
    await chair.getByRole('button', { name: 'Justera protokollet' }).click();
    const own = chair.getByRole('dialog', { name: 'Justera protokollet' });
    await own.getByRole('button', { name: 'Justera protokollet' }).click();
    await own.waitFor({ state: 'hidden' });
    await chair.close();
    await secretary.getByRole('button', { name: 'Anteckna att Ledamot 1 har justerat' }).click();
    const recorded = secretary.getByRole('dialog', { name: 'Anteckna att Ledamot 1 har justerat' });
    await seen(recorded.getByText(/Det är den sista justeringen/));
    await recorded.getByRole('button', { name: 'Anteckna att Ledamot 1 har justerat' }).click();
    await recorded.waitFor({ state: 'hidden' });
    await seen(
      secretary.getByRole('region', { name: 'Sammanträdet' }).getByText('Justerat', { exact: true }),
    );
    expect(await secretary.getByRole('button', { name: 'Anteckna ärende' }).count()).toBe(0);
    const link = secretary.getByRole('link', { name: 'PDF', exact: true });
    const answer = await secretary.request.get((await link.getAttribute('href')) ?? '');
    expect(answer.headers()).toMatchObject({ 'content-type': 'application/pdf' });
    expect(answer.headers()['content-disposition']).not.toContain('utkast');
  });

  it('what the council is told is compiled, approved and ticked off', async () => {
    await secretary.getByRole('link', { name: 'Anmälan till fullmäktige' }).first().click();
    const notice = secretary.getByRole('article');
    await seen(notice.getByText('Kylan hotar liv'));
    await seen(notice.getByText('3 200 hushåll saknar värme.'));
    await secretary.getByRole('button', { name: 'Godkänn anmälan' }).click();
    const approve = secretary.getByRole('dialog', { name: 'Godkänn anmälan' });
    await approve.getByLabel('Sammanfattning').fill('En natt utan ström.');
    await approve.getByRole('button', { name: 'Godkänn anmälan' }).click();
    await approve.waitFor({ state: 'hidden' });
    await secretary.getByRole('button', { name: 'Anteckna att den är anmäld' }).click();
    const report = secretary.getByRole('dialog', { name: 'Anteckna att den är anmäld' });
    const day = report.getByLabel('Fullmäktiges sammanträde');
    const tick = report.getByRole('button', { name: 'Anteckna att den är anmäld' });
    await day.fill('2099-12-14');
    await tick.click();
    await seen(report.getByText('Dagen ligger framåt. Anteckna det när det är gjort.'));
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format();
    await day.fill(today);
    await tick.click();
    await report.waitFor({ state: 'hidden' });
    await seen(secretary.getByText(`Anmäld vid sammanträdet ${today}.`));
    await seen(secretary.getByText('Allt är anmält'));
    await secretary.getByRole('button', { name: 'Läs' }).click();
    await seen(notice.getByText('En natt utan ström.'));
  });
});

/** That the committee enters into function alarms its people, which lies over every page until they have answered. */
async function answerAlarms(people: readonly ApiClient[]): Promise<void> {
  const alarms = async () => {
    const { body } = await (people[0] as ApiClient).ask('/state');
    return Object.keys((body as { state: { alarms: object } }).state.alarms);
  };
  await until(async () => (await alarms()).length).toBeGreaterThan(0);
  for (const alarm of await alarms())
    for (const one of people) await one.command('alarm.acknowledge', { alarm, answer: 'understood' });
}
