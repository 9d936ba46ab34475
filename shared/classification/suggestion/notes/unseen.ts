import type { Notes } from './read-cases.ts';

/** Notes written after the lexicon, as residents, commanders, head teachers, night staff, grid companies and police would put it. */
export const unseenNotes: Notes = {
  'power-outage': `
    Driftcentralen: avbrott på 10 kV-linje, 1 150 anläggningar berörda i Tyresö strand => electricity
    hela gatan blev svart nyss, även gatlyktorna, grannarna också
    jag ringer från Ängsgården, vi sitter i mörker och larmet till de boende är dött => electricity
    Kabeln av vid bygget på Bollmoravägen, nätägaren räknar med fem timmar
    kylrummet på ICA står still, det finns ingen elektricitet i centrum => electricity
    återkommande blinkningar i lyset, nu borta helt
    Ellevio felavhjälpning dröjer, 640 abonnenter stromlosa`,
  'water-supply': `
    det kommer bara brun sörja ur kranen
    VA-chefen: råvattnet otjänligt, koliforma över gränsvärdet => drinking-water
    läckan vid Vattentornet har tömt reservoaren
    Knappt tryck i duschen, grannen har inget alls
    dialyspatient i hemmet undrar när vattnet är igång => drinking-water
    brustet rör under Siklöjevägen, det forsar nedför backen
    folk ringer om att vattnet smakar kemiskt o skummar => drinking-water`,
  'heating-outage': `
    13 grader i sovrummet, pensionärerna har ytterkläder på sig inomhus
    Vattenfall Värme: läckage på stamledningen, 40 fastigheter kyls ned => heating
    radiatorerna är stenkalla i hela trappuppgången
    förskolechefen: pannan startar inte och det är 14 grader i salarna => heating education-childcare
    hetvattencentralen löst ut, okänd orsak
    vi fryser så vi skakar, varken värme eller varmvatten på Farmarstigen => heating`,
  sewage: `
    illaluktande brunt vatten stiger i tvättstugans golvbrunn
    orenat spillvatten går rakt ut i Albysjön sedan pumpen dog => sewage
    larm hög nivå Pst 14, jouren når inte fram
    toan svämmar över när grannen spolar
    stopp i stamledning, kloakvatten på parkeringen
    blåsmaskin trasig på reningsverket, slammet dör => sewage`,
  'telecom-outage': `
    Telia bekräftar driftstörning på mobila nätet i hela kommunen => electronic-communications
    kan inte nå nån på telefon, det bara tutar upptaget
    larmcentralen får inte in trygghetslarmen, uppkopplingen bruten => electronic-communications social-care
    masten i Brevik har slut på batteri, ingen har signal
    stadsnätet nere efter avgrävning
    rakelterminalerna tappar kontakten, vi har reservtelefon => electronic-communications`,
  'it-incident': `
    alla skärmar visar en dödskalle och en nedräkning
    vi kommer inte in i läkemedelsmodulen, står fel lösenord på alla => information-systems
    it-chefen: någon har tagit sig in i domänkontrollanten och skapat admin-konton
    servrarna krypteras just nu, drar ur kablarna => information-systems
    webbsidan tyreso.se går inte att nå, tusentals anrop i sekunden
    misstänkt fisketur, handläggare lämnade ut bank-id och lösenord
    vården ser inga journaler, Cosmic ligger nere => information-systems healthcare`,
  flood: `
    bäcken har gått över sina bräddar och rinner in på tomterna
    bilar står i vatten upp till dörrhandtagen under järnvägsbron
    65 mm på en timme, brunnarna hinner inte svälja
    Sjönivån stiger 2 cm i timmen, vall av sandsäckar begärs
    vatten forsar in i skolans källare från gården => education-childcare
    gångtunneln vid resecentrum är full med vatten => transport`,
  storm: `
    plåten på gymnastikhallen håller på att lossna, det blåser som attan
    en stor tall har knäckts och ligger tvärs över Rakstavägen => transport
    elstolpar knäckta som tändstickor, skog ligger överallt efter nattens busväder
    busskur har blåst omkull och spärrar trottoaren
    vindbyar på 28 m/s enligt mätstationen
    åskan slog ner i masten på berget
    fallna träd blockerar ambulansens väg => transport`,
  'snow-ice': `
    plogen har inte varit här på två dygn, färdtjänsten vägrar köra => transport
    spegelblankt på trottoarerna, fyra brutna handleder på en timme
    metervis med snö på taket till ishallen, bågnar
    bussarna kommer inte upp för backen, det är rena isbanan => transport
    det vräker ner, noll sikt på E20 och bilarna står => transport
    hemtjänsten kör fast i drivorna => social-care transport`,
  heat: `
    33 grader i lägenheterna på servicehuset, de gamla orkar inte äta => social-care
    flera uttorkade bland brukarna, vi behöver fläktar => social-care
    hettan gör att asfalten smälter
    ac:n på boendet är död och det är 35 grader ute => social-care
    barnen på förskolan kräks av hettan, ingen skugga => education-childcare
    femte dygnet med tropiska nätter, dödligheten ökar`,
  wildfire: `
    det ryker från mossen bakom ridskolan
    Rtj: brand i terräng, ca 3 ha, vinden ligger på mot villorna
    ungdomar har eldat i skogsbrynet och nu brinner gräset
    spaningsflyget rapporterar ny brandhärd nordväst om Tyresta
    tågbroms har antänt torrt gräs på flera ställen
    elden har passerat begränsningslinjen, fler slangar behövs i skogen`,
  'building-fire': `
    det osar bränt och kommer rök ur ventilationen på plan 4
    grannens hus står i lågor!
    kök i brand på Björkbackens äldreboende, sprinklern har löst ut => social-care
    Räddningsledaren: vindsbrand i radhuslänga, spridningsrisk till fyra längor
    elsparkcykel exploderade på laddning i hallen, hela lägenheten brann
    övertänd lagerlokal, svart rökplym över centrum
    papperskorg brinner inne på skolans toalett => education-childcare`,
  landslide: `
    halva trädgården har försvunnit ner i ån
    geoteknikern bedömer akut fara för skred vid Säveån
    marken har satt sig en halvmeter under parkeringshuset
    sten och jord ligger över spåret efter att slänten släppt => transport
    ravinen äter sig in mot husen, staketet hänger i luften
    det har rasat vid schaktet, en arbetare begravd`,
  'hazardous-release': `
    skarp doft av klor vid badhuset, folk hostar
    godsvagn läcker på bangården, orange skylt 33/1203
    bonden har tappat gödseltanken i bäcken, fisken flyter
    stänger ventilationen pga gasmoln som driver mot Bollmora
    regnbågsfärgad hinna på hamnbassängen, stinker bensin
    labbet på gymnasiet: elever har spillt saltsyra => education-childcare
    ett fat med okänd vätska dumpat i skogen, fräter`,
  'traffic-accident': `
    tre bilar ihop på avfarten mot Trollbäcken, en kläms fast => transport
    kollision mellan traktor och personbil
    godståg har hoppat av rälsen norr om stationen => transport
    taxi rammade busskur, fem väntande träffade
    motorvägen helt stopp, en långtradare på sidan => transport
    barn på cykel påkörd utanför Nyboda skola`,
  'infectious-disease': `
    elva av trettio på avdelningen kräks, tre i personalen också
    laboratoriet har hittat legionella i äldreboendets duschar => social-care
    sju barn med röda prickar och hög feber, mässlingsfall bekräftat
    vårdhygien vill att Krusboda isoleras, calici
    allt fler luftvägsinfektioner, covid positiva på två enheter
    skolköket misstänks, ett 40-tal elever blev akut magsjuka => education-childcare`,
  'violence-threat': `
    hördes smällar som pistolskott vid centrumgången
    en förälder har sagt att han ska komma hit med bössan
    gymnasieeleven har lagt ut bild på vapen och skriver att ingen överlever imorgon
    stor explosion i portuppgång, fönster krossade i hela huset
    socialkontoret stänger efter hot från en klient => social-care
    utrymmer biblioteket, ryggsäck med sladdar hittad
    mannen slog receptionisten och sa att han kommer tillbaka med kniv`,
  unrest: `
    ett hundratal personer slänger gatsten mot polisbilar
    situationen på torget har urartat, skyltfönster krossas och bilar tänds på
    motdemonstranterna bryter igenom avspärrningen
    supportrar drabbar samman vid stationen
    ilskna föräldrar har samlats utanför stadshuset och vägrar gå
    de bränner däck på infarten och hindrar trafiken => transport`,
  'crime-sabotage': `
    hänglåset till högreservoaren är avklippt => drinking-water
    någon har skurit av fibern på tre ställen samma natt
    larm från pumphuset, grinden forcerad och fotspår inne
    800 liter diesel borta ur tanken till reservkraften => fuel
    en vit skåpbil har stått och filmat vattenverket tre kvällar i rad
    samtliga rutor på förskolan är sönderslagna => education-childcare`,
  'missing-person': `
    vi saknar en boende, hon brukar inte gå ut själv, rullstolen kvar
    elvaåring gick hemifrån efter bråk, telefonen avstängd
    Polisen behöver hjälp att söka av skogen efter en 74-årig man
    dotter ringer, pappa svarar inte och är inte hemma, har alzheimer
    kajakpaddlare skulle varit hemma 19, bilen står kvar vid bryggan
    sjuåring borta sedan skolans slut`,
  'crisis-support': `
    en elev i nian har tagit sitt liv, hela årskursen är förkrossad => education-childcare
    personalen på förskolan har sett olyckan och behöver någon att tala med => education-childcare
    kyrkan öppnar för sörjande efter bussolyckan
    kan någon från krisgruppen möta anhöriga på stationen
    två kollegor omkom i helgen, chefen vill ha hjälp med omhändertagande
    tränare dog under träningen framför barnen`,
  'supply-shortage': `
    bara för ett dygn kvar av sondnäring och blöjor
    OKQ8 meddelar att det är slut i cisternerna => fuel
    varubilen kom aldrig, köket har ingenting att laga lunch på => food
    apoteket har inget insulin kvar => healthcare
    kunderna slåss om de sista vattenflaskorna, hyllorna gapar tomma
    reservaggregatet på vårdcentralen har bränsle i tre timmar => fuel healthcare`,
  'mass-care': `
    65 personer från det brandskadade huset sitter i en buss och har inget att sova på
    vi behöver öppna gymnastiksalen för de utrymda, sängar och kaffe
    tåget står på linjen med 300 resenärer, de måste få värme och mat
    hyresvärden har inga ersättningslägenheter, familjer med småbarn på gatan
    80 kvinnor och barn från Ukraina kommer till stationen i natt
    var ska alla som evakueras ta vägen`,
  'staff-shortage': `
    fem av sju har sjukanmält sig till natten, ingen går in extra
    jag är ensam undersköterska på två avdelningar => social-care
    bemanningen räcker inte till insatserna, måste prioritera bort dusch
    lärarna är hemma med influensa, vi kan inte hålla öppet => education-childcare
    sopåkarna har gått ut i vild strejk => waste
    får inte tag i en enda vikarie till helgen`,
  disinformation: `
    det går ett inlägg på Facebook om att vattnet skulle vara giftigt, det är inte sant
    främmande konton sprider lögner om att vallokalen flyttats
    manipulerat ljudklipp där kommundirektören säger att alla ska fly
    sms i kommunens namn uppmanar folk att lämna sina hem, inte från oss
    konspirationsteorier om 5G-masten delas i lokala grupper
    påhittad nyhet om våldtäkt vid badet får stor spridning`,
  'heightened-alert': `
    regeringen har beslutat om skärpt beredskap
    luftvärnet har skjutit ned robotar över Östersjön, folk ska gå till skyddsrum
    militären vill ta över idrottshallen enligt förfogandelagen
    beredskapslarm via tyfonerna i trettio sekunder
    personal krigsplacerad i Försvarsmakten har fått inkallelseorder
    Länsstyrelsen: ta fram krigsorganisationen omgående`,
  'event-safety': `
    för mycket folk framför stora scenen, staketen böjer sig
    arrangören vill stoppa maran, sex löpare har kollapsat
    karusellen har fastnat med tjugo barn högst upp
    supporterbussar anländer samtidigt till derbyt, vakterna räcker inte
    valborgsfirandet: raket for in bland åskådarna
    partytältet på marknaden har rasat över besökare`,
  other: `
    kvinna undrar varför gatlampan utanför köket lyser dygnet runt
    någon har parkerat fel vid återvinningen
    en svan sitter fast i vassen
    tappade nycklar lämnade i receptionen
    chefen vill byta jourvecka`,
};
