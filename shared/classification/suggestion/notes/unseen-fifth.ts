import type { Notes } from './read-cases.ts';

/** A fifth round of fresh notes, short and terse. */
export const unseenFifthNotes: Notes = {
  'power-outage': `
    Trollbäcken nedsläckt
    el borta Ingared ca 700 abb
    trafostation i brand, mörkt i hela Lindalen`,
  'water-supply': `
    VA: stor läcka Bollmoravägen, stänger vattnet
    missfärgat vatten i hela Öringe
    boende uppmanas koka dricksvattnet`,
  'heating-outage': `
    fjärrvärmeavbrott Granängsringen
    kallt i radiatorerna på servicehuset`,
  sewage: `
    pst nere, avlopp mot sjön
    avloppsstopp på förskolan`,
  'telecom-outage': `
    telefonin nere på vårdboendet
    fiberavbrott, hela Brevik utan internet`,
  'it-incident': `
    misstänkt intrång i servrarna
    lifecare segt o loggar ut folk`,
  flood: `
    Fornuddsvägen under vatten
    källaröversvämningar efter skyfallet, 15 st`,
  storm: `
    trad pa bil raksta
    plåttak på väg att lossna`,
  'snow-ice': `
    buss slirat av pga blixthalka, stopp i backen
    ingen plogning, ambulansen kommer inte upp`,
  heat: `
    34 grader på avd 2, brukare medtagna
    värmebölja dag 6`,
  wildfire: `
    rökutveckling i skog vid Alby
    gräsbrand sprider sig mot lada`,
  'building-fire': `
    rök från vind, radhus
    brand i kök på restaurang`,
  landslide: `
    skred, väg 180 borta
    slänten bakom Nyboda skola rör sig`,
  'hazardous-release': `
    okänd vätska läcker från container
    ammoniaklukt Mejerigatan`,
  'traffic-accident': `
    lastbil vält e20 norrgående
    bil mot träd, två fast`,
  'infectious-disease': `
    12 boende magsjuka Krusboda
    mässling konstaterad gymnasiet`,
  'violence-threat': `
    skottskadad man vid centrum
    hotfull klient på socialkontoret`,
  unrest: `
    bråk o stenkastning i centrum
    demo spårar ur`,
  'crime-sabotage': `
    uppbruten dörr pumphus
    klippt kabel vid masten`,
  'missing-person': `
    dement kvinna gått från boendet
    7 åring borta`,
  'crisis-support': `
    elev död, klassen i chock
    behov av krisstöd efter drunkning`,
  'supply-shortage': `
    diesel slut i tanken till aggregatet
    ingen mat levererad till äldreboendet`,
  'mass-care': `
    80 utrymda, behöver lokal
    resenärer fast på tåg, behöver filtar`,
  'staff-shortage': `
    5 sjuka på natten, får ej tag i vikarier
    hemtjänst underbemannad`,
  disinformation: `
    falskt inlägg om gift i vattnet
    rykte om skjutning, stämmer inte`,
  'heightened-alert': `
    höjd beredskap
    flyglarm Stockholm`,
  'event-safety': `
    scenen på festivalen har rasat
    publiktryck vid entrén, konserten pausad`,
};
