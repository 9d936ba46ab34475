import type { Notes } from './read-cases.ts';

/** A third round of fresh notes, among them everyday calls that are no incident of a known type. */
export const unseenThirdNotes: Notes = {
  'power-outage': `
    elnätet nere i Ingared, 900 kunder, Alingsås Energi jobbar => electricity
    nån har kört på ett elskåp o nu är det svart på hela Myggdalsvägen
    Hemtjänsten: porttelefoner och hissar fungerar inte, strömmen är borta på Granängstorget => electricity social-care
    pga. strömbortfall kan vi inte låsa upp medicinskåpen`,
  'water-supply': `
    det rinner knappt nåt ur kranarna i Noltorp => drinking-water
    läcka på en 300 mm ledning, gatan håller på att spolas bort
    boende på säbo klagar på smak av diesel i vattnet => drinking-water
    behöver tankar med dricksvatten till vårdboendet => drinking-water`,
  'heating-outage': `
    ingen fjv till sjukhuset, beräknas 6 h => heating healthcare
    värmen har slutat fungera i hela höghuset och det är -18 ute
    fjärrvärmen lagt av, småbarn i lägenheten`,
  sewage: `
    bräddavlopp öppet mot badplatsen sedan i natt
    avloppslukt i hela trapphuset och det kommer upp vatten i duschen
    pumpstationen vid sjön larmar högt, bräddning inom en timme`,
  'telecom-outage': `
    Telenor har problem, ingen på boendet kan ringa ut => electronic-communications
    rakel svajar i hela nordost => electronic-communications
    ingen uppkoppling på kommunens mobiler`,
  'it-incident': `
    allt i datorn är på kinesiska och filerna går inte att öppna
    intrång i kommunens nätverk, SOC larmar => information-systems
    Nödrutin: vi kör på papper sen journalsystemet slutade svara => information-systems
    bluffmejl skickat från kommundirektörens adress till alla anställda`,
  flood: `
    Tyresån över vägbanan vid Nyfors => transport
    vatten tränger in på bottenvåningen efter nattens skyfall
    dagvattnet väller upp ur brunnarna på Björkbacksvägen`,
  storm: `
    träd på bil efter blåsten, ingen skadad
    orkanvindar väntas, vi behöver säkra byggkranen
    åskoväder har slagit ut trafikljusen`,
  'snow-ice': `
    en decimeter blötsnö och ingen plog i sikte
    gångbanan är en skridskobana, gamla ramlar
    E20 avstängd, bilar fast i snödrivor => transport`,
  heat: `
    hemvården: tre brukare uttorkade i värmen => social-care
    34 grader ute, inget rum under 30 på demensavdelningen => social-care`,
  wildfire: `
    det brinner i ljungen på kalberget
    terrängbrand 200x300 m, vatten saknas
    rykande stubbar kvar, ny uppflamning i skogsbranden`,
  'building-fire': `
    automatlarm Nyboda skola, rök konstaterad => education-childcare
    det brinner i en bil under huset och röken går in i trapphuset
    storbrand på återvinningen, tusen ton avfall => waste
    kastrull glömd på spisen, lägenhet rökfylld`,
  landslide: `
    vägen har försvunnit i ett hål vid bäcken => transport
    kvicklera, geotekniker på väg, tre hus i fara
    massor har rasat från bergväggen bakom skolan`,
  'hazardous-release': `
    det luktar starkt av bensin ur brunnarna
    gödselbrunn har spruckit, rinner mot vattentäkten
    lastbil med farligt gods brinner, explosionsrisk
    kylmedium ammoniak har läckt vid mejeriet`,
  'traffic-accident': `
    skoterolycka på isen, två i vattnet
    bilar har krockat i dimman, ca 12 st
    långtradare tvärs över E20, kör inte fram
    polisen: dödsolycka väg 1890, vägen avstängd => transport`,
  'infectious-disease': `
    tre avdelningar stängda pga kräksjuka
    två fall av hjärnhinneinflammation på gymnasiet => education-childcare
    anställd positiv för tuberkulos, vilka ska testas`,
  'violence-threat': `
    någon har skjutit mot en villa
    hot om skolskjutning på gymnasiet imorgon => education-childcare
    elev attackerade lärare med sax => education-childcare
    okänd väska tickar på stationen`,
  unrest: `
    kravaller efter matchen, butiksfönster krossas
    traktorer blockerar infarterna i protest => transport
    gäng eldar soptunnor och kastar flaskor`,
  'crime-sabotage': `
    någon har brutit sig in i vattenverket => drinking-water
    avklippta stängsel runt ställverket
    kablar till mobilmasten avsågade, misstänkt sabotage
    stöld av tre hjärtstartare och all personal-PC`,
  'missing-person': `
    letar efter en 9-åring som inte kom hem från träningen
    pappa med demens har gått ut i snön
    fiskare saknas, tom båt hittad`,
  'crisis-support': `
    en elev har dött i helgen och eleverna gråter => education-childcare
    bussolycka med skolklass, föräldrar behöver ta emot besked och stöd
    krisgruppen efterfrågas på arbetsplats efter dödsfall`,
  'supply-shortage': `
    inga matlådor till brukarna idag, bilen kom aldrig => food social-care
    slut på bränsle till plogbilarna => fuel
    sjukhuset får inga leveranser av dropp => healthcare`,
  'mass-care': `
    vi måste hitta säng åt 50 evakuerade
    passagerare från inställda tåg sover på golvet i stationen
    asylsökande, ca 60, kommer i natt`,
  'staff-shortage': `
    nattsköterskan kom aldrig, bara en vikarie kvar
    hälften av busschaufförerna sjukanmälda => transport
    för få i tjänst på LSS i natt => social-care`,
  disinformation: `
    föräldrar hör rykten om kidnappare, inget stämmer
    falskt pressmeddelande i kommunens namn
    ryskt konto sprider lögn om vårt dricksvatten`,
  'heightened-alert': `
    Mobiliseringsorder, allmän
    luftlarm, folk går till skyddsrummen
    Försvarsmakten vill ha plats för 400 soldater`,
  'event-safety': `
    tumult vid insläppet till konserten, flera klämda
    läktardel svajar under matchen
    Tyresöfestivalen: 9000 besökare, max är 6000`,
  other: `
    katt i träd
    hissen i kommunhuset har fastnat
    Telefonförsäljare stör receptionen
    en man vill veta när återvinningen öppnar
    boende klagar på buller från en ventilationsfläkt
    TV4 vill ha intervju imorgon
    gatubelysningen är tänd mitt på dagen
    hundägare undrar om kopplingstvång
    hittat en cykel vid badet
    test av formuläret
    rondvandring klar, inget att anmärka
    lugn natt`,
};
