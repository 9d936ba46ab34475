import { alarmLinkStyle } from './style.ts';

/** The alarm links' style with what a form has beside it. */
export const statusLinkStyle = `${alarmLinkStyle}
h1{font-size:1.5rem;line-height:1.875rem;hyphens:auto;overflow-wrap:anywhere}
.question{font-size:1.125rem;white-space:pre-line}
.again{margin-top:16px}
.status{display:grid;grid-template-columns:28px 28px 1fr;align-items:center;gap:8px;min-height:60px;padding:8px 12px;border:2px solid var(--line2);border-radius:4px;margin-top:10px;cursor:pointer}
.status:has(:checked){border-color:var(--fg)}
.status input{width:24px;height:24px;margin:0}
.status b{display:block;font-size:1.125rem}
.glyph{font-size:1.25rem;line-height:1;text-align:center}
.glyph.green{color:var(--ok)}
.glyph.yellow{color:var(--warn)}
.glyph.red{color:var(--bad)}
.what{color:var(--fg2)}
.field{margin-top:22px}
.field label{font-size:1.125rem;font-weight:600}
textarea{font:inherit;display:block;box-sizing:border-box;width:100%;min-height:88px;margin-top:6px;padding:10px 12px;border:2px solid var(--fg);border-radius:4px;background:var(--bg);color:var(--fg)}
.secrets{margin-top:22px;font-weight:600}
.send{width:100%;margin-top:16px}
`;
