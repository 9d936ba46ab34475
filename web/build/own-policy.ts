import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const place = '<meta http-equiv="Content-Security-Policy" content="" />';
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What stands between the tags of a kind, each as the browser hashes it. */
function inline(html: string, tag: 'script' | 'style'): string[] {
  const found = html.matchAll(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, 'g'));
  return Array.from(found, ([, text = '']) => hashOf(text));
}

/** Writes into a file of one page that nothing runs but its own script, and that it reaches nothing. */
export function ownPolicy(): Plugin {
  return {
    name: 'vaka:own-policy',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
          const html = String(file.source);
          if (!html.includes(place)) throw new Error(`${file.fileName} lacks ${place}`);
          const policy = [
            "default-src 'none'",
            `script-src ${inline(html, 'script').join(' ')}`,
            `style-src ${inline(html, 'style').join(' ')}`,
            'img-src data: blob:',
            'font-src data:',
            "base-uri 'none'",
            "form-action 'none'",
          ].join('; ');
          file.source = html.replace(place, place.replace('content=""', `content="${policy}"`));
        }
      },
    },
  };
}
