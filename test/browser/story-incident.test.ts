import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import {
  launchBrowser,
  newContext,
  openLive,
  phone,
  pressFor,
  seen,
  signedIn,
  wallDisplay,
} from '../support/browser.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';
import { until } from '../support/until.ts';

const sentence = 'Vattenfall ringer: kabelbrott i Trollbäcken, 2 300 hushåll utan ström';

/** The story's first half: a call in the night becomes an incident, a level with reasons, and a journal that all see. */
describe("a caller's words", () => {
  let console: FreshConsole;
  let browser: Browser;
  let tib: Page;
  let team: Page;
  let teamMap: Page;
  let wall: Page;

  beforeAll(async () => {
    [console, browser] = await Promise.all([freshConsole(), launchBrowser()]);
    const crisisTeam = await signedIn(browser, console.address, 'krisledning');
    const room = await signedIn(browser, console.address, 'lasare', { viewport: wallDisplay, theme: 'dark' });
    [team, teamMap, wall] = await Promise.all([
      openLive(crisisTeam),
      openLive(crisisTeam, '/karta'),
      openLive(room, '/vagg'),
    ]);
  });

  afterAll(async () => {
    await browser.close();
    await console.dispose();
  });

  it('are awaited by a duty officer who signs in and sees the board', async () => {
    const context = await newContext(browser, console.address);
    tib = await openLive(context);
    await tib.getByLabel('Kommun', { exact: true }).selectOption('tyreso');
    await tib.getByLabel('Användarnamn').fill('tib');
    await tib.getByLabel('Lösenord').fill('vaka-exempel');
    await tib.getByRole('button', { name: 'Logga in' }).click();
    const panes = [
      'Samlat läge',
      'Nyckelfakta',
      'Händelser',
      'Uppgifter',
      'Förvaltningar',
      'Trygghetspunkter',
    ];
    for (const pane of panes) await seen(tib.getByRole('region', { name: pane }).first());
    await seen(tib.getByRole('log').first());
    await seen(tib.getByText('exempel', { exact: true }).first());
    await seen(tib.getByText('TiB 1').first());
    await seen(tib.getByText('Live', { exact: true }).last());
  });

  it('are typed after N, and suggest a type, a vital function and a place', async () => {
    const dialog = tib.getByRole('dialog', { name: 'Ny händelse' });
    await pressFor(tib, 'n', dialog);
    await dialog.getByLabel('Vad har hänt?').fill(sentence);
    await until(() => dialog.getByLabel('Typ').inputValue()).toBe('power-outage');
    await seen(dialog.getByText(/Föreslagen, eftersom det står .*”kabelbrott”/));
    const electricity = dialog.getByRole('checkbox', { name: /^El(?![a-zåäö])/ });
    await until(() => electricity.isChecked()).toBe(true);
    const place = dialog.getByRole('combobox', { name: 'Plats' });
    await until(() => place.inputValue()).toBe('Trollbäcken');
  });

  it('are reported with a place by name and departments, and get the next number', async () => {
    const dialog = tib.getByRole('dialog', { name: 'Ny händelse' });
    const place = dialog.getByRole('combobox', { name: 'Plats' });
    await place.fill('Trollb');
    await tib.getByRole('option', { name: 'Trollbäcken', exact: true }).click();
    await seen(dialog.getByText('Finns på kartan.'));
    for (const name of ['Samhällsbyggnadsförvaltningen', 'Förvaltningen för liv och hälsa'])
      await dialog.getByRole('checkbox', { name }).check();
    await dialog.getByRole('button', { name: 'Anmäl händelsen' }).click();
    await tib.waitForURL(/\/handelse\//);
    await seen(tib.getByRole('region', { name: 'Händelsen i korthet' }).getByText(/^H-\d{3}$/));
    await seen(tib.getByText('Trollbäcken', { exact: true }).first());
  });

  it("are on the crisis group's board, map and journal and on the wall without a reload", async () => {
    const number = await numberOf(tib);
    await seen(team.getByRole('region', { name: 'Händelser' }).getByText(number).first());
    await seen(team.getByRole('log').getByText(sentence));
    await seen(teamMap.getByRole('button', { name: new RegExp(`${number}|Flera|objekt`) }).first());
    await teamMap.getByRole('button', { name: 'Visa som lista' }).click();
    await seen(teamMap.getByText(new RegExp(`^${number}`)).first());
    await seen(wall.getByText('Kabelbrott', { exact: false }).first());
  });

  it('become a proposal with reasons, sources and what could still raise it', async () => {
    const standing = tib.getByRole('region', { name: 'Klassning' });
    await seen(standing.getByText(/^Kan bli extraordinär händelse om/));
    await seen(standing.getByText(/LEH/).first());
    await answer(standing, /^Avviker händelsen/, 'Ja');
    await answer(standing, /ordinarie organisation/, 'Nej');
    await seen(standing.getByText('Förslag', { exact: false }).first());
    await seen(standing.getByRole('group', { name: 'Frågor och skäl' }).getByText('Talar för').first());
    await seen(standing.getByText('Föreslagen nivå: särskild händelse'));
    await tib.getByLabel('El', { exact: true }).selectOption('serious');
    await seen(standing.getByText(/^Kan bli extraordinär händelse om/));
    await answer(standing, /skyndsamma insatser/, 'Ja');
    await seen(standing.getByText(/Gäller först när krisledningsnämndens ordförande har beslutat/));
    await seen(standing.getByRole('button', { name: 'Begär ordförandens beslut' }));
    await answer(standing, /skyndsamma insatser/, 'Vet inte');
  });

  it('become a level when the duty officer confirms it', async () => {
    const standing = tib.getByRole('region', { name: 'Klassning' });
    await standing.getByRole('button', { name: 'Bekräfta särskild händelse' }).click();
    await seen(
      tib
        .getByRole('region', { name: 'Händelsen i korthet' })
        .getByText('Särskild händelse', { exact: true }),
    );
    await seen(
      team
        .getByRole('region', { name: 'Samlat läge' })
        .getByText(/Särskild/)
        .first(),
    );
    await seen(wall.getByText(/Särskild/).first());
  });

  it('get another level only with a motive, and the history stays', async () => {
    const standing = tib.getByRole('region', { name: 'Klassning' });
    await standing.getByRole('radio', { name: /Störning/ }).check();
    const confirm = standing.getByRole('button', { name: 'Bekräfta störning' });
    await confirm.click();
    await seen(standing.getByText(/Skriv en motivering på minst/));
    await standing.getByLabel('Motivering').fill('Elnätsbolaget har kopplat om, de flesta har ström igen.');
    await confirm.click();
    await seen(
      tib.getByRole('region', { name: 'Händelsen i korthet' }).getByText('Störning', { exact: true }),
    );
    const history = standing.getByText('Tidigare bedömningar');
    await history.scrollIntoViewIfNeeded();
    await seen(standing.getByText('Förslaget var', { exact: false }).first());
    await seen(standing.getByText(/har kopplat om/).last());
  });

  it('go on in the journal with L, where a correction strikes the old words through', async () => {
    await tib.getByRole('heading', { level: 1 }).click();
    const text = tib.getByRole('form', { name: 'Ny post' }).getByLabel('Text');
    await pressFor(tib, 'l', text);
    await until(() => text.evaluate((field) => field === document.activeElement)).toBe(true);
    await tib.keyboard.type('Hemtjänsten har nått sju av tolv.');
    await tib.getByRole('form', { name: 'Ny post' }).getByRole('radio', { name: 'Obs.' }).check();
    await tib.keyboard.press('Control+Enter');
    const entry = team.getByRole('log').getByRole('listitem').filter({ hasText: 'nått sju av tolv' });
    await seen(entry);
    await seen(entry.getByText('Observation'));

    const own = tib.getByRole('listitem').filter({ hasText: 'nått sju av tolv' }).last();
    await own.getByRole('button', { name: /^Åtgärder för post/ }).click();
    await tib.getByRole('menuitem', { name: 'Rätta' }).click();
    const dialog = tib.getByRole('dialog', { name: /^Rätta post/ });
    await dialog.getByLabel('Text').fill('Hemtjänsten har nått nio av tolv.');
    await dialog.getByLabel('Skäl').fill('Hörde fel.');
    await dialog.getByRole('button', { name: 'Rätta' }).click();
    await seen(entry.locator('del', { hasText: 'sju av tolv' }));
    await seen(entry.getByText('nått nio av tolv'));
    await seen(entry.getByText(/Rättad .*Hörde fel/));
  });

  it('are logged from a phone too, by a press on what stands under the keyboard', async () => {
    const context = await signedIn(browser, console.address, 'tib', { viewport: phone });
    const page = await openLive(context, '/logga');
    const form = page.getByRole('form', { name: 'Ny post' });
    await form.getByRole('textbox', { name: 'Text' }).fill('Ordnar reservkraft till Tyresö strand.');
    await form.getByRole('button', { name: 'Logga' }).click();
    await seen(team.getByRole('log').getByText('Ordnar reservkraft till Tyresö strand.'));
    await context.close();
  });
});

async function numberOf(page: Page): Promise<string> {
  const brief = page.getByRole('region', { name: 'Händelsen i korthet' });
  return (await brief.getByText(/^H-\d{3}$/).textContent()) ?? '';
}

async function answer(within: Locator, question: RegExp, word: string): Promise<void> {
  await within
    .getByRole('radiogroup', { name: question })
    .getByRole('radio', { name: word, exact: true })
    .check();
}
