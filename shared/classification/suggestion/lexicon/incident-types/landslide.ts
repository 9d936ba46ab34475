import type { Rows } from '../../compile.ts';

export const landslide: Rows = {
  sure: `
    jordskred*|skred|skredet|skredrisk*|skredområde*|lerskred*|kvicklera*|slamström*|jordras*|bergras*|bergskred*|stenras*|blockras*|*skred|*skredet
    slänt*|ravin* & ras*|rasat|rasar|glidit|glider|sprickor|rör|skred|gett|sättning*|bort
    ras|raset|rasat|rasade|rasar|rasa|rasrisk*|rasrisken|rasfara & slänt*|slänten|berg*|väg*|vägen|brant*|bank*|vägbank*|vägbanken|jord*|sten*|block*|mark|marken|nipa*|ravin*|grusås*|stödmur*|hus*|schakt*|lera|leran|banvall*|järnväg*|mot|ner|kaj|kajen|strand*|undan|grustag*|grustäkt*|åkant*|kant*|kanten
    slukhål*|sjunkhål*, stort hål .. väg*|gatan|marken|asfalten
    hål|hålet|krater .. vägen|gatan|marken|asfalten|öppnat
    marken|mark|jorden|vägen|vägbanken|banken|tomten|slänten|åkern|gården|leran .. rört|rör|rasat|glider|glidit|försvunnit|sjunker|sjunkit|spruckit|sprickor|gett|satt|borta|gav|undan|undermineras|släppt|underminerad
    sprickor|spricka .. marken|slänten|vägen|tomten|berget|mark|jorden|gräsmattan|asfalten|branten|grusvägen|vägbanan
    rasrisk*|rasfara*|rasat|rasade vägbank*|väg|slänt
    underminer*|bortspolad*|bortspolat|bortspolade|urspolad*|erosion*|eroder*, vägbank*
    stödmur* .. rasat|rasa|lutar|gett|sprickor|ger
    stenblock*|bumling*|klippblock*|bergblock* .. väg*|rullat|fallit|lossnat|rasat|ner|spår*|hus, sprängsten*
    sättningar|sättning, gruvras|gruvhål, markförskjut*|markrörelse*, väg*|vägen bort|rasat|spolats
    försvunnit|försvann|rasat|åkt|glidit|dragits .. ner|ned|i .. ån|älven|sjön|ravin*|bäcken|slänten|vattnet
    trädgård*|tomt|tomten|gräsmatta*|altan*|parkering*|strandtomt* & försvunnit|rasat|ån|glidit|sjunkit|sprick*|spruckit
    jord|jordmassor*|lera|stenar|sten|grus|massor .. över|på|ner|ned .. spår*|väg*|vägen|hus*|gatan|banan
    slänten|slänt|skärning*|bergskärning*|bergvägg*|klippvägg* & släppt|rasat|gett|rör|spruckit|lossnat
    äter|gräver sig, satt sig, rasat .. schakt*|grop*|arbetare|byggarbets*|grus, begravd|begravda
    geotekn* & skred|fara|ras|slänt|mark|evakuer*|rör*, lutar .. hus*|huset|stödmur|stolpar
    huset|hus|husgrund|grunden .. spruckit|sprickor|sjunker|sjunkit|lutar|rör|glider
    strandkant*|åkant*|kajkant* .. rasat|försvunnit|gett, erosion*, block .. lossnat|rasat|fallit|ner
    berg .. rasat|lossnat|släppt
    slänten|slänt|branten|backen|berget & släppt|rasat|glidit|gett|rör|lossnat|sprickor
    sprickor|spricka|spricker & vägen|väg*|mark*|tomt*|hus*|slänt*|berg*|åkern
    skred|skredet|raset|ras vid|i|på|mot|över, sjunker .. mot|ner|ihop|snabbt|vägen|marken
    klippblock|klippa|klippan|stenblock|block & lossnat|rasat|ovan*|fallit|ner|rullat
    båthus*|uthus* borta .. skred*|ras*, marken|jorden|åkern under|har fötterna|glidit|skalv*|spruckit|öppnat
    jordskalv*|jordbävning*
    jordmassor*|lermassor*|rasmassor* & över|gått|väg*|järnväg*|spår*|hus*
  `,
  likely: `
    rasat|rasade|rasar|ras|raset|rasrisk*|rasa, sprickor|spricka, geotekn*|geolog*|sgi
    slänt*|slänten|branten|ravin*|nipan, schakt*, marken, stenar .. vägen|lossnat|spåret, lera|leran, kajen
    schaktet|schakt*, jordmassor*|lermassor*|rasmassor*, slänten|slänt, stödmur*, sprickor
  `,
  hint: `
    stenblock*|block, jord|jordmassor*|lera, berg|berget, sjunker
  `,
};
