import type { Notes } from './read-cases.ts';

/** A second round of fresh notes, written after the lexicon had learnt from the first. */
export const unseenSecondNotes: Notes = {
  'power-outage': `
    INGEN STRÖM I HELA CENTRUM, KASSORNA STÅR => electricity
    vår gata svart sen halv tre, men på andra sidan vägen lyser det
    Nätbolaget: fel på matningskabel till Tyresö, prognos 05.30 => electricity
    respiratorpatient hemma utan el, batteriet räcker 2 tim => electricity
    kort blink sen dog allt, kyl och frys också
    sjukstugan går på dieselaggregat sen elen försvann => electricity`,
  'water-supply': `
    NORRVATTEN: tryckfall i högzonen, söker läcka => drinking-water
    kran torr på plan 6, grannarna samma
    prov från tappställe visar tarmbakterier => drinking-water
    Vattnet avstängt utan förvarning på Lindalsvägen => drinking-water
    det sprutar som en fontän mitt i rondellen
    förskolan har inget vatten, kan inte laga mat eller byta blöjor => drinking-water education-childcare`,
  'heating-outage': `
    Det är 12 grader hos min mormor och elementen är som is => heating
    fjärrvärmerör har spruckit utanför gymnasiet, het ånga => heating
    fjärrvärmeproduktionen stoppad, pannhaveri => heating
    hela skolan är iskall, vaktmästaren får inte igång värmen => heating education-childcare
    ingen värme o inget varmvatten sen fredag`,
  sewage: `
    avloppspumparna har löst ut på Pst Strand
    det bubblar i toaletten och luktar kloak i hela källarplanet
    ledningen till reningsverket av, orenat avlopp i Drevviken => sewage
    köksavlopp och toa på vårdboendet igensatta => sewage social-care
    fekalier flyter på gården, brunnen har svämmat`,
  'telecom-outage': `
    telefonerna är döda på hela förvaltningen, internet med => electronic-communications
    fiberbrott mellan Alingsås och Vårgårda => electronic-communications
    Operatören: flera basstationer ur drift => electronic-communications
    kan inte ringa ut, bara nödsamtal på displayen
    vi har tappat täckning o kan inte nå hemtjänsten => electronic-communications`,
  'it-incident': `
    Treserva hänger sig för alla, nattpatrullen saknar besökslistor => information-systems social-care
    Ekonomichefen har betalt efter ett hackat mejlkonto
    virusvarning på 30 datorer i skolnätet => information-systems education-childcare
    systemleverantören har utsatts för cyberattack, lönerna i fara => information-systems
    inloggningen till alla system fungerar inte sedan uppdateringen inatt => information-systems`,
  flood: `
    vattnet rinner in genom källardörren efter regnet
    Ån har stigit 70 cm sedan midnatt och är nu uppe vid husen
    gatan är en sjö, bilarna flyter
    viadukten full, brandkåren får pumpa => transport
    SMHI orange varning för höga flöden i Säveån`,
  storm: `
    blåsten har tagit halva taket på ladan
    nerblåst träd på 73:an, ett körfält öppet => transport
    flera träd har fallit på elledningen och vägen är blockerad => transport
    stormvarning klass 3, alla ute jobb avbryts
    taket på simhallen har lyft i vinden`,
  'snow-ice': `
    35 cm nysnö, inga bussar går ut från depån => transport
    Det är glashalt på cykelbanorna, akuten full av benbrott => healthcare
    snöröjningen ligger efter, soporna hämtas inte => waste
    lastbil har fastnat i snön och blockerar infarten => transport
    Snöstorm, folk sitter fast i sina bilar på E20 => transport`,
  heat: `
    en boende har svimmat, det är 32 grader på avdelningen => social-care
    SMHI har gått ut med röd varning för extremt höga temperaturer
    kylan har gått sönder på korttids, outhärdligt => social-care
    värmeböljan gör att brukare inte dricker tillräckligt => social-care`,
  wildfire: `
    blixten har tänt eld i skogen vid Åva
    stor gräsbrand nära villorna, blåser på
    rök syns över trädtopparna mot Tyresta nationalpark
    skogsmaskin har fattat eld och elden går i riset
    räddningsledaren: 40 hektar, dåligt med vatten, begär skogsbrandsdepå`,
  'building-fire': `
    kraftig rök från balkong sjätte våningen, folk ropar på hjälp
    SKOLAN BRINNER => education-childcare
    Brand på LSS-boende i köket, släckt men rökskadat => social-care
    eld i elskåp på vårdcentralen, utrymning pågår => healthcare
    lägenheten totalt utbränd, 20 evakuerade av rtj
    tre bilar står i lågor på parkeringen`,
  landslide: `
    slänten nedanför skolgården har släppt => education-childcare
    kraftiga sprickor i vägen, den sjunker mot ån => transport
    skred vid Mjörn, båthus borta
    klippblock har lossnat ovanför huset
    ett slukhål har uppstått utanför ICA`,
  'hazardous-release': `
    dieselläckage från lastbil, rinner mot dagvattenbrunn
    Ammoniaklukt vid fryshuset, personal evakuerad
    tankvagn läcker gasol, avspärrning 500 m
    giftig brandrök driver över bostadsområdet
    misstänkt kemiskt ämne i brev till politiker => public-administration
    olja rinner ut i Bollmoraån`,
  'traffic-accident': `
    Två bilar har frontat på Gudöbroleden, räddningstjänst på plats
    bussen gled av vägen, ett tjugotal skadade => transport
    person under tåget vid Alingsås => transport
    lastbil med släp har vält i påfarten => transport
    cyklist och elsparkcykel ihop, en medvetslös
    moped har kört in i skolbarn => education-childcare`,
  'infectious-disease': `
    norovirus bekräftat på Krusboda äldreboende => social-care
    åtta av tolv barn hemma med kräksjuka
    smittskyddsläkaren vill spåra ett fall av mässling
    influensan gör att vi har 12 isolerade boende => social-care
    smitta på gruppboendet, personalen saknar visir => social-care`,
  'violence-threat': `
    två personer skjutna utanför kiosken
    elev har hotat att spränga skolan => education-childcare
    en beväpnad man springer runt i centrum
    sprängladdning funnen i trappuppgång
    hot via telefon mot receptionen: det ligger en bomb i huset
    chefen har fått ett kuvert med patroner och hotbrev`,
  unrest: `
    bråk mellan två grupper, över hundra ungdomar på torget
    brinnande bilar och stenkastning i Alby
    demonstranter har tagit sig in i fullmäktigesalen => public-administration
    våldsamt upplopp, polisen backar
    fyrverkeripjäser skjuts mot brandmännen => rescue-security`,
  'crime-sabotage': `
    inbrott på förskolan i natt, läsplattor stulna => education-childcare
    stulna kopparledare på ställverket
    vattenverkets staket uppklippt, misstänkt sabotage => drinking-water
    drönare cirklar över reningsverket tredje natten
    okända har brutit upp teknikskåp och ryckt kablar
    skadegörelse på busskurer längs hela linjen`,
  'missing-person': `
    demenssjuk kvinna har lämnat avdelningen i nattlinne
    15-årig pojke borta sedan i lördags, mamman orolig
    polis ber om hundar och drönare för eftersök
    äldre herre gick på promenad kl 14, inte återkommit
    barn har sprungit bort från badplatsen`,
  'crisis-support': `
    dödsolycka på skolresan, klassen är i chock => education-childcare
    föräldrar och elever samlas på skolan, behöver stöd efter dödsfallet => education-childcare
    personal hittade kollega död, vill ha krissamtal
    anhöriga till de omkomna kommer till kyrkan, präst saknas
    POSOM-ledaren undrar om gruppen ska aktiveras`,
  'supply-shortage': `
    drivmedelsstationerna är tomma i hela länet => fuel
    leverantören ställer in matleveranserna i tre dagar => food
    blöjor, handskar och munskydd tar slut på fredag
    inget bröd eller mjölk i butikerna, långa köer => food
    läkemedelsbrist på boendet, apoteket får inget hem => healthcare social-care`,
  'mass-care': `
    ett 30-tal boende står på gatan i pyjamas, behöver inomhuslokal
    evakuerade från branden inkvarteras i Tyresö gymnasium
    300 tågresenärer strandsatta i Alingsås över natten
    hundra flyktingar väntas till kommunen ikväll, behöver sängar
    behov av tillfälligt boende för 14 familjer`,
  'staff-shortage': `
    natten på Björkbacken obemannad, ingen kan komma
    brandstationen kan inte hållas bemannad i helgen => rescue-security
    15 av 40 lärare sjuka, fritids stänger => education-childcare
    hemtjänsten saknar folk till morgonpasset => social-care
    sköterskan har inte blivit avlöst, snart 20 timmar i tjänst`,
  disinformation: `
    falska uppgifter i sociala medier om att skyddsrummen är låsta
    en video på tiktok påstår att kommunen gömmer giftutsläpp
    någon sprider ett falskt sms om avstängt vatten
    rykten om barnarov vid skolan skapar panik, polisen dementerar
    fejkad hemsida som ser ut som kommunens`,
  'heightened-alert': `
    Regeringen: höjd beredskap från kl 06
    skyddsrum ska kunna tas i bruk inom två dygn
    stridsvagnar och militärkolonn på väg genom tätorten
    flyglarmet går, folk undrar vad de ska göra
    Länsstyrelsen begär krigsplaceringslistor omgående`,
  'event-safety': `
    folk trycks mot kravallstaketen vid scenen
    hoppborgen har blåst iväg på barnfestivalen
    publiken vägrar lämna festivalområdet trots åskan
    bengaler på läktaren, rökutveckling under matchen
    dansbanan har rasat under midsommarfirandet`,
};
