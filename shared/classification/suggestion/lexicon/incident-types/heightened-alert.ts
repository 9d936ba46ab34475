import type { Rows } from '../../compile.ts';

export const heightenedAlert: Rows = {
  decisive: `
    luftvärn*|stridsflyg*|robotar|missil*|kryssningsmissil* & skjutit|skjuter|nedskjut*|östersjön|luftrum*|anfall|mot|över
    skyddsrum*, förfogandelag*|förfogande
    krigsplacer*|krigsorganisation*|mobilisering*|mobiliserings*|inkallelseorder*
    höjd|skärpt|högsta|höja|höjer|höjts|skärper .. beredskap*
    militär*|militären|försvarsmakten & ta|tar|lokal*|idrottshall*|skola*|begär*|fordon|konvoj*|väg*|vill|övertar
  `,
  sure: `
    höjd|höjda|högsta beredskap*, beredskapslarm*|beredskapshöj*|höjdberedskap*
    skärpt|höjt .. beredskap*|hotnivå*|säkerhetsläge*
    flyglarm*|flygalarm*|luftlarm*|luftangrepp*|flyganfall*|robotangrepp*|robotattack*|missil*|missiler|kryssningsrobot*|drönarattack*|drönarangrepp*|bombanfall*
    väpnat|väpnade angrepp|anfall
    krig|kriget|krigstillstånd*|krigsfara*|krigsorganisation*|krigsplacer*|krigsutbrott*|krigshandling*
    mobilisering|mobiliseringen|mobiliseringsorder|mobilisering*
    totalförsvar*|totalförsvarsplikt*|värnplikt* & inkall*|aktiver*|order|beredskap|plikt, skyddsrum*
    hemvärn*|försvarsmakten|militär|militären|militärer|regementet|militärregion*|mr|stridsvagn*|trupp|trupper|truppförflyttning*|natotrupp*|natostyrk*|värdlandsstöd*|konvoj*|militärkonvoj*|förband* & begär*|stöd|order|genom|transport*|passer*|inkall*|rör|rekvir*|beredskap*|höj*|lokal*|väg*|behöver|aktiver*|kommer|mobilis*|flytt*|anhåll*|samverk*
    hesa fredrik|beredskapslarmet|flyglarmet, gråzon*|gråzonsläge*
    främmande|fientlig*|utländsk|rysk* makt|trupp*|stridsflyg*|flyg|ubåt*|soldater|angrepp|fartyg|styrkor|fientlighet*
    gröna gubbar, soldater .. okända|utan|beteckning*|markering|omärkta|obekanta
    nato .. artikel|aktiver*|trupp*|förband|värdland*, artikel fem|5, krigsdelegation*
    utrymningsorder|utrymningsbeslut|utrymningsområde*
    inkallad*|inkallade|inkallelse*|inkallelser|inkallelseorder .. försvar*|krig*|värn*|hemvärn*|plikt*|militär*|krigsplacer*
    rekvisition*|förfogande*|förfogandelag*, totalförsvaret|civilförsvar*|civilt försvar
    undantagstillstånd*|undantagslag*, kärnvapen*|atombomb*|stridsspets*
    regeringen .. höjd|beredskap|beslutat|skärp*|krig*
    ubåt*|ubåtskränkning*|kränkning .. luftrum*|luftrummet|sjöterritori*
    sirener|sirenerna|tyfon*|tyfonerna|larm & krig*|beredskap*|flyg*|luft*|trettio|30, beredskapslarm*|flyglarm*
    ryssland|ryska|rysk & angrepp|anfall*|trupp*|flyg*|robot*|angrip*|invasion*|fartyg
    invasion*|angrips|angripit|anfall|anfallit|anfaller, krigsläge*|krigsläget|krigshot*
    ransoneringskort*|ransonering, totalförsvar*, värnpliktig*|reservofficer*, minering|minor|sjöminor
    evakueringsorder*, kärnvapen*, höga|högre|skärpt .. hotnivå*|terrorhotnivå*, kommunen .. krigs*
    militärkolonn*|militärfordon*|militärtransport*|stridsfordon*|pansarfordon*|kolonn
    krigsplacering*|krigsplaceringslist*, civilpliktig*|civilplikt*|hemskydd*, utegångsförbud*|mörkläggningsorder*
  `,
  likely: `
    militär*|militären, försvarsmakten, hemvärn*, länsstyrelsen .. beredskap*|höj*, beredskap|beredskapen, krigs*
    skyddsrum*, soldater, stridsflyg*, mobiliser*, säpo .. hot*|terrorhotnivå*|höj*, terrorhotnivå*, regeringen
    nato, konvoj*, säkerhetspolitisk*|säkerhetsläge*, sirener*|sirenerna|tyfon*|tyfoner|vma-larm
    signalskydd*|krypto*, rakel .. krig, larm om .. anfall
  `,
  hint: `
    länsstyrelsen|lst, fartyg, helikoptrar, flyg, inkall*
  `,
};
