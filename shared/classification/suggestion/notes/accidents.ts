import type { Notes } from './read-cases.ts';

export const accidentNotes: Notes = {
  'building-fire': `
    brand i flerfamiljshus Siklöjevägen, rökfyllt trapphus
    villabrand Trollbäcken, fullt utvecklad
    det brinner på skolan, alla ute på gården => education-childcare
    rökutveckling från äldreboendets kök => social-care
    brandlarm Björkbacken, rök på plan 2
    lågor slår ut från fönster 3:e vån
    lägenhetsbrand, 12 pers till sjukhus med rökskador
    bilbrand i garage under centrum
    ladugårdsbrand Hemsjö, djur inne
    fire? nej eld i soprum, svart rök
    brand i container nära förskola => education-childcare
    industribrand Sävelund, tjock rök över stan
    buss brinner vid Tyresö C
    kraftig brandrök ur källare, RTJ på väg`,
  'hazardous-release': `
    luktar gas i trapphus, boende utrymmer
    tankbil vält på E20, läcker diesel => transport
    farligt gods i godståg, vätska droppar
    ammoniakläcka på ishallen
    gasläcka grävmaskin tog ledning
    klorgas i simhallen efter fel blandning
    oljeutsläpp i Tyresö-Flaten, stor hinna på vattnet
    VMA: giftig rök stäng fönster och ventilation
    kemikalieolycka på industriområdet, okänt ämne
    vitt pulver i kuvert på kommunhuset => public-administration
    syra har runnit ut på lager
    cistern läcker eldningsolja mot bäcken
    strålning? förhöjda värden enl SSM, jodtabletter
    gasolflaskor heta vid bygge, risk för explosion`,
  'traffic-accident': `
    seriekrock på 73:an, många bilar => transport
    buss i diket, 30 passagerare
    tåg urspårat vid Alingsås station => transport
    lastbil fastkilad under viadukt => transport
    frontalkrock Nynäsvägen, två fastklämda => transport
    påkörd cyklist vid rondellen
    mc-olycka Tyresövägen, helikopter tillkallad
    skolbuss har kört av vägen => education-childcare
    personbil mot fotgängare på övergångsstället
    E20 avstängd båda riktn efter olycka med långtradare => transport
    spårvagn kolliderat med bil
    trafikolycka 5 bilar, stopp i tunneln => transport
    smitning, barn påkört utanför skolan
    krock mellan buss och lastbil, ambulans på plats`,
  'event-safety': `
    festival i parken, publiktryck mot scenen
    trängsel vid derbyt, folk kläms mot staket
    läktare har gett vika på idrottsplatsen
    konserten måste avbrytas, för mycket folk
    åkattraktion på tivolit stannat m personer i
    studentflak vält, många ungdomar
    arrangören tappat kontroll över insläppet, 4000 för många
    åska närmar sig utomhuskonsert, utrymning av festivalområde
    fotbollsmatch, bengaler inkastade på planen, publiken i panik
    julmarknad överfull, ingen kan röra sig
    hoppborg flög iväg med barn
    fyrverkeri gick in i publiken på nationaldagsfirandet`,
};
