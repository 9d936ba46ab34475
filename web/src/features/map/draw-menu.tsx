import { message } from '#shared/language/message.ts';
import { type LucideIcon, Pencil, Ruler, Spline, StickyNote, VectorSquare } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Icon } from '../../components/icon.tsx';
import styles from './draw-menu.module.css';
import type { DrawTool } from './draw-state.ts';

const icons: { readonly [tool in DrawTool]: LucideIcon } = {
  zone: VectorSquare,
  line: Spline,
  note: StickyNote,
  measure: Ruler,
};

/** What can be drawn or measured; who may not draw may measure. */
export function DrawMenu({
  mayDraw,
  onTool,
}: {
  mayDraw: boolean;
  onTool: (tool: DrawTool) => void;
}): ReactNode {
  if (!mayDraw)
    return (
      <button type="button" onClick={() => onTool('measure')}>
        <Icon of={Ruler} />
        {message('drawing.tool.measure')}
      </button>
    );
  const tools = Object.keys(icons) as DrawTool[];
  return (
    <MenuTrigger>
      <Button>
        <Icon of={Pencil} />
        {message('drawing.tools')}
      </Button>
      <Popover className={styles['popover'] ?? ''} placement="bottom start">
        <Menu
          className={styles['menu'] ?? ''}
          aria-label={message('drawing.tools.choose')}
          onAction={(key) => onTool(key as DrawTool)}
        >
          {tools.map((tool) => (
            <MenuItem key={tool} id={tool} className={styles['item'] ?? ''}>
              <Icon of={icons[tool]} />
              {message(`drawing.tool.${tool}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
