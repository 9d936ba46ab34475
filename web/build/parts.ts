import { fileURLToPath } from 'node:url';

/** What a part of the build is asked about its modules, as the bundler tells it. */
export type ModuleGraph = {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
};

const source = (file: string): string => fileURLToPath(new URL(`../src/${file}`, import.meta.url));
const join = [source('join.tsx')];
const app = [source('main.tsx')];
const board = [source('app/board-route.tsx')];
const point = [source('app/safety-point-route.tsx'), source('sync/outbox-engine.ts')];
const icon = /[\\/]lucide-react[\\/].*[\\/]icons[\\/]/;
const commonJs = /[\\/]node_modules[\\/](react|react-dom|scheduler|use-sync-external-store)[\\/]/;

type Part = {
  /** What the bundler calls it in what it tells of itself. */
  readonly debugName: string;
  readonly name: (id: string, graph: ModuleGraph) => string | null;
  readonly priority: number;
};

/**
 * The files that the build is divided into besides the bundler's own choice. Over a weak network each question costs seconds,
 * so what is always loaded together is one file: `start` for a phone that reads a QR code, `app` for what every page has
 * besides, `shown` for what the board and a point's page share (and the board's icons), `point` and `board` for the rest of each.
 * The first that a module is reached by is its. Icons of other pages are one file, `icons`, and not fifteen.
 */
export function parts(): Part[] {
  let known: readonly (readonly [name: string, ids: ReadonlySet<string>])[] | null = null;
  const partOf = (id: string, graph: ModuleGraph): string | undefined => {
    // What a CommonJS module requires is not told as its imports.
    if (commonJs.test(id)) return 'start';
    known ??= partsOf(graph);
    return known.find(([, ids]) => ids.has(id))?.[0] ?? (icon.test(id) ? 'icons' : undefined);
  };
  return ['icons', 'board', 'point', 'shown', 'app', 'start'].map((name, priority) => ({
    debugName: name,
    name: (id, graph) => (partOf(id, graph) === name ? name : null),
    priority: priority + 1,
  }));
}

function partsOf(graph: ModuleGraph): readonly (readonly [string, ReadonlySet<string>])[] {
  const [start, whole, boards, points] = [join, app, board, point].map((from) => reached(graph, from));
  if (!start || !whole || !boards || !points) return [];
  return [
    ['start', start],
    ['app', whole],
    ['shown', new Set([...boards].filter((id) => points.has(id) || icon.test(id)))],
    ['point', points],
    ['board', boards],
  ];
}

/** What some modules import, and what that imports in turn, without what is imported later. */
function reached(graph: ModuleGraph, from: readonly string[]): Set<string> {
  const found = new Set<string>();
  const waiting = [...from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    const module = graph.getModuleInfo(id);
    if (module === null) continue;
    found.add(id);
    waiting.push(...module.importedIds);
  }
  for (const id of from) found.delete(id);
  return found;
}
