import type { Notes } from './read-cases.ts';

export const supplyLineNotes: Notes = {
  'power-outage': `
    Vattenfall ringer: kabelbrott i Trollbäcken, 2 300 hushåll utan ström => electricity
    stromavbrott aldreboende Krusboda sedan 02.40 => electricity social-care
    svart i hela Bollmora, ringer från porten
    boende Fårdala har ingen el sen en timme => electricity
    träd över ledning vid Raksta, 400 utan ström
    strömlöst på Björkbackens vårdboende, reservaggregat startar inte => electricity social-care
    Ellevio: fel i transformatorstation, beräknas åter 06.00
    elen borta i Gimmersta o Nyboda
    allt är mörklagt i Brevik, hissen står
    elavbrot krusboda skola, matsal ej öppen imorgon => electricity education-childcare
    Strömmen gick 03.12. Hela kvarteret nedsläckt. Trygghetslarmen funkar inte => electricity social-care
    brand i transformatorstation, strömlöst i Lindalen
    grävmaskin har grävt av elkabel, 150 kunder utan el
    E.ON meddelar manuell förbrukningsfrånkoppling kl 7-9
    ström avbrott i centrum, butikerna stänger
    vårdcentralen kör på reservkraft, ingen ström från nätet => electricity healthcare
    Strömsund: inget el i byn
    kraftledning nere över vägen vid Stormyran`,
  'water-supply': `
    inget vatten i kranarna på Farmarstigen => drinking-water
    VA jour: läcka huvudvattenledning Njupkärrsvägen, trycket sjunker => drinking-water
    vattenläcka har svämmat över gata i Fornudden
    kokpåbud behövs, e coli i prov från Norrvatten => drinking-water
    brunt vatten ur kranen hela Trollbäcken, ringer mkt folk
    kokar vattnet i Sollebrunn, smakar diesel
    vattnet luktar konstigt, flera boende magont?
    ledningsbrott vatten Bollmoravägen, 60 hushåll utan => drinking-water
    vattentornet tomt, larm låg nivå reservoar => drinking-water
    äldreboendet saknar vatten sen kl 22, behöver nödvatten => drinking-water social-care
    torra kranar i Ingared
    vattenverket står, pump havererad
    dålig tryck i vattnet på höghusen, knappt droppar
    misstänkt förorening vattentäkt, tankbil vält uppströms
    Vatten sprutar upp ur asfalten utanför ICA
    vatenläcka Lerumsvägen
    skolan måste stänga, inget vatten går att spola toaletter => education-childcare drinking-water`,
  'heating-outage': `
    fjärrvärmen borta i Bollmora, 14 minus ute => heating
    kallt i lägenheterna på Myggdalsvägen, värmen har varit borta sen igår => heating
    fjv läcka Tyresövägen, 900 lgh påverkade => heating
    elementen iskalla på Ängsgården, dementa fryser => heating social-care
    värmeverket har stannat, Vattenfall Värme felsöker => heating
    panncentralen haveri, skolan 12 grader inne => heating education-childcare
    ingen värme på äldreboende sen kl 18 => heating social-care
    Varmvattnet slut och kallt i husen, hyresvärd ringer
    brott på fjärrvärmeledning, ånga ur marken
    förskola utkyld, oljepannan trasig => education-childcare heating
    hyresgäster klagar 15 grader inomhus, element kalla
    fjarrvarme avbrott Noltorp => heating
    flispannan stopp i Sollebrunn, närvärmenätet utan värme`,
  sewage: `
    avlopp tränger upp i källare Granängsringen => sewage
    bräddning till sjön vid Tyresö strand, pumpstation stannat => sewage
    Stopp i avloppet, bajs kommer upp ur golvbrunn => sewage
    reningsverket Nolhaga ur drift, orenat går ut => sewage
    högnivålarm pumpstation Fornudden, ingen pump går
    toaletter går inte att spola i hela huset, bubblar i brunnen
    spillvattenledning sprungen vid ån, luktar skit
    VA: pumpstation strömlös, bräddar om 2 tim
    avloppsvatten rinner ut på gatan vid torget
    slamsugningsbil behövs, källaröversvämning med avlopp
    avloppspump trasig äldreboende, toaletterna svämmar => sewage social-care
    brädning avlopp ut i badsjön
    tryckavloppet lagt av, 40 fastigheter LTA`,
  'telecom-outage': `
    går inte att ringa i Brevik, Telia nere => electronic-communications
    nätet ligger nere, ingen mobiltäckning => electronic-communications
    112 nås ej från mobil i västra delen => electronic-communications rescue-security
    fiberkabel avgrävd vid E20, 3000 kunder utan bredband
    mobilmast utan ström, reservbatteri slut om 1h
    trygghetslarmen får ingen kontakt, operatören har avbrott => electronic-communications social-care
    Rakel nere i området, rtj kör på mobil => electronic-communications rescue-security
    tele2 störning hela länet
    kommunens växel stum, inga samtal kommer in => public-administration electronic-communications
    inget internet o ingen telefon hemma hos mamma
    kan inte ringa 112!! provat tre telefoner => rescue-security
    SOS Alarm: störningar i nödsamtal, folk kommer inte fram => rescue-security
    mobilnätet överbelastat
    telefonerna döda på vårdcentralen => healthcare electronic-communications`,
  'it-incident': `
    datorerna låsta, röd text om bitcoin på skärmen => information-systems
    ransomware på en server, IT-jour stänger ner => information-systems
    journalsystemet nere, kan inte se läkemedelslistor => information-systems healthcare
    ingen kommer in i Treserva el Lifecare => information-systems
    misstänkt dataintrång, okänd inloggning från utlandet
    kommunens hemsida hackad, konstiga bilder => public-administration
    Leverantören har fått sina system krypterade, lönesystemet borta => information-systems public-administration
    ddos mot tyreso.se sedan 04
    mejlen funkar ej o inga filer går att öppna
    någon har klickat på länk i mail, skickas nu bluffmejl från oss
    serverhallen överhettad, kylan nere, it stänger system
    it attack mot kommunen bekräftad av cert-se
    e-tjänsterna ligger nere => public-administration
    passersystem ur funktion, dörrar går ej att låsa upp`,
  disinformation: `
    falska rykten på Facebook om att vattnet är förgiftat
    sprids video som påstår att socialtjänsten kidnappar barn
    någon utger sig för att vara kommunen och skickar sms om evakuering
    rykte går i föräldragrupp om skolskjutning, stämmer ej enl polis
    falskt VMA delas på snapchat
    deepfake film av kommunalrådet sprids
    påverkanskampanj mot vallokalerna, trollkonton
    felaktiga uppgifter cirkulerar om att kärnkraftverket läcker
    ryktesspridning om stängda mackar, folk hamstrar
    AI-genererade bilder på brand i centrum, inget hänt
    desinformation om LVU igen, hotfull ton mot soc
    Facebookgrupp påstår att kranvattnet dödar barn, helt osant`,
};
