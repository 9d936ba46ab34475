import type { Notes } from './read-cases.ts';

export const securityNotes: Notes = {
  'violence-threat': `
    skolan hotad via snapchat, polis informerad => education-childcare
    någon med kniv i kommunhusets reception => public-administration
    skottlossning Bollmora, två skadade
    bombhot mot gymnasiet => education-childcare
    detonation i trapphus, dörrar utblåsta
    socialsekreterare hotad till livet av klient => social-care
    maskerad man med vapen vid skolan => education-childcare
    hört tre skott vid torget
    misstänkt föremål utanför stadshuset, avspärrat => public-administration
    hot mot kommunalråd i mejl
    väpnat rån på Coop
    knivskuren elev på rasten => education-childcare
    vi har låst in oss, han är jätteaggressiv och slår sönder allt
    hotfull person på soc, personalen rädd`,
  unrest: `
    demonstration spårat ur på torget
    bussar brinner, ungdomar kastar sten på polisen
    upplopp i centrum
    koranbränning utlyst, motdemonstranter samlas
    stenkastning mot ambulans => rescue-security
    ungdomsgäng skjuter raketer mot bussar
    oroligheter Bollmora, 50 maskerade
    arg folkmassa utanför kommunhuset => public-administration
    fotbollshuliganer slåss på stan
    klimataktivister blockerar E4 => transport
    plundring av butiker under kvällen
    stökigt, folksamling som växer, krossar skyltfönster`,
  'crime-sabotage': `
    inbrott i vattentorn, lås uppbrutet => drinking-water
    stöld av kabel vid ställverket
    sabotage mot mast misstänks
    skadegörelse på skola, 40 rutor krossade => education-childcare
    kopparstöld på järnvägen, tågen står => transport
    drönare över vattenverket
    staket uppklippt vid reningsverket
    okänd person fotograferar ställverk
    någon har kapat fiberkablar med flit
    obehörig inne på vattenverksområdet
    dieselstöld ur reservaggregat => fuel
    tjuvar har tagit datorer från kommunförrådet
    klotter på kyrkan o kommunhuset
    bedragare ringer äldre och låtsas vara hemtjänsten`,
  'heightened-alert': `
    höjd beredskap beslutad av regeringen
    flyglarm i Stockholm
    mobilisering, krigsplacerad personal ska inställa sig
    Länsstyrelsen meddelar högsta beredskap
    hesa fredrik ljuder, beredskapslarm
    skyddsrummen ska iordningställas inom 48 h
    Försvarsmakten begär värdlandsstöd, konvoj genom kommunen
    främmande fartyg och soldater utan beteckning i hamnen
    krigsorganisationen ska intas
    robotanfall mot Gotland, kommunen höjer beredskapen
    hemvärnet inkallat, vill låna lokaler
    väpnat angrepp mot Sverige`,
  other: `
    hiss stannat med två personer i Bollmora
    fråga om bygglov, hänvisad till dagtid
    älg på skolgården
    journalist vill prata med presschefen
    granne spelar hög musik
    borttappad plånbok i receptionen
    kommunens flagga hänger upp och ned
    skata har byggt bo på balkongen
    hej`,
};

/** Words that look like evidence: place names, people's names, metaphors, denials and what is over. The type must not be suggested first. */
export const misleadingNotes: Notes = {
  'power-outage': `
    strömmen är tillbaka
    det är inte fråga om strömavbrott
    elen har kommit tillbaka i Fårdala
    Vattenledning av på Elvägen, inga kranar fungerar
    Strömstad turistbyrå undrar om sommaren
    rektor Ström ringer om schemat`,
  'building-fire': `
    ingen brand
    falskt larm på Brandstationen
    rökutveckling, visade sig vara falskt larm
    det brinner inte längre
    branden är släckt
    möte på Brandvägen 3
    Brandbergens centrum undrar över öppettider
    hon är en riktig eldsjäl`,
  storm: `
    storm av samtal till växeln
    Stormvägen 4 har ingen el
    Kalle Storm vill bli uppringd`,
  flood: `
    växeln är översvämmad av samtal
    skolan på Flodavägen har elavbrott
    källaren på biblioteket ska städas`,
  heat: `
    het debatt i nämnden
    värmen är borta i huset`,
  'water-supply': `
    beslutet är en vattendelare
    Vattenvägen avstängd efter krock`,
  'it-incident': `
    informationsläcka till media`,
  'hazardous-release': `
    informationsläcka till media
    läckan till tidningen utreds`,
  'snow-ice': `
    snövägen 12 har haft inbrott
    det blev bara en snöbollseffekt`,
};
