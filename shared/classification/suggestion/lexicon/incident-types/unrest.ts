import type { Rows } from '../../compile.ts';

export const unrest: Rows = {
  decisive: `
    upplopp*|kravall*|kravaller*
    demonstrant*|demonstranter* & tagit|stormat|sten*|våld*|in|trängt|polis*|fullmäktig*|slåss
    fyrverkeripjäs*|fyrverkerier|raketer|smällare|bengaler|stenar|sten|flaskor .. mot .. brandmän*|polis*|ambulans*|räddningstjänst*|bussar|blåljus*|folk|väktare
    ungdomar|ungdomsgäng|grupper|gäng & bråk*|slagsmål*|stenar|raketer|torget|centrum
    brinnande bilar|bussar|barrikader
    våldsam*|våldsamma protest*|demonstration*|upplopp*|sammandrabbning*|oroligheter*|kravaller*
  `,
  sure: `
    upplopp*|kravall*|demonstration*|demonstrant*|demonstrerar|motdemonstra*|motdemonstrant*|protest*|koranbränn*|koran|koranen
    bränna koran*, stenkast*|stenkastning*
    kastar|kastas|kastat|kastade|kastar .. sten|stenar|gatsten*|flaskor|molotov*|bengaler|raketer|ägg|föremål|smällare|fyrverkeri*|brandbomb*
    sten|stenar|raketer|fyrverkerier|flaskor .. mot|på .. polis*|ambulans*|blåljus*|räddningstjänst*|bussar|brandbil*|väktare
    oroligheter|oroligheterna, social oro
    oro|oroligt|stökigt|stök|bråk|bråkigt|spänt|tumult|tumultartat* .. centrum|torget|stan|ungdomar|området|i|gäng*|stationen
    oroligheter*, tumult*, våldsamma|våldsam protester|upplopp|demonstration*
    bilar|bil|bussar|däck|soptunnor|barrikad* .. brinner|bränns|tänds|eld|satta|sätts .. gäng|ungdomar|stenar|centrum|området|på|flera
    ungdomar|ungdomsgäng*|gäng|folksamling*|folkmassa*|huliganer*|huligan*|maskerade|mobb*|grupp|grupper|supportrar|supportergrupp* & stenar|bråk*|slåss|slagsmål*|vandaliserar|krossar|kastar|tumult|upplopp|stök*|raketer|fyrverkeri*|eldar|bränner|drar|trakasser*|samlats|samlas|aggressiv*|hotfull*|skräck|terroriser*|attackerar|rasar|#|slår|plundr*|bengal*|barrikad*|fönster*
    *huligan*|supporterbråk*|läktarbråk*|fotbollsbråk*, plundring*|plundrar|plundras|plundrat|plundra
    blockad*|blockerar|blockerat|sittstrejk*|ockuper*|husockup* .. väg*|infart*|kommunhus*|bro*|demonstr*|aktivist*|torget|entré*|e4|traktor*|jordbrukare
    aktivist*|klimataktivist*|djurrättsaktivist*, barrikad*|barrikader|barrikaderat
    folksamling*|folkmassa*|folkmassan .. arg*|utanför|hotfull|upprörd*|växer|aggressiv*|kommunhus*
    arg|arga|upprörd|upprörda|uppretad|ilsken .. folk*|folkmassa*|mobb|föräldrar|människor|demonstr*
    mobb|mobben|lynchstämning, gatuslag*|gatubråk*|gängbråk*|massbråk*|massslagsmål*|masslagsmål*|storbråk*
    manifestation*|marsch|torgmöte* .. spår*|bråk*|våld*|motdem*|urarta*|tillstånd*
    spårat|spårar ur|urartat|urartar .. demonstr*|protest*|manifest*|fest*|firande*|ungdom*|bråk
    demonstr*|protest* & spårat|ur|urart*|våld*|sten*|polis*
    nazist*|nmr|nordfront|högerextrem*|vänsterextrem*|afa|extremist*
    slänger|slänga|slängde|slungar|kastar|kasta|haglar|hagla .. sten|stenar|gatsten*|flaskor|bengal*|ägg
    ilsk*|arga|arg|upprörda|rasande|förbannade & samlats|samlas|utanför|folk*|föräldrar|vägrar|stormat|tränger|kommunhus*|stadshus*|torget
    drabbar|drabbat|drabbade|ryker|rök samman|ihop
    bränner|brinnande|tänder|eldar|brinner .. däck|soptunn*|barrikad*|papperskorg*|bilar & gäng*|ungdomar|infart*|väg*|de|dem|personer|flera|torget|centrum|trafik*|hindrar
    bryter|brutit|tränger|bröt .. genom|igenom .. avspärrning*|polis*|kravallstaket|linje*
    hindrar|stoppar|blockerar|spärrar .. trafiken|infart*|väg*|bussar|utfart* & demonstr*|aktivist*|de|personer|ungdomar|däck|traktor*
    situationen|stämningen|läget .. urart*|spårat|hotfull|spänd|eskaler*|upptrappa*|håller, urartat|urartar
    hundratal*|hundratals|tusental*|femtiotal* .. personer|ungdomar|demonstr*|människor & torget|samlats|samlas|polis*|skanderar|bråk*|sten*|kommunhus*
    skanderar|skanderas|slagord, maskerade|svartklädda .. ungdomar|personer|gäng|män|grupp
    trakasser*|skräckvälde*|gängkrav
    bråk|bråkar|slagsmål .. mellan .. grupper|gäng|grupperingar|ungdomar|supportrar|familjer|klaner
    bilbränder|bilbrand .. stenkast*|alby|natten|flera
    stormat|stormar|stormade|ockuperat|ockuperar .. kommunhus*|fullmäktig*|stadshus*|kommunfullmäktige|lokal*
    polisen|poliserna backar|retirerar|drar|angrips
    demo|demon|demot spårar|spårat|urartar|urartat
  `,
  likely: `
    demonstration*|protest*, bråk|bråkigt|stök*|stökigt|oro|oroligt, ungdomar|ungdomsgäng|gäng
    folksamling*|folkmassa*, stenar|stenkast*|flaskor|bengaler, tumult
    krossade|krossar|krossat .. skyltfönster|fönster|rutor|bilrutor, raketer|fyrverkerier|smällare, supportrar
    maskerade, polis|polisen .. kravall*|ridande|batong*|tårgas, tårgas, aktivister*, torgmöte*|manifestation*
    tillståndslös* demonstration|samling
  `,
  hint: `
    centrum|torget, polis|polisen, brinner|bränder, spårat ur, samlats|samlas, bilar
  `,
};
