import { message } from '#shared/language/message.ts';
import { Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Header, Menu, MenuItem, MenuSection, Text } from 'react-aria-components/Menu';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Input, SearchField } from 'react-aria-components/SearchField';
import styles from './command-palette.module.css';
import { Icon } from './icon.tsx';
import { KeyHint } from './key-hint.tsx';
import { matchesWords } from '../lib/match-words.ts';

/** Something that can be done or opened. The words are the same as on its button. */
export interface PaletteItem {
  readonly id: string;
  /** The heading it stands under. Items of a group stand together. */
  readonly group: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** The shortcut as it is written: "N", "G B". */
  readonly keys?: string;
  readonly run: () => void;
}

const searching = 'search-everything';
/** A night may have a thousand incidents; what is typed finds those further down. */
const mostOfGroup = 50;

/** Search and commands in one (Ctrl+K). Knows nothing but the items it is given. */
export function CommandPalette({
  items,
  onSearch,
  onClose,
}: {
  items: readonly PaletteItem[];
  /** Looks for what was typed in all that has been said; absent where the account may not. */
  onSearch?: ((words: string) => void) | undefined;
  onClose: () => void;
}): ReactNode {
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  // Sifted here: the library cannot sift a list that changes with what is typed.
  const found = words === '' ? items : items.filter(({ label }) => matchesWords(label, words));
  const groups = [...Map.groupBy(found, (item) => item.group)];
  return (
    <ModalOverlay
      className={styles['scrim'] ?? ''}
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={styles['modal'] ?? ''}>
        <Dialog aria-label={message('palette.title')} className={styles['dialog'] ?? ''}>
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <SearchField aria-label={message('palette.input')} autoFocus className={styles['search'] ?? ''}>
              <Icon of={Search} />
              <Input placeholder={message('palette.input')} />
            </SearchField>
            <Menu
              aria-label={message('palette.results')}
              className={styles['list'] ?? ''}
              renderEmptyState={() => <p className={styles['empty']}>{message('palette.empty')}</p>}
              onAction={(key) => {
                onClose();
                if (key === searching) onSearch?.(words);
                items.find((item) => item.id === key)?.run();
              }}
            >
              {groups.map(([group, members]) => (
                <MenuSection key={group} id={group}>
                  <Header className={styles['group'] ?? ''}>{group}</Header>
                  {members.slice(0, mostOfGroup).map((item) => (
                    <MenuItem
                      key={item.id}
                      id={item.id}
                      textValue={item.label}
                      className={styles['item'] ?? ''}
                    >
                      {item.icon}
                      <Text slot="label">{item.label}</Text>
                      {item.keys === undefined ? null : <KeyHint keys={item.keys} />}
                    </MenuItem>
                  ))}
                </MenuSection>
              ))}
              {onSearch === undefined || words.length < 2 ? null : (
                <MenuSection id="search">
                  <Header className={styles['group'] ?? ''}>{message('palette.group.search')}</Header>
                  <MenuItem id={searching} textValue={searching} className={styles['item'] ?? ''}>
                    <Icon of={Search} />
                    <Text slot="label">{message('palette.search', { words })}</Text>
                  </MenuItem>
                </MenuSection>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
