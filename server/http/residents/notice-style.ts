/** The notice's style: one page of A4, black on white on the screen too, since that is what comes out. */
export const noticeStyle = `
:root{color-scheme:light}
*,*::before,*::after{box-sizing:border-box}
body{margin:0;background:#e9edef;color:#000;font:1.0625rem/1.4118 "IBM Plex Sans","Segoe UI",Roboto,Helvetica,Arial,sans-serif;overflow-wrap:break-word}
h1,h2,p,ul{margin:0;padding:0}
ul{list-style:none}
a{color:#0a58a6;text-underline-offset:2px}
:focus-visible{outline:2px solid #0a58a6;outline-offset:2px}
.screen{max-width:210mm;margin:0 auto;padding:8px 16px 16px}
.screen a{display:inline-flex;align-items:center;min-height:44px}
.screen>p{display:flex;flex-wrap:wrap;gap:0 20px;align-items:center}
.langs{display:flex;gap:0 20px;margin-left:auto}
.sheet{max-width:210mm;margin:0 auto 24px;padding:16px;background:#fff}
.example{border:2px solid #000;padding:2px 8px;text-align:center;margin-bottom:12px}
.name{font-weight:600}
h1{font-size:2.25rem;line-height:1.15}
h2{font-size:1.25rem;line-height:1.3}
.lead{font-size:1.1875rem}
.places{margin-top:12px;border-top:3px solid #000}
.places li{padding:8px 0;border-bottom:1px solid #000;break-inside:avoid}
.where{font-size:1.125rem}
.more{margin-top:6px}
.foot{display:flex;flex-wrap:wrap;gap:16px 32px;margin-top:16px}
.scan{width:260px;max-width:100%}
.qr{display:block;width:100%;height:auto}
.scan p{font-weight:600}
.scan .address{font-weight:400}
.call{flex:1 1 240px}
.phones li{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 10px;padding:6px 0;border-bottom:1px solid #000}
.phones a{margin-left:auto;font-weight:700;font-size:1.375rem;color:#000;text-decoration:none;white-space:nowrap;min-height:24px}
.printed{margin-top:10px}
@page{size:A4;margin:14mm}
@media print{body{background:#fff;font-size:12pt;line-height:1.3}.screen{display:none}.sheet{max-width:none;margin:0;padding:0}
h1{font-size:30pt}h2{font-size:15pt}.where{font-size:13pt}.lead{font-size:14pt}.name{font-size:14pt}.places li{padding:2mm 0}.scan{width:88mm}.phones a{font-size:18pt}.call{flex-basis:60mm}}
`;
