import type { Rows } from '../../compile.ts';

export const heatingOutage: Rows = {
  sure: `
    värmebortfall*, värmeavbrott*, värmestopp*, fjärrvärmeavbrott*, fjärrvärmeläck*, fjärrvärmebrott*
    fjärrvärmeledning* & brott|läcka|läckage|@gone|sprungit|av|skadad, @no .. @heating, @heating & @gone
    fjärrvärme*|fjv|fjärrvärmecentral* & läcka|läckage|brott|stopp|haveri|haveri*|fel|problem|slagits|stängd*|larm
    kalla element|elementen|radiatorer
    elementen|element|radiatorerna|radiatorer .. kalla|iskalla|stenkalla|ljumma
    kallt i|hemma lägenhet*|lägenheten|lägenheterna|huset|husen|bostäder*|rummen|skolan|boendet|inne|hela|fastighet*|lgh|lokalerna|förskolan|salarna
    iskallt|svinkallt|utkylt|utkylda|kallt|fryser & inne|inomhus|lägenhet*|lgh|hemma|element*|boendet|huset|bostad*|rum|rummen|boende|brukare|gamla|äldre|förskolan|klassrum*
    värmeverk*|panncentral*|hetvattencentral*|kraftvärmeverk*|fliseld*|pelletspanna* & @gone|brand|haveri|stannat|brinner|ur|larm|fel|pumpstopp|driftstopp
    uppvärmning* .. ur|borta|nere|fungerar, utkyld*|utkylning*, inomhustemperatur*, innetemperatur*
    ingen|inget|kallt .. varmvatten*, värmelös*, ingen värme
    #low grader & inne|inomhus|lägenhet*|rum|rummen|rummet|sovrum*|salarna|klassrum*|boende*|huset|avdelning*|skolan|förskolan|lgh|hemma|lokalerna|matsalen|vardagsrum*|badrum*
    hetvattencentral*|undercentral*|värmeväxlar*|närvärme* & @gone|löst|fel|läck*|stopp|nere, hetvattencentral*
    värmekulvert*|kulvert|kulverten & läck*|brott|sprungit|ånga|sprucken, kyls ner|ned|ut
    ytterkläder|täckjackor|täckjacka|jacka|mössa|filtar inne|inomhus, fryser|frös|fryser vi|som|så|ihjäl
    fjärrvärme*|stamledning*|fjärrvärmerör* & läckage|läcka|läcker|brott
    värme bolag*|värmebolag*|värmeleverantör*, vattenfall|eon|fortum värme
    ljummet|ljumma|kallt .. element*|radiator*|duschen|varmvatten*
    bara|endast kallt|kallvatten .. vatten|kranen|duschen, element* .. dött|döda|kalla|ljumna|slutat
    iskall|iskallt|iskalla|stenkall|stenkallt|svinkallt|utkyld*|nedkyld* & skola*|skolan|förskola*|hus*|lägenhet*|boende*|lokal*|element*|inne|sal*|simhall*|kyrka*|byggnad*
    elementen|element|radiatorerna & is|iskalla|kalla|ljumma|@gone, #low grader .. hos|inne|hemma|mormor|boende*
    fjärrvärme*|fjärrvärmen & stopp*|spruckit|läck*|brott|borta|ström*|haveri*|stängs|avbrott|ånga*|@gone
    fjärrvärmeproduktion*|värmeproduktion*|pannhaveri*|pannbrott|panncentral*, inte igång värmen|pannan|elementen
    varmvatten*|duscha & @no|kallt|slut|borta|iskallt
    värmen|värme .. gått|igång|funkar|fungerar|stängts|avstängd|borta|försvann
    ånga|ånga* .. marken|gatan|vägen|brunn*
  `,
  likely: `
    fjärrvärme*, fjv, värmeverk*, panncentral*, värmepump*, oljepann*
    pannan|panna & stannat|stoppat|havererat|trasig|fel|läcker|lagt|slocknat|@gone, undercentral*
    element|elementen|radiatorer, huset|husen|lägenheten kyls|kallare|kallnar, blir|börjar|är bli kallt|kallare
    fryser|frusna|fryser, kallt inne, elda kamin*, värmestug*, kallras, hetvattencentral*|kulvert*|värmekulvert*
    fryser|frös|huttrar, utkylda|nedkyl*|kyls|kallnar|avkyl*, termostat*|cirkulationspump*, kallt
    kamin*|braskamin*|värmeelement*|elelement*
  `,
  hint: `
    kallt, kalla, värme|värmen, kyligt, minusgrader*|minus, filtar
  `,
};
