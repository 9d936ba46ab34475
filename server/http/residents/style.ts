/**
 * The residents' page's whole style, inside the page: one request, no script, no font to fetch. Colours are those of
 * design tokens, with the dark theme by the reader's own setting.
 */
export const residentsStyle = `
:root{color-scheme:light dark;--bg:#fff;--sunk:#f5f7f8;--inv:#1a2127;--on-inv:#f4f6f7;--fg:#12181d;--fg2:#414c55;--line:#d6dce0;--line2:#b9c2c9;--link:#0a58a6;--ok:#1a7a4a;--on-ok:#fff;--idle:#74808a;--bad:#c01c28;--warn:#8f7000}
@media (prefers-color-scheme:dark){:root{--bg:#12171b;--sunk:#0d1115;--inv:#e6ebee;--on-inv:#12181d;--fg:#e6ebee;--fg2:#b6c1c9;--line:#252d33;--line2:#39444c;--link:#82b8f4;--ok:#4cc38a;--on-ok:#07131f;--idle:#8b98a3;--bad:#ff8a8a;--warn:#e3bf2f}}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--fg);font:1.0625rem/1.5rem "IBM Plex Sans","Segoe UI",Roboto,Helvetica,Arial,sans-serif;overflow-wrap:break-word}
h1,h2,h3,p,ul{margin:0;padding:0}
ul{list-style:none}
a{color:var(--link);text-underline-offset:2px}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.w{max-width:1008px;margin:0 auto;padding:0 16px}
.example{padding:6px 16px;text-align:center;font-size:.9375rem;line-height:1.25rem;background:var(--inv);color:var(--on-inv)}
.head{border-bottom:1px solid var(--line2)}
.head .w{display:flex;align-items:center;min-height:56px;font-weight:600}
main.w{padding-top:20px;padding-bottom:32px}
h1{font-size:1.875rem;line-height:2.25rem;font-weight:600}
h2{font-size:1.375rem;line-height:1.75rem;font-weight:600;margin:28px 0 6px}
h3{font-size:1.25rem;line-height:1.625rem;font-weight:600}
.lead{margin-top:6px;font-size:1.1875rem;line-height:1.6875rem;max-width:34em}
.updated{margin-top:8px;color:var(--fg2);font-size:1rem}
.stale{margin-top:16px;border-left:5px solid var(--bad);padding:2px 0 2px 14px;max-width:36em}
.phones{margin-top:18px;border-top:1px solid var(--line2);border-bottom:1px solid var(--line2)}
.phones li{display:flex;flex-wrap:wrap;align-items:center;min-height:50px;gap:0 10px}
.phones li+li{border-top:1px solid var(--line)}
.phones a{margin-left:auto;font-weight:600;font-size:1.1875rem;min-height:44px;display:inline-flex;align-items:center;white-space:nowrap}
.points>li{border-top:1px solid var(--line2);padding:14px 0 15px;display:grid;grid-template-columns:30px minmax(0,1fr)}
.points>li:last-child{border-bottom:1px solid var(--line2)}
.mark{width:22px;height:22px;margin-top:2px}
.status{font-weight:600}
.status span{font-weight:400;color:var(--fg2)}
.address,.note{color:var(--fg2)}
.offers{margin-top:4px}
.way{display:inline-flex;align-items:center;min-height:44px;font-weight:500}
.warm{margin-top:8px;padding:8px 12px;background:var(--sunk);border-left:4px solid var(--fg2)}
.bring{padding-left:20px;list-style:disc}
.bring li{padding:2px 0}
.foot{border-top:1px solid var(--line2);color:var(--fg2);font-size:1rem;padding:16px 0 24px;background:var(--sunk)}
@media (min-width:900px){.cols{display:grid;grid-template-columns:minmax(0,1fr) 328px;gap:0 64px;align-items:start}h1{font-size:2.25rem;line-height:2.625rem}.side{grid-column:2;grid-row:1/3}}
`;
