/**
 * The residents' page's whole style, inside the page: one request, no script, no font to fetch. Colours are those of
 * design tokens, with the dark theme by the reader's own setting; paper is always light.
 */
export const residentsStyle = `
:root{color-scheme:light dark;--bg:#fff;--sunk:#f5f7f8;--inv:#1a2127;--on-inv:#f4f6f7;--fg:#12181d;--fg2:#414c55;--line:#d6dce0;--line2:#b9c2c9;--link:#0a58a6;--ok:#1a7a4a;--on-ok:#fff;--idle:#74808a;--bad:#c01c28;--warn:#8f7000;--land:#eef1ee;--sea:#cfe0ea}
@media (prefers-color-scheme:dark){:root{--bg:#12171b;--sunk:#0d1115;--inv:#e6ebee;--on-inv:#12181d;--fg:#e6ebee;--fg2:#b6c1c9;--line:#252d33;--line2:#39444c;--link:#82b8f4;--ok:#4cc38a;--on-ok:#07131f;--idle:#8b98a3;--bad:#ff8a8a;--warn:#e3bf2f;--land:#1c2327;--sea:#0f2a3a}}
@media (prefers-contrast:more){:root{--fg2:var(--fg);--line:var(--fg);--line2:var(--fg);--idle:var(--fg)}a{text-decoration-thickness:2px}}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--fg);font:1.0625rem/1.4118 "IBM Plex Sans","Segoe UI",Roboto,Helvetica,Arial,sans-serif;overflow-wrap:break-word}
h1,h2,h3,p,ul,figure{margin:0;padding:0}
ul{list-style:none}
a{color:var(--link);text-underline-offset:2px}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.marks{position:absolute;width:0;height:0}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.w{max-width:1008px;margin:0 auto;padding:0 16px}
.example{padding:6px 16px;text-align:center;font-size:.9375rem;background:var(--inv);color:var(--on-inv)}
.head{border-bottom:1px solid var(--line2)}
.head .w{display:flex;flex-wrap:wrap;align-items:center;min-height:56px;gap:0 20px;font-weight:600}
.head b{margin-right:auto}
.langs{font-weight:400;display:flex;gap:0 20px}
.langs a,.foot a{display:inline-flex;align-items:center;min-height:44px}
main.w{padding-top:20px;padding-bottom:32px}
h1{font-size:1.875rem;line-height:1.2;font-weight:600}
h2{font-size:1.375rem;line-height:1.28;font-weight:600;margin:28px 0 6px}
h3{font-size:1.25rem;line-height:1.3;font-weight:600}
h3 span{font-weight:400;color:var(--fg2)}
.lead{margin-top:6px;font-size:1.1875rem;max-width:34em}
.updated,.changed{color:var(--fg2);font-size:1rem}
.updated{margin-top:8px}
.stale{margin-top:16px;border-left:5px solid var(--bad);padding:2px 0 2px 14px;max-width:36em}
.side{margin-top:18px}
.phones{border-top:1px solid var(--line2);border-bottom:1px solid var(--line2)}
.phones li{display:flex;flex-wrap:wrap;align-items:center;min-height:50px;gap:0 10px}
.phones li+li{border-top:1px solid var(--line)}
.phones a{margin-left:auto;font-weight:600;font-size:1.1875rem;min-height:44px;display:inline-flex;align-items:center;white-space:nowrap}
.news{margin-top:8px}
.news a{display:inline-flex;align-items:center;min-height:44px}
.points>li{border-top:1px solid var(--line2);padding:14px 0 15px;display:grid;grid-template-columns:30px minmax(0,1fr)}
.points>li:last-child{border-bottom:1px solid var(--line2)}
.mark{width:22px;height:22px;margin-top:2px}
.status{font-weight:600}
.status span{font-weight:400}
.kind,.status span,.address,.note{color:var(--fg2)}
.offers,.note{margin-top:4px}
ul.offers,.bring{padding-left:20px;list-style:disc}
.bring li{padding:2px 0}
.way{display:flex;flex-wrap:wrap;gap:0 24px}
.way a{display:inline-flex;align-items:center;min-height:44px;font-weight:500}
.warm{margin-top:8px;padding:8px 12px;background:var(--sunk);border-left:4px solid var(--fg2)}
.short{margin-bottom:8px}
.short li{border-top:1px solid var(--line);padding:8px 0}
.short{margin-top:2px}
.map{max-width:600px}
.map svg{display:block;width:100%;height:auto;background:var(--land);border:1px solid var(--line2)}
.sea{fill:var(--sea)}
.edge{fill:none;stroke:var(--fg2);stroke-width:2;stroke-dasharray:8 6}
.map text{font-size:24px;text-anchor:middle;fill:var(--fg)}
.map .t{font-size:23px;fill:var(--fg2)}
.map path.k,.p path{fill:none;stroke:var(--fg);stroke-width:2}
.p text{font-weight:600}
.p rect{fill:var(--bg);stroke:var(--fg);stroke-width:3}
.o rect{fill:var(--ok);stroke:var(--bg)}
.f rect{fill:var(--fg);stroke:var(--bg)}
.o text{fill:var(--on-ok)}
.f text{fill:var(--bg)}
figcaption{color:var(--fg2);font-size:.875rem}
.scan{display:none}
.foot{border-top:1px solid var(--line2);color:var(--fg2);font-size:1rem;padding:16px 0 24px;background:var(--sunk)}
.foot a{margin-right:20px}
@media (min-width:900px){.cols{display:grid;grid-template-columns:minmax(0,1fr) 328px;gap:0 64px;align-items:start}h1{font-size:2.25rem}.side{grid-column:2;grid-row:1/3}}
@page{size:A4;margin:16mm 14mm 18mm}
@media print{:root{color-scheme:light;--bg:#fff;--sunk:#fff;--inv:#fff;--on-inv:#000;--fg:#000;--fg2:#000;--line:#888;--line2:#888;--link:#000;--ok:#fff;--on-ok:#000;--idle:#000;--bad:#000;--warn:#000;--land:#fff;--sea:#ddd}
html{font-size:9.4pt}h1{font-size:18pt}h2{font-size:13pt;margin:10pt 0 3pt;break-after:avoid}.updated,.changed{font-size:inherit}
.w{max-width:none;padding:0}.langs,.foot,.way a:not(:last-child){display:none}.way a{min-height:0;text-decoration:none}.head .w,.phones li,.phones a{min-height:0}
.points>li{padding:5pt 0}.points>li,.map,.scan,.phones{break-inside:avoid}.map{max-width:120mm}.o rect,.f rect{stroke:#000}.f rect{fill:#000}.f text{fill:#fff}
.scan{display:flex;gap:6mm;align-items:center;margin-top:6mm}.scan svg{width:38mm;height:38mm;flex:none}
svg,.sea{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`;
