import type { Rows } from '../../compile.ts';

export const disinformation: Rows = {
  decisive: `
    påhittad*|påhittat|falsk|falska|falskt|fejkad*|osann*|manipulera*|ai-genererad*|förfalskad* nyhet*|uppgift*|rykte*|sms|inlägg|video*|film*|bild*|ljudklipp*|klipp*|meddelande*|vma|dokument|brev|konto*|information
    i kommunens namn, manipulerat|manipulerad|fejkat|förfalskat ljudklipp*|klipp|video*|bild*|tal|uttalande
    konspirationsteori*|konspirations*, inte från oss
    sprider|sprids|delas|cirkulerar lögner|lögn*|osanningar|desinformation|falska|rykten
    rykte|rykten|ryktet|ryktena & sprids|sprider|skapar|panik|cirkulerar|dementer*|facebook|sociala|går|falska|stämmer
    video|klipp|film|inlägg|bild* & påstår|påstås|tiktok|falsk*|fejk*|ai|stämmer, sociala medier
    fejkad*|fejkade|falsk|förfalskad hemsida|sida|webbsida|profil|konto
  `,
  sure: `
    desinformation*, ryktesspridning*
    falska|falskt|falsk|osanna|felaktiga|felaktig|vilseledande|påhittade|fejkade|osant .. rykte~|rykten|uppgifter|uppgift|nyhet*|påstående*|information|inlägg|video*|film*|bild*|konto|konton|budskap|meddelande*|sms|vma|artikel*|sida|hemsida|webbsida
    rykte|ryktet|rykten|ryktena .. sprids|florerar|cirkulerar|går|sprider|facebook|tiktok|sociala|snapchat|grupper|delas|om
    sprids|sprider|spridit|cirkulerar|delas|florerar|påstår|påstås & rykte*|uppgifter|facebook|tiktok|snapchat|x|twitter|instagram|telegram|sociala|falska|falskt|video*|klipp*|film*|bild*|lögn*|propaganda|fejk*|deepfake|sanningen|felaktiga|whatsapp|flashback
    fejk*, fake|fakenews, deepfake*, deep-fake*, påverkanskampanj*, påverkansoperation*, informationspåverkan*
    påverkansförsök*, troll|trollkonto*|trollkonton|trollfabrik*|botar|bottar|botkonton
    utger sig för att vara|kommunen
    utger|utgett|utgav sig .. kommun*|kommunen|myndighet*|socialtjänst*|polis*|kommundirektör*, i kommunens namn
    smutskastning*|smutskastningskampanj*, propaganda*, lvu-kampanj*
    kidnappar|stjäl|rövar|tar barn|muslimska|barnen, socialtjänsten & kidnappar|stjäl|rövar
    ai-genererad*|ai-gjord*|manipulerad|manipulerade|manipulerat|genererad .. bild*|video*|film*|klipp*|röst*|ljud*
    konspirationsteori*, hoax, falskt vma, lögner|lögn
    främmande|anonyma|ryska|utländska|okända|falska konton|konto|profiler|sidor
    inlägg|inlägget|tråd|tråden .. facebook|om|påstår|sprids|viralt|delats, får|fått stor spridning
    det är|stämmer inte sant|alls|men, skulle vara|ha & inlägg|facebook|rykte*|påstås
    facebook|tiktok|snapchat|telegram|flashback|instagram|whatsapp & påstår|påstås|rykte*|inlägg|om|skriver|sprids|falsk*|sant|osant|fejk*
    uppmanar|uppmanas .. folk|invånare|befolkning* & sms|facebook|inlägg|falsk*|namn|inte
    bluffsida*|bluff-sms|bluffsms, spridning .. sociala|nätet|facebook, desinfo*
    propagandablad|flygblad .. falsk*|påstår|hat
  `,
  likely: `
    rykte~|rykten|ryktet|ryktena, påstår|påstås|påstående* .. facebook|tiktok|sociala|telegram|nätet|grupp*|inlägg
    sociala medier, facebookgrupp*|facebook-grupp*, viralt|viral, lögn*|lögner, stämmer|stämde inte
    inte sant|sanna|stämmer, felaktig information|info|uppgift*
    oroliga|oro|orolig|panik .. facebook|inlägg|rykte*|video|nätet|tiktok, delats|delas|delningar, inlägg|inläggen
    telegram*, tiktok|facebook|snapchat|flashback|instagram|twitter, falsk|falskt|falska, ljuger
    överdriv* uppgifter, hamstra* .. rykte*, dementera*|dementi, påverkan .. främmande|makt
  `,
  hint: `
    video*|klipp*|film*, sprids|sprider|spridit, konto|konton, uppgifter, journalist*
  `,
};
