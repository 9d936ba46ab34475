import type { Rows } from '../../compile.ts';

export const wildfire: Rows = {
  decisive: `
    elden|eld|brand|brinner|rök|röken|glöd|fattat eld & riset|ris|skogen|skog|terräng|terrängen|gräs|gräset|trädtoppar*|hygge*|mossen|nationalpark*|naturreservat*
    skogsbrandsdepå*|skogsbrandslarm*, brinner|brann|eld|elden|brand|rök & ljung|ljungen|kalberg*|hällmark*
  `,
  sure: `
    skogsbrand*|skogsbränder*|gräsbrand*|gräsbränder|markbrand*|markbränder|terrängbrand*|mossbrand*|ljungbrand*|vegetationsbrand*
    brand .. skog*|terräng*|mark|marken|naturreservat*|mosse*|gräs*|hygge*|vass*|åker*|hage*|dike*|terrängen
    brinner|brann|eld|elden|lågor|rök|eldsvåda|brand|branden|bränder|eldar|glöd & skogen|skog|skogs*|gräs|gräset|gräs*|terräng*|mosse*|mossen|hygge*|hygget|kalhygge*|naturreservat*|reservatet|vass|vassen|åker|åkern|mark|ljung|stubbåker*|halm*|ängen|äng|banvall*|vägren*|slänten|tallar|granar|dunge*|skogsdunge*|skogsparti*|skogsbryn*|hagen|bergknalle*|berget|ön|holmen|strandäng*|skörd*|skördetröska*|fält|fältet|campingen|vegetation*|åkrar
    brinner|brann|tagit eld .. utmed|längs|intill .. väg*|järnväg*|spår*|banvall*, brandflyg*
    eldningsförbud* .. eld*|brinner|rök|brot*, brandflyget
    vattenbomb*|skopande|helikopter* & brand|brinner|skog*|brandspridning|släck*
    brandfront*|eldfront*|brandhärd*|glödbrand*
    elden .. sprider|hoppar|hoppat|närmar|kröp|rör .. bebyggelse*|hus*|väg*|mot|snabbt
    hektar & brinner|brand|elden|brunnit, stubbrand*, grillat|engångsgrill* .. skog*|spridit|gräs*|berget|eld*
    ryker|rykt|pyr|pyrt|pyrande|röklukt|brandlukt|rök|rökpelare*|rökplym*|brandrök & mossen|mosse*|skog|skogen|skogs*|naturreservat*|hygge*|terräng*|berget|ön|hagen|tyresta|nationalpark*|gräs*
    brand .. terräng*|nationalpark*|naturreservat*|skogsområde*|skogsparti*
    antänt|tänt|antändes|antändning .. gräs*|skog*|terräng*|halm*|mark*, begränsningslinj*|brandgat*
    brinner|brand|brandhärd*|eld|elden|slangar|slang|släckning & skogen|skog|terrängen|nationalparken|gräset
    mcdonald*, brandhärd*|eftersläckning*|eftersläck*, spaningsflyg*|skogsbrandsflyg*
    lövhög*|rishög*|halmbal*|höbal* & brinner|brand|eld, trädtoppar*|granarna|tallarna .. rök|brinner|eld
    skogsmaskin*|skördare & eld|brinner|brand|gnist*, gnistor|gnista .. tåg*|gräs*|skog*|torrt
    kärrbrand*|torvbrand*|torvmoss*, brandbekämpning* .. skog*|flyg*, räddningsledar* & hektar
  `,
  likely: `
    brandrisk*|brandriskvärde*|eldningsförbud*
    rök|röken|rökpelare|rökutveckling .. över|från|i .. skog*|skogen|mosse*|skogsområde*
    elden|eld|branden sprider|spridit .. sig, helikopter* .. vatten*, torrt|torr|knastertorrt .. mark*|skog*|gräs*
    eldade|eldning .. löv|ris|gräs|trädgårdsavfall|sly, hektar, skogen, bebyggelse* hotad*|hotas
    mossen|mosse|hygge*|hygget, skogsparti*|skogsbryn*, torrt|snustorrt|torka, brandhärd*, pyr|ryker
  `,
  hint: `
    skog*|terräng*|mosse*|reservat*, brinner|eld|elden, rök*|brandrök*
  `,
};
