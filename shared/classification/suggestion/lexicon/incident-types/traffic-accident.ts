import type { Rows } from '../../compile.ts';

export const trafficAccident: Rows = {
  sure: `
    trafikolyck*|bilolyck*|bussolyck*|tågolyck*|seriekrock*|frontalkrock*|frontalkollision*|singelolyck*|viltolyck*|mc-olyck*|mopedolyck*|cykelolyck*|lastbilsolyck*|masskrock*|påkörd*|påkörning*|påkört|dikeskör*|avåkning*|avkörning*|trafiktillbud*|urspår*|spårat|plankorsningsolyck*|spårvagnsolyck*|vurpat|vurpa
    krock*|krockat|krockade|kolliderat|kolliderade|kolliderar|kollision*|kollision
    @vehicle & krock*|kolliderat|vält|välte|olycka*|olyckan|påkör*|kört|körde|voltat|voltade|dike*|diket|avåkning*|mitträcke*|vajer*|räcket|urspårat|urspårad*|spårat|ramlat|ner|fastklämd*|klämd|smäll|av|uppochner|tak|taket|rullat|älg|rådjur|kilat|ras|gått|smällt|möte|stolpe|kört|bakifrån|totalskad*|mosad|utför|rammat
    tåg|tåget|godståg* .. urspårat|urspårad*|kört|krock*|spårat|vagnar
    fordon|bilar|bil i|av|vid inblandade|inblandad|vägen|diket|sidan, fastklämd*|fastklämda
    kört|körde|åkt|gått|åkte|for in|av|ner|på|över|ihop|i .. väg*|vägen|diket|dike|fotgängare|cyklist*|människor|gångare|gående|folk|stolpe|husvägg|räcke*|älg|rådjur|vildsvin|busskur*|träd|åkern|tåg|bil*|slänten|barn
    körts på, personpåkörning*
    olycka|olyckan|smäll|tillbud .. e4|e6|e18|e20|e22|e45|rv|riks*|väg|vägen|väg*|motorväg*|korsning*|rondell*|lv|plankorsning*|busshållplats*|avfart*|övergångsställ*|tunnel*
    väg|vägen|riks*|e4|e18|e6|e20|e22|e45|rv|motorväg*|körfält* .. olycka|krock*, bärgning*|bärgare*|bärgas
    övergångsställ*, bussar|buss|bussen|lastbil*|långtradare & dike*|vält|avåkning|fastkilad|räcke
    plankorsning*|plankorsningen|bommarna|bommar, kört fast under|bro|viadukt
    viadukt*|bro|bron & fastnat|kilat|fastkilad|påkörd|körde|lastbil*|buss* & fast*|kil*|kör*
    flygplan* .. störtat|kraschat|havererat|nödland*
    flygolyck*|flygkrasch*|flyghaveri*|helikopterkrasch*|båtolyck*|fartygskollision*|grundstött*|störtat|nödlandat|kantrat|kantrad
    gått på grund, volta*|voltat|vält .. e4|väg*|motorväg*, last .. tappat|vägen|tappad
    fotgängare|gående|gångare .. påkörd|skadad, smitning*|smitit .. plats*|olycka*
    rammade|rammat|ramma|ihop|krockat .. bil*|buss*|busskur*|taxi|lastbil*|avfart*|väg*
    @vehicle & rammade|rammat|mejat|busskur*|avfart*|ihop|rälsen|räls|hoppat|påkörd|frontade|frontat
    hoppat|hoppade|spårat|kört av rälsen|räls|spåret|spår, av rälsen
    kläms|klämd|klämda|fastklämd .. fast|bil*|ratten, på sidan .. vägen|e4|e20|lastbil*|långtradare|buss
    ligger på sidan|taket, stopp .. e4|e6|e18|e20|motorväg*|riksväg*|väg
    trafiken .. står|stilla|stopp|stillastående|dirigeras|leds
    motorvägen|vägen .. stopp|stängd .. långtradare|lastbil*|bil*
    kört|körde|kör på .. barn|person*|cyklist*|man|kvinna|gående|älg|rådjur|hund
    rattonykter*|rattfylleri*|rattfull*, fordonsolyck*|arbetsolycka, tåg|tåget & kör*|påkör*|person|bil|älg|rälsen
    träffad|träffat|träffade|påkörd* .. bil|buss|tåg|spårvagn|taxi
    singelkrock*|påkörning*|sidokrock*|bakifrån|vältolyck*
    frontat|frontade|frontal*|krockat|krockade|bilkrock*|bilkrasch*
    gled|gledd|glidit|slirade|slirat|for|körde|åkte|vinglade|dråsade av|ner|ut|över .. vägen|diket|vägbanan|slänten
    under tåg*|buss*|lastbil*|bilen|spårvagn*
    @vehicle & ihop|vält|voltade|medvetslös|medvetslösa|påfart*|kört in|kört
    medvetslös* .. cykl*|mc|motorcykel*|bil*|vägen, kört in i, hoppat|hoppade|kastat framför tåg*, påkörd av
    mc|mopedist*|motorcyklist*|cyklist*|fotgängare|gående & ihop|skadad|påkörd|medvetslös|olycka|kört|vält|träffad|omkull|död
    @vehicle mot|i|in .. träd|trädet|stolpe|bergvägg|räcke*|mur*|vägg*
  `,
  likely: `
    olycka|olyckan|smällen|smäll|tillbud, avstängd|stopp|köer|kö|stillastående .. trafik*|e4|e18|väg*
    trafikstopp|trafikstockning*|köer|stillastående, @vehicle .. i diket|dike, diket
    e4|e18|e6|e20|e22|e45|motorväg*|rv, mötande|möteskrock|omkörning*
    lätt|lindrigt|svårt|allvarligt skadad|skadade, skadade|skadad, ambulans* .. plats, bärga*
    vält|välte|omkullkörd*, spår|spåret|tågtrafik* & stopp|stoppad|inställd*|kontaktledning*
    kontaktledning*|växelfel*|signalfel*, vinglat|vingligt|rattfylla|rattfull, helikopter, *olycka|*olyckan
  `,
  hint: `
    @vehicle, @road, trafik*|trafiken, fast|fastnat, kör|körde|kört
  `,
};
