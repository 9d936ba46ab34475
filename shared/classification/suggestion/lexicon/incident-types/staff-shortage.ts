import type { Rows } from '../../compile.ts';

export const staffShortage: Rows = {
  decisive: `
    halva|hälften|stora|hela|nästan .. personal*|personalen|personalstyrk*|arbetslag*|nattstyrk* & sjuk*|borta|hemma|frånvar*|influensa|covid
    strejk*|strejkar|strejken|strejkvarsel, sjukanmält|sjukanmäl*|sjukskriv*|karensdag*
    lärarna|lärare|personalen|chaufförerna|förarna|kollegorna|medarbetarna|undersköterskorna|sköterskorna|kockarna .. hemma|sjuka|borta|sjukskrivna|strejkar
    obemannad*|obemannat|bemannad|bemannas|bemannat & inte|ej|hållas|kan|natten|helgen|station*|obemannad*|obemannat
    lärare|undersköterskor|sjuksköterskor|chaufförer|personal|vikarier|brandmän|kockar|barnskötare & sjuka|saknas|fattas|sjukanmäl*|frånvarande|uteblir
    kökspersonal*|köksbiträden|kockarna|kockar|kocken & sjuk|sjuka|frånvar*|sjukanmäl*
    inte|ej .. tag .. vikarie*|personal*
  `,
  sure: `
    personalbrist*|personalbortfall*|bemanningskris*|bemanningsproblem*|bemanningsbrist*|bemanningsläge*|underbemann*|sjukfrånvaro*|sjukskriv*|sjukanmäl*|sjukanmält|massuppsägning*|strejk*|strejkar
    konflikt .. fack*|kommunal, lockout*
    halva|hälften|hela|tre|flera|många|#|procent|alla|fyra|fem|sex|ingen|två|nästan|större .. personal*|styrkan|nattpersonal*|hemtjänst*|arbetslag*|arbetsstyrk*|bemanning*|gruppen|köket|lärarna|laget|nattpatrull* .. sjuk*|borta|frånvarande|hemma|uteblev*|kommit|kommer|saknas|influensa|covid
    @staff & sjuk|sjuka|sjukanmäl*|saknas|fattas|@no|brist|räcker|borta|frånvarande|strejk*|hemma|för|kan|uteblir|uteblev|hittas|slut|ensam|få|inga|strejkar|kommer|vägrar|tar|kort|täcker|räcka|beordra*|inkallade|utslagna|dubbelpass|dubbla|kommit|går|sagt|lediga|jagar
    får|går inte|ej ihop|ihop|bemanna .. passet|schemat|natten|bemanning*|nattpass*|personal*|passen|kvällen
    obemannad*|obemannat|obemannade|bemanna|bemannar|bemannat
    saknar|saknas|fattas|brist|behöver|behövs .. folk|personal*|vikarier|undersköt*|sköterskor|ssk|usk|chaufför*|bemanning|lärare|händer|ordinarie|förare
    kör|jobbar|arbetar ensam|ensamma, ensam .. på|med .. passet|avdelning*|natt*|boende*|brukare|#
    ingen .. avlös*|vikarie*|ersättare|löser|kommer jobba|att, vikarie*|vikarier & @no|får|saknas|slut|tag|hittas
    på knäna, sjuka .. personal*|kolleg*|medarbetare|chaufför*|lärare|undersköt*
    personal* .. kommit|fram|sig|hinner|räcker|orkar|tid
    passet|passen|turer|turerna .. täckt|täcks|obemannad*|vakant*|vakanta|öppna|inte|tomt, frånvaro*
    beordra*|inbeordra*|övertid*|dubbelpass*, ej täckt|bemannat
    ensam|själv undersköt*|sköterska|ssk|usk|personal|lärare|på|med & avdelning*|boende|natt*|brukare|barn|klass*|pass
    hålla|håller öppet|stängt .. personal*|lärare|inte, går in extra|ikväll
    ingen går|tar|kan .. extra|pass*|in|jobba, räcker inte .. insats*|besök*|personal*
    bemanningen|bemanning & räcker|går|klarar|inte|låg|kritisk|minimum|under
    prioritera|ställa|dra bort|in|ner & dusch|besök|insats*|städ*|promenad*, vild strejk
    inte tag|få i .. vikarie*|personal*|någon|folk, vakanser|vakant*|vakanta
    inhyrd*|bemanningsföretag* .. kommer|inte|uteblir|lämnat, uppsagd*|sagt upp|säger upp
    för|alldeles få|lite personal*|folk|vuxna|händer|lärare|sköterskor, avlöst|avlösning*|avlösare*|avbytare
    timmar i tjänst|sträck|rad
    saknar|saknas|fattas|behöver folk|händer|bemanning .. till|på|i|imorgon|morgonpass*|helg*|natt*
    ingen .. kan komma|jobba|ta passet, jobbat .. timmar|dygn|dubbelt, för få .. tjänst|plats|jobb|pass
    få i tjänst
  `,
  likely: `
    @staff & halva|många|flera|procent, personal|personalen|bemanning*|bemanna*, vikarie*|vikarier
    frånvaro*|frånvarande, schemat|schema|passet|passen|turen|skiftet, sjuka|sjuk, dubbelpass|övertid
    strejk*|fackförbund*|fackligt, ensam .. personal|natt, hinner inte|ej|med
    insatser|besök ställs|ställas|prioriter*|utförs|inte, bemanningen|bemanning*, sjuka kollegor|lärare
    extra pass, vab|vabbar|karantän, insatserna|insatser
  `,
  hint: `
    hemtjänst*, natten|nattpass*|natt, undersköt*|usk|ssk, ordinarie, ensam, prioriter*
  `,
};
