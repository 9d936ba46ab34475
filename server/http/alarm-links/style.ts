import { residentsStyle } from '../residents/style.ts';

/** The residents' page's style with what the answer page has beside it: large buttons, one thumb away. */
export const alarmLinkStyle = `${residentsStyle}
main.w,.head .w{max-width:560px}
.facts{margin-top:8px;font-size:1.125rem}
.facts p{margin-top:2px}
.notice{margin-top:16px;border-left:5px solid var(--warn);padding:2px 0 2px 14px}
form{margin-top:8px}
fieldset{border:0;margin:22px 0 0;padding:0}
legend{padding:0;font-size:1.375rem;line-height:1.75rem;font-weight:600;margin:0 0 8px}
.choices{display:grid;grid-template-columns:1fr 1fr;gap:10px}
button{font:inherit;font-size:1.125rem;font-weight:600;min-height:60px;padding:8px 12px;border:2px solid var(--fg);border-radius:4px;background:var(--bg);color:var(--fg);cursor:pointer}
button.main{background:var(--inv);color:var(--on-inv);border-color:var(--inv)}
.help{margin-top:24px;padding-top:16px;border-top:1px solid var(--line2);color:var(--fg2)}
.help p+p{margin-top:8px}
.given{margin-top:12px;font-size:1.25rem;line-height:1.75rem;font-weight:600}
.to-console{display:inline-flex;align-items:center;min-height:44px;font-weight:500}
`;
