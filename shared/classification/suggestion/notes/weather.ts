import type { Notes } from './read-cases.ts';

export const weatherNotes: Notes = {
  flood: `
    skyfall, källare översvämmade i Trollbäcken
    oversvamning i viadukten vid stationen, bilar simmar => transport
    ån stiger snabbt, nära bräddarna vid Lygnö
    Säveån svämmar över, villor hotas
    vattenfylld gångtunnel Bollmora C, går ej att passera => transport
    höga flöden, dammen vid Uddby klarar inte mer
    regnat hela natten, vatten i källaren på förskolan => education-childcare
    dammbrott risk, vallen läcker
    sandsäckar behövs, sjön är 40 cm över normalt
    smhi röd varning regn, dagvattnet hinner inte undan
    vattnet står knähögt på Bolmoravägen efter ösregnet => transport
    översvämmad källare äldreboende, elcentral hotas => social-care
    källare full av regnvatten, brunnarna svämmar`,
  storm: `
    träd över vägen vid Strandvägen => transport
    tak blåst av på idrottshallen
    stormen har fällt massor av träd, flera vägar blockerade => transport
    kraftiga vindbyar, byggställning har rasat ned mot gatan
    gran ligger över bil Raksta, blåser hårt
    SMHI röd varning vind 30 m/s i byarna inatt
    takplåtar flyger vid Tyresö centrum
    åskväder, blixten slog ner i kyrktornet
    nedfallna träd på spåret, tågen står => transport
    Vi har trad over cykelvagen o grenar overallt
    lyftkran svajar i stormen, boende oroliga
    studsmatta i luftledning, orkanbyar
    oväder, presenningen på skolans tak har lossnat => education-childcare`,
  'snow-ice': `
    snökaos på 229:an, bussarna inställda => transport
    blixthalka, sex fallolyckor på en timme
    bussar fast i backen vid Öringe, inget saltat => transport
    snöoväder, hemtjänsten kommer inte fram => social-care transport
    oplogat på småvägarna, ambulans kör fast => transport
    50 cm snö inatt, plogbilarna hinner inte => transport
    takras risk pga blötsnö på sporthallen
    underkylt regn, isgata på alla gångvägar
    lavinfara enligt fjällräddningen
    istappar faller från taket på kommunhuset
    snodrivor, aldreomsorgens bilar sitter fast => social-care
    svinhalt på skolgården, barn har brutit armar
    lastbilar slirar uppför E20, halt som tusan
    extrem kyla -32, hemlösa riskerar frysa`,
  heat: `
    värmebölja, 31 grader inne på äldreboendet => social-care
    äldre uttorkade på grund av hettan => social-care
    SMHI röd varning höga temperaturer
    luftkonditioneringen trasig på Ängsgården, boende kollapsar av värmen => social-care
    olidligt varmt på förskolan, 34 grader, barn svimmar => education-childcare
    tropisk natt igen, flera värmeslag till akuten => healthcare
    varmebolja, fläktar slut i hela länet
    extremvärme väntas i fem dygn
    hemtjänstens brukare mår dåligt i värmen, behöver kyla => social-care
    kylan nere på särskilt boende, 33 grader på rummen => social-care
    grundvattnet sinar, bevattningsförbud, torka
    solkurva på spåret i hettan`,
  wildfire: `
    skogsbrand vid Alby naturreservat, sprider sig mot bebyggelse
    rök ur skogen bakom Nyfors
    gräsbrand vid järnvägen
    det brinner i terrängen på Brevikshalvön, svårt komma åt
    skogsbrän norr om Alingsås, 5 hektar
    brandflyget har sett rökpelare vid Tyresta
    eld i vassen vid Albysjön
    rtj begär helikopter m vattenbombning, 20 ha brinner
    glödbrand på hygge har flammat upp igen
    grillade i skogen o det har spridit sig i mossen
    markbrand Brandbergen
    elden hoppar över vägen, skogen knastertorr
    flera bränder längs banvallen efter tåget`,
  landslide: `
    jordskred vid ån, en villa hotas
    ras i slänt bakom Granitvägen
    rasrisk, sprickor i marken vid dagiset => education-childcare
    vägbanken har rasat på 1890 => transport
    ett stort hål har öppnat sig i vägen => transport
    marken rör sig enligt boende, huset har spruckit
    stenblock har rullat ner på vägen vid berget => transport
    skredrisk Säveån, SGI kallas
    lerskred, två uthus borta
    slukhål på parkeringen
    stödmur har gett vika, massor ner mot huset
    bergras ner på pendeltågsspåret => transport
    vägen undermineras av bäcken, asfalten hänger i luften => transport`,
};
