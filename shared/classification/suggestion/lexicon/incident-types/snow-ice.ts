import type { Rows } from '../../compile.ts';

export const snowIce: Rows = {
  decisive: `
    snö|snön|snöfall*|halka|halkan|halt|isgata|oplogat|drivor*|drivorna|snövall* & @vehicle|@road|fast|fastnat|framkomlig*|inställd*|hemtjänst*|ambulans*
  `,
  sure: `
    inget|inte|ej|dåligt|ingen .. saltat|sandat|plogat|plogas|saltning|plogning|sandas|saltas, snöoväder*
    snöstorm*, snökaos*, snöfall*, snöstopp*, snörök*, snödriv*|snödrivor, snömängd*|snömängder, snösmock*
    blixthalk*, halka|halkan|ishalka*|isgata|isgator|svarthalk*|underkylt|underkylda*, isstorm*, isbark*, ishalk*
    spegelhalt|glashalt|svinhalt|såphalt|jättehalt|ishalt|blixthalt
    halt|hala .. väg*|gator|gångbanor|underlag|på|överallt|ute|skolgård*|vägar|trottoarer|backen|backar
    väg*|vägen|vägarna|gator|trottoarer|gångvägar|vägbanan|backen|gatorna .. halt|hala|isiga|is|oplogad*|oplogat|oplogade|snö|igensnöad*|svårframkomlig*
    oplogad*|oplogat|oplogade, igensnöad*|insnöad*|igenblåst*|nedsnöad*
    plogbil*|snöplog*|plogning*|plogar|plogat|plogningen|snöröj*|plogas|saltbil*|sandning*|saltning*|sandar|sandat|plogare
    ymnigt|ymnig|kraftigt|mycket|rejält|stora|halvmeter|decimeter|dm|cm|meter|massor .. snö|snöfall
    snö|snön .. tak*|vräker|öser|kommit|cm|decimeter|dm|meter|spåret|väg*|spår*|faller|yr|drev|knä*|knähög
    snöar|snöat|snöade|snöyra|snöyr, fast|fastnat|fastnar|sitter|kör|stå .. snö|snön|snödriv*|halka*
    takras|snöras|takskred|istappar|istapp|snölast*, istappar .. fall*|hänger|ras*, lavin|lavinfara|lavinen
    isiga|isig, köldknäpp*|extremkyla*|sträng kyla|köld, sprängkyla, kyla & minus|sträng|extrem*|grader|farlig
    drivbildning*|drev igen|drevsnö, saltar|saltat
    spegelblank*|spegelblankt|blankis*|isbana*|isbanan|isfläck*|isbeläg*|isbelagd*
    is på väg*|vägen|vägarna|trottoar*|gator|gångväg*
    drivorna|drivor|snövall* & fast|kör|kommer|höga|meter|framkomlig*|väg*|plog*, vräker ner|ned, yr igen|snö
    yrsnö*|yrsnön, noll|dålig|ingen|obefintlig sikt, upp|uppför för .. backen|backar*|backe|krönet
    sandbil*|sandas|sandade, ramlat|ramlar|ramlade|fallit|faller|halk* .. is|isen|trottoar*|halka*
    bågnar .. snö*|tak, snö|snön|blötsnö* & tak|taket|bågnar|tung|ras*
    snöslunga*|plogen|plogar|plogare*|plogning*, vinterväder*|vinteroväder*|isvinter|isoväder*
    isregn*|frusna|fruset regn|vägar, svårt väglag|vinterväglag, blixtis, frosthalka*|rimfrost*
    nysnö|nysnön|blötsnö|snöblask|snömodd, glashalt|spegelhalt|ishalt|svinhalt|jättehalt|skithalt|såphalt
    snöröjning*|snöröjningen|plogning*|halkbekämpning*
    benbrott|fallolyck*|halkolyck*|frakturer|armbrott .. halk*|is*|akuten|trottoar*|gångbana*
    is på|över ledning*|kontaktledning*|träd*|väg*, fastfrus*|frusit fast
    minusgrader|minus|kallgrader|köldgrader & sträng*|hemlös*|fryser|skola*|extrem*|ner|30|25
    skridskobana*|isrink*|hockeyrink*
    trottoar*|gångban*|gångväg*|vägen|gatan & skridsko*|is|hal|hala|halt|ramlar|ramlat
  `,
  likely: `
    snö|snön|snöig*|blötsnö*|nysnö*|snöblask*, halt|hala, halkat|halkade|halkar|halkolyck*|halkskad*
    vinterväglag|vinterdäck|sommardäck, lastbil*|bussar|långtradar* .. fast|står|uppför|upp .. backen|backe|backar
    slirar|slirade|spinner|sladdar, isen|is|isläggning*|svag is, minus|minusgrader*, plog*|sand|salt
    kedjor|snökedjor, väglag*, drivor, tjäle, plogen|plog*, drivor*|drivorna, isen|is|isig*
    sladdar|sladdat|sladdade & väg*|bil*|buss*|lastbil*, broddar, sikten|sikt
  `,
  hint: `
    vinter*, kyla|kallt|minusgrader*, backen|backar, dikeskörning*|avåkning*
  `,
};
