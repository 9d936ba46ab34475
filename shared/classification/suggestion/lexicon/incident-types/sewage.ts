import type { Rows } from '../../compile.ts';

export const sewage: Rows = {
  decisive: `
    toa|toan|toalett*|toaletter|wc|golvbrunn* & svämmar|kommer|stiger|bubblar|väller|tränger|trycks|forsar|rinner
    stiger|väller|bubblar|kommer|tränger .. upp|tvättstug*|dusch*|källar* .. golvbrunn*|avlopp*|toa*
    kloakvatten*|kloak*, avloppspump*|avloppspumpar*|spillvattenpump*, fekalie*|fekalier|avföring, orenat avlopp*
    avlopp|avloppet|avlopps* & källare*|toa*|golvbrunn*|sjön|ån|stopp|igensatt*
    avloppslukt*|kloaklukt*|avloppsdoft*
  `,
  sure: `
    avlopp* & stopp|@gone|tränger|trängt|rinner|upp|baktryck*|svämmar|svämmat|bräddar|läcker|läcka|läckage|brott|översvämm*|backar|backat|bubblar|igensatt|fullt|problem|sprungit|rasat|källar*|golvbrunn*|forsar|lukt|luktar|kommer|trycks|pumpas|orenat|utsläpp|väller|stannat
    avloppsstopp*, avloppsbrott*, avloppsläck*, avloppsöversvämning*, bräddning*, bräddar|bräddat|brädda
    bräddavlopp*, avloppsvatten*, spillvatten*, orenat, avloppspumpstation*
    pumpstation* & stannat|stopp|@gone|avlopp*|larm|högnivå*|nivålarm*|bräddar|översvämmad|strömlös|brand|larmar|haveri*|fel
    avloppspump*, pumpbortfall*
    reningsverk* & @gone|stannat|haveri|larm|stopp|bräddar|brand|översvämm*|strömlös*|orenat|utsläpp|slagits|giftigt|kemikalier|gas|fel|driftstopp
    avloppsreningsverk*, golvbrunn* & kommer|upp|bajs|avlopp*|bubblar|rinner|forsar|tränger|väller|luktar|trycks
    toalett*|toa|toan|toaletter|wc|muggen & upp|bubblar|stopp|svämmar|översvämmar|baktryck|går|rinner|spola|spolar|kommer
    bajs*|skit|fekalier|bajsvatten*|skitvatten* & källare*|golvbrunn*|upp|rinner|gatan|vatten|dusch*, avföring
    baktryck*, trycker|trycks|tränger|kommer upp .. avlopp*|spillvatten|skit|bajs|bajsvatten, tryckavlopp*
    lta-pump*|lta-station*|lta, slamsug*
    pumpen|pump|pumpar dog|stannat|stopp|havererat|ur .. avlopp*|spillvatten*|orenat|bräddar|sjön
    stamledning* & stopp, blåsmaskin*|slammet|aktivslam*|rötkammar*|bioreaktor* & reningsverk*|dör|stopp|trasig*
    spillvatten*|avlopp*|orenat & sjön|ån|havet|viken|bäcken|åfåra, avloppsbrunn*|gallret igensatt|svämmar
    skitlukt|kloaklukt|avloppslukt*, brunn|brunnen .. svämmat|svämmar|bräddar|rinner .. gården|avlopp*|bajs|lukt
    igensatt*|igensatta & toa*|avlopp*|brunn*|köksavlopp*|stam*, reningsverk* & av|läcka|ledning*|brott|orenat
    luktar|lukt kloak|avlopp|skit|bajs
  `,
  likely: `
    avlopp*, reningsverk*, pumpstation*, pumphus*, spillvatten*, golvbrunn*
    stopp i ledning*|stamledning*|huvudstam*|stammen|avlopp*|dagvatten*, högnivålarm*|nivålarm*|högnivå
    toalettförbud*, toaletter|toaletterna|toa|toan|toalett, luktar avlopp|kloak|skit|bajs, kloak*, spolbil*
    fettpropp*, fettklump*, stamspol*, stopp i stam*, pst, slam|slammet, toalett*|toaletter|toaletterna|toa|toan
  `,
  hint: `
    va-jour*, va, dagvatten*, brunn|brunnen|brunnar
  `,
};
