import type { Rows } from '../../compile.ts';

export const infectiousDisease: Rows = {
  sure: `
    magsjuk*|magsjuka|vinterkräk*|kräksjuk*|calici*|norovirus*|influensa*|covid*|corona*|pandemi*|epidemi*|smittspridning*|smittutbrott*|smitta|smittan|smittade|smittad|smittsam*|smittskydd*|smittspårning*
    utbrott .. av|mag*|influensa|covid|mässling|på
    mässling*|kikhost*|tuberkulos|tbc|salmonella|ehec|campylobacter|listeria|legionella*|hepatit*|meningit*|hjärnhinneinflammation*|scharlakan*|mrsa|mers|ebola|apkoppor|mpox|difteri|vattkoppor|skabb|rs-virus|calicivirus*|matförgift*|matförgiftning*|fågelinfluensa*|mjältbrand*|svinpest|svinpest*|klövsjuka|rabies|harpest
    @ill & många|flera|boende|elever|barn|avdelning*|#|äldreboende*|förskol*|skola*|alla|halva|utbrott|brukare|gäster|matsal*|säbo|korttids|hela
    kräks|kräkts|kräkningar*|diarré*|spyr|spytt|magont|kräkas
    isolerad*|isolera*|kohort*|kohortvård* .. boende|avdelning*|smitt*|utbrott|sjuka, karantän*
    besöksförbud*|besöksstopp*, zoonos*, legionella, provtagning*|vårdhygien* & smitta*|utbrott|positiv*
    röda prickar, luftvägsinfektion*|maginfektion*|lunginflammation*|luftvägs*, smittsamt|smittsam
    virus* & sprid*|utbrott|barn|elever|boende|fall
    insjuknat|insjuknade|insjuknar & #|flera|många|boende|elever|barn|efter|samma
    #|flera|många .. har|med|fått .. feber|diarré*|kräk*|hosta|utslag|symtom*|magsjuk*|influensa
    hosta* .. avdelning*|boende|flera|barn
    bekräftat|bekräftade|konstaterat|misstänkt|misstänkta|positiva .. fall|smitta|covid|mässling*|tbc|influensa
    stänger|stängd|stängt .. smitta*|magsjuk*|avdelning*, smittskyddsläkar*|smittskyddsenhet*
    död fågel|döda .. svanar|svan|fåglar|måsar, skolköket misstänks, matförgift*
    isolerade|isolerad boende|patienter|brukare
    #|flera|många|åtta|halva .. barn|boende|elever|brukare .. hemma|sjuka|kräks|kräksjuk*|feber|insjukn*
    smitta|smittan|smittad* & boende*|gruppboende*|visir|personal*|avdelning*|skola*
    noro|norovirus*|rota|rotavirus*|calici, provsvar* & positiv*|smitta|legionell*|salmonell*
  `,
  likely: `
    insjukna*|insjuknat, sjuk|sjuka|sjukt, kräk*|spyr, diarré*, feber, hosta*|hostar, utslag
    prover|provsvar|odling positiv*, positiv|positiva, vårdhygien*, avdelning .. stängd|isolerad, symtom*|symptom*
    vaccin*, virus, besöksförbud*, karantän*, bakterie*
  `,
  hint: `
    dör|avlidit|dödsfall, boende|avdelning*, hygien*, munskydd, barn
  `,
};
