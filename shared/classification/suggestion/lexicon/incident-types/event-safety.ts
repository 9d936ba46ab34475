import type { Rows } from '../../compile.ts';

export const eventSafety: Rows = {
  decisive: `
    karusell*|åkattraktion*|berg-och-dalbana|pariserhjul* & fast|fastnat|stannat|lossnat|skadade|rasat|barn
    scenen|scen & folk|publik*|staket*|framför|trängs|tryck*|rasat
    partytält*|festtält*|öltält*|tält|tältet & marknad*|festival*|besökare|rasat|publik*|evenemang*
    raket*|fyrverkeri*|bengal* & publik*|åskådare|åskådarna|folkmassa*|firande*|bland|läktar*
    hoppborg*|hoppborgen|dansban*|läktare|läktaren & blåst|rasat|ras|vält|kollapsat|gett|fallit|barn
    festival*|festivalen|festivalområde*|konsert*|marknad*|match|matchen|evenemang*|firandet|*firandet & publik*|trängsel|åska*|åskan|utrym*|rasat|bengal*|panik|skadade|läktar*|stopp*|avbryt*|för
    bengal*|bengaler & läktar*|läktaren|match*|publik*|arena*
    kravallstaket*|kravallstaketen & folk|publik*|trycks|scen*
  `,
  sure: `
    publiktryck*|publiktrångsel|folkträngsel|trängsel*|trängsel|publiksäkerhet*|publikkaos*|evenemang*|festival*|folkfest*|konsert*|*konsert|*konserten|marknadsafton|*festivalen|valborgsfirande*|studentflak*|studentfirande*|midsommarfirande*|nationaldagsfirande*|nyårsfirande*|karneval*|prideparad*|pridefestival*|kulturnatt*|stadsfest*
    publik*|publiken|besökare|folkmass*|folkmassan|åskådare|åskådarna|läktar*|supportrar|fans|arrangör* & trängsel|trängs|kläms|klämda|panik*|tryck|rusar|rusning|utrymm*|evakuer*|skadade|skadad|avbryt*|trycks|fullt|överfullt|många|staket|svimm*|stänger|stormar|bengaler|spår*|kravall*|kollaps*|brister|lagt|insläpp*|trampats|knuffas|faller
    läktar*|läktaren|scen|scenen|tält|tältet|staket|kravallstaket|åkattraktion*|karusell*|hoppborg*|tivoli*|gradäng*|scentak*|cirkustält* & ras*|rasat|gett|kollapsat|lossnat|stannat|fast|vält|svajar|blåser|skadade|ostadig*|instabil*|sjunker|spruckit|blåst|sprickor
    match|matchen|derby|derbyt|cup|cupen|fotbollscup*|fotbollsmatch*|hockeymatch*|fotbollsderby*|höstmarknad|*marknaden|julmarknad*|vårmarknad*|marknad|loppet|motionslopp*|maraton*|cykellopp*|tävling*|tävlingen|valborg*|majbrasa*|fyrverkeri*|disco*|ungdomsdisco|rave|raveparty|invigning*|luciatåg*|parad|paraden|skolavslutning*|studentskiva*|nationaldag*|statsbesök*|kungabesök*|vm-final*|storbildsskärm* & publik*|folk|trängsel|för|fler|många|personer|skadade|avbryt*|besökare|bråk|säkerhet*|panik|staket|utrymm*|åska*|storm|blåst|tusen|insläpp|ordningsvakter|vakter|ordningsvakt*|bengal*|supportrar|kaos|svimm*|hjärtstopp|evakuer*|#|barn|inställd*|full|överfull*|raket*|sprängts
    fler|långt besökare|folk|publik än|fler|tillåtet, ordningsvakt*|publikvärd* .. räcker|saknas|uteblev*|för
    arrangör*, för|alldeles mycket|många folk|människor|besökare|personer|publik
    maran|maraton|maratonlopp*|loppet|löpare|löparna|stafetten|triathlon* & kollaps*|stoppa|avbryt*|värme*|skadade|hjärtstopp|svimm*
    supporter*|supporterbuss* & derby*|vakter*|anländer|ordning*|arena*|match*
    vakterna|vakter|ordningsvakter .. räcker|saknas|få|klarar
    valborgs*|midsommar*|nationaldag*|nyårsfirand*|kulturkalas|stadsfestival*|cirkus|skolavslutning* & raket*|folk|skadad*|publik*|trängsel|bråk*|olyck*|överfullt|fulla
    insläppet|insläpp|entrén|grindarna & stopp*|tryck*|trängsel|för|stänger|folk|fullt
    utrymningsvägar*|nödutgång* & blockera*|låst*|publik*|lokal*|konsert*|fest*
    arrangemanget|evenemanget|konserten|festivalen|matchen|spelningen|showen .. stopp*|avbryt*|avbröts|inställ*|utrym*|ställs
  `,
  likely: `
    publik|publiken|besökare, scen|scenen, läktare|läktaren, arrangör*, match|matchen|derby*|supportrar|supporter*
    tivoli*|karusell*|nöjesfält*|åkattraktion*|hoppborg*, konsert*, fyrverkeri*, ordningsvakt*
    tillställning*|arrangemang*, marknaden|julmarknad*, arena*|arenan|festplats*|folkpark*|idrottsplats*
    trångt|trängs, cup|cupen|turnering*, studentflak*, entré|insläpp*, parad|paraden|tåget, majbrasa*|valborg*
    raveparty|rave|disco*
  `,
  hint: `
    folk|folksamling*, biljett*, deltagare, åska*, fest|fest*, idrott*|ip, scentak
  `,
};
