import type { Notes } from './read-cases.ts';

/** A fourth round of fresh notes, in the words of a duty officer in a hurry. */
export const unseenFourthNotes: Notes = {
  'power-outage': `
    larm från Vattenfall: kabelfel, 75 villor i Öringe utan el => electricity
    hela huset dött, proppskåpet helt men grannarna också svarta
    Elavbrott på Ekbackens demensboende, reservkraften startade inte => electricity social-care`,
  'water-supply': `
    gul vätska ur kranen i köket på flera adresser
    vattnet borta sen 04, vattenverket svarar inte => drinking-water
    huvudledning sprungen vid kyrkan, förskolan utan vatten => drinking-water education-childcare`,
  'heating-outage': `
    kallt på äldreboendet, 16 grader i rummen => heating social-care
    värmekulverten läcker, tre kvarter kallnar`,
  sewage: `
    stopp i avloppsledning, källare fylls med skit
    spillvattenpumpar utan ström, bräddning pågår => sewage`,
  'telecom-outage': `
    kommunens telefoni helt borta => electronic-communications
    mobiltäckningen försvann samtidigt i tre byar => electronic-communications`,
  'it-incident': `
    hackare kräver pengar, alla filer låsta => information-systems
    it-haveri, lönesystem och e-post går inte att nå => information-systems`,
  flood: `
    dagvattnet svämmar över i centrum efter ösregn
    vatten på väg 1890, bilar kan inte passera => transport
    risk att dammen vid kvarnen brister`,
  storm: `
    stormen har rivit av halva fasaden på höghuset
    många träd över småvägarna efter nattens blåst => transport`,
  'snow-ice': `
    snöfallet gör att hemtjänsten inte kommer fram => social-care
    ishalka vid skolan, flera elever har ramlat => education-childcare`,
  heat: `
    två äldre inlagda för uttorkning, 29 grader på rummen
    hög värme i lokalerna, personalen svimmar`,
  wildfire: `
    brand i skogsmark intill Tyresta, utryckning från tre stationer
    grannen eldade löv och nu brinner hela backen med gräs`,
  'building-fire': `
    larm om brand i källare, flera boende på balkonger
    brand på fritidsgården, misstänkt anlagd`,
  landslide: `
    husgrunden glider, sprickor i gatan nedanför slänten
    jordmassor har gått ut över järnvägen => transport`,
  'hazardous-release': `
    oljetank läcker i villaträdgård
    kemikaliebrand på ytbehandlingsföretag, giftig rök
    elever har klagat på gaslukt i kemisalen => education-childcare`,
  'traffic-accident': `
    buss har krockat med lastbil på väg 73, många skadade => transport
    älgolycka, två bilar i diket`,
  'infectious-disease': `
    hälften av barnen på förskolan har magsjuka => education-childcare
    covid sprids på Ekbacken, sju smittade`,
  'violence-threat': `
    vi har fått ett bombhot per telefon
    kille hugger vilt omkring sig med kniv på bussen
    sms med hot mot rektorn => education-childcare`,
  unrest: `
    våldsamma protester utanför moskén
    ungdomar kastar stenar mot bussarna i Bollmora`,
  'crime-sabotage': `
    någon har saboterat larmet på pumpstationen
    inbrott i apoteket, narkotika stulen => healthcare`,
  'missing-person': `
    85-årig kvinna borta från servicehuset sedan frukost => social-care
    tonåring försvunnen efter bråk hemma
    polisen söker efter försvunnen bärplockare`,
  'crisis-support': `
    ung pojke drunknade vid skolutflykten, elever och lärare chockade => education-childcare
    krisstöd önskas på förskola efter olycka => education-childcare`,
  'supply-shortage': `
    apoteken har slut på antibiotika => healthcare
    diesel slut på depån, bussarna kan inte tanka => fuel transport
    mjölk och bröd kommer inte till förskolorna => food education-childcare`,
  'mass-care': `
    30 boende evakuerade från Ekbacken, behöver nya platser
    vart ska vi skicka de 120 evakuerade`,
  'staff-shortage': `
    sex av åtta i hemtjänstens kvällsgrupp sjuka => social-care
    saknar sjuksköterska på hela natten`,
  disinformation: `
    någon sprider på Facebook att vattnet är giftigt, det är falskt
    falska nyheter om att skolorna stänger cirkulerar`,
  'heightened-alert': `
    skärpt beredskap, kommunen ska bemanna krigsorganisationen
    flyglarm utlöst, ej övning`,
  'event-safety': `
    folk svimmar i publikhavet på festivalen
    för många besökare på julmarknaden, brandbefäl oroligt`,
  other: `
    boende undrar när snön ska plogas bort från deras infart i mars
    någon har glömt en jacka i matsalen
    fråga om avgift för förskola
    kommunens bil behöver däckbyte`,
};
