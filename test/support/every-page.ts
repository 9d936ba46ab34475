import { erasurePages } from './erasure-pages.ts';
import { everythingUnderWay } from './everything-under-way.ts';

export type PageToLookAt = {
  readonly name: string;
  readonly path: string;
  /** Who looks; null: nobody is signed in. */
  readonly account: string | null;
  /** A text that shows that the page has what it is about. */
  readonly shows: RegExp;
  /** The name of a button that opens what is to be looked at, a dialog. */
  readonly press?: RegExp;
};

/** Every address that can be looked at, on a console whose chair has been asked for a decision. */
export async function everyPage(address: string): Promise<readonly PageToLookAt[]> {
  const { incident, request, point, meeting, spoken } = await everythingUnderWay(address);
  return [
    { name: 'sign-in', path: '/logga-in', account: null, shows: /Logga in/ },
    { name: 'join', path: `/anslut#${'A'.repeat(43)}`, account: null, shows: /sparas i kommunens logg/ },
    { name: 'join without a code', path: '/anslut', account: null, shows: /Be den som ansvarar/ },
    { name: 'public', path: '/public/tyreso', account: null, shows: /Trygghetspunkter/ },
    { name: 'board', path: '/', account: 'tib', shows: /Strömmen borta i Trollbäcken/ },
    { name: 'incident', path: `/handelse/${incident}`, account: 'tib', shows: /Lagens tre villkor/ },
    { name: 'map', path: '/karta', account: 'tib', shows: /Strandlinjer/ },
    { name: 'journal', path: '/dagbok', account: 'tib', shows: /bedömd som/ },
    { name: 'search', path: '/sok?q=trollbäcken', account: 'tib', shows: /träffar/ },
    { name: 'log', path: '/logga', account: 'tib', shows: /Vad har hänt|Dagbok/ },
    { name: 'tasks', path: '/uppgifter', account: 'tib', shows: /Nå alla med eldriven vård/ },
    { name: 'unsent', path: '/osanda', account: 'tib', shows: /Inget väntar/ },
    { name: 'conflicts', path: '/samtidigt', account: 'tib', shows: /Behåll den som gäller/ },
    { name: 'safety points', path: '/trygghetspunkter', account: 'tib', shows: /Exempelpunkt Bollmora/ },
    { name: 'one safety point', path: `/trygghetspunkter/${point}`, account: 'tib', shows: /24 vatten/ },
    {
      name: 'a code to join by',
      path: '/trygghetspunkter',
      account: 'tib',
      press: /^Anslut telefon till/,
      shows: /Gäller i \d+ min/,
    },
    { name: "a point's own", path: '/trygghetspunkter', account: 'punkt', shows: /Besökare nu/ },
    { name: 'point register', path: '/register/trygghetspunkter', account: 'tib', shows: /Vaktmästaren/ },
    {
      name: 'a registration',
      path: '/register/trygghetspunkter/5a1c0e10-7d31-4b02-9c01-0138a0000001',
      account: 'admin',
      shows: /Kontakt och bemanning/,
    },
    { name: 'premises', path: '/register/samhallsviktigt', account: 'tib', shows: /Exempelboendet Krusboda/ },
    {
      name: 'register import',
      path: '/register/inlasning',
      account: 'tib',
      shows: /Hämta registret som mall/,
    },
    { name: 'leadership', path: '/krisledning', account: 'ordforande', shows: /Inget är övertaget/ },
    {
      name: 'decision',
      path: `/beslut/${request}`,
      account: 'ordforande',
      shows: /Ska krisledningsnämnden aktiveras/,
    },
    { name: 'alarms', path: '/larm', account: 'tib', shows: /Samling i plan 1/ },
    { name: 'own alarm', path: '/dagbok', account: 'vice', shows: /TESTLARM till dig/ },
    { name: 'alarm lists', path: '/larmlistor', account: 'tib', shows: /Krisledningsnämndens ledamöter/ },
    { name: 'escalation rules', path: '/eskalering', account: 'tib', shows: /Betänketid/ },
    { name: 'staff', path: '/stab', account: 'stabschef', shows: /Ingen ska frysa i sitt hem/ },
    { name: 'action cards', path: '/atgardskort', account: 'tib', shows: /Elavbrott, genomförande/ },
    {
      name: 'an action card',
      path: `/atgardskort/elavbrott-s3?handelse=${incident}`,
      account: 'tib',
      shows: /Ring nätägaren/,
    },
    { name: 'meetings', path: '/sammantraden', account: 'sekreterare', shows: /Plan 1, kommunhuset/ },
    { name: 'meeting', path: `/sammantraden/${meeting}`, account: 'sekreterare', shows: /Ja, för Ledamot 3/ },
    {
      name: 'council notice',
      path: '/anmalan-till-fullmaktige',
      account: 'sekreterare',
      shows: /Anmälan, utkast/,
    },
    {
      name: 'situation reports',
      path: '/lagesrapporter',
      account: 'stabschef',
      press: /^Öppna: Utkast/,
      shows: /Spara utkast/,
    },
    { name: 'status requests', path: '/lagesbegaran', account: 'tib', shows: /Har inte svarat/ },
    { name: 'oral decision', path: `/muntligt/${spoken}`, account: 'ordforande', shows: /Stämmer det/ },
    { name: 'replay', path: '/aterspelning', account: 'tib', shows: /Strömmen borta i Trollbäcken/ },
    {
      name: 'two moments',
      path: '/aterspelning?jamfor=1',
      account: 'tib',
      shows: /Ändrat mellan/,
      press: /^Vändpunkter$/,
    },
    { name: 'exports', path: '/exporter', account: 'tib', shows: /Dagbok som PDF/ },
    ...(await erasurePages(address)),
    { name: 'proof', path: '/bevis', account: 'arkiv', shows: /Undertecknade huvuden/ },
    { name: 'archive', path: '/arkiv', account: 'arkiv', shows: /Gallringsplan/ },
    {
      name: 'a retention rule',
      path: '/arkiv',
      account: 'arkiv',
      press: /^Ändra för Larm/,
      shows: /Beslutet som regeln vilar på/,
    },
    { name: 'costs', path: '/kostnader', account: 'tib', shows: /Hyra av elverk/ },
    {
      name: 'a cost',
      path: '/kostnader',
      account: 'krisledning',
      press: /^Registrera kostnad/,
      shows: /Kostnad per timme/,
    },
    {
      name: 'review',
      path: `/utvardering?handelse=${incident}`,
      account: 'tib',
      shows: /Nyckelskåp vid punkten/,
    },
    { name: 'statistics', path: '/statistik', account: 'tib', shows: /Efter förvaltning/ },
    { name: 'alarm report', path: '/larmrapport', account: 'tib', shows: /Samling i plan 1/ },
    { name: 'poster', path: '/tidslinje', account: 'tib', shows: /Öppna affischen/ },
    { name: 'duty', path: '/tjanst', account: 'tib', shows: /Skriv ny sammanfattning/ },
    { name: 'duty, to sign', path: '/tjanst', account: 'tib2', shows: /Läs och ta emot/ },
    { name: 'wall', path: '/vagg', account: 'lasare', shows: /Strömmen borta i Trollbäcken/ },
    { name: 'no such page', path: '/finns-inte', account: 'tib', shows: /Sidan finns inte/ },
  ];
}
