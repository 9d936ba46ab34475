import { message } from '#shared/language/message.ts';
import type { ReportPart, ReportSentence } from '#shared/situation-report/parts.ts';
import { ArrowUp, Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { SentenceSources } from './sentence-sources.tsx';
import styles from './situation-report.module.css';

interface PartProps {
  part: ReportPart;
  sentences: readonly ReportSentence[];
  /** Without it, the part is only read. */
  onChange?: (sentences: readonly ReportSentence[]) => void;
}

/** One of the five parts, sentence by sentence, with what each was taken from. */
export function PartEditor({ part, sentences, onChange }: PartProps): ReactNode {
  const id = useId();
  const name = message(`situation-report.part.${part}`);
  // Whose field is to have the keyboard once it is there.
  const [added, setAdded] = useState<number | null>(null);
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <h3 id={id}>{name}</h3>
      {sentences.length === 0 ? (
        <p className={styles['fine']}>{message('situation-report.part.empty')}</p>
      ) : (
        <ol>
          {sentences.map((sentence, index) => (
            // Sentences have no ids: they are known by their places.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index} className={styles['sentence']}>
              <Words
                sentence={sentence}
                label={message('situation-report.sentence', { number: String(index + 1), part: name })}
                begins={added === index}
                {...(onChange && {
                  onChange: (text: string) => onChange(sentences.with(index, { ...sentence, text })),
                })}
              />
              <div className={styles['tools']}>
                <SentenceSources sentence={sentence} number={index + 1} part={name} />
                {onChange === undefined ? null : (
                  <Moves
                    index={index}
                    part={name}
                    onUp={() => onChange(swapped(sentences, index))}
                    onRemove={() => onChange(sentences.toSpliced(index, 1))}
                  />
                )}
              </div>
            </li>
          ))}
        </ol>
      )}
      {onChange === undefined ? null : (
        <Button
          size="small"
          icon={<Icon of={Plus} />}
          aria-label={`${message('situation-report.sentence.add')}: ${name}`}
          onClick={() => {
            setAdded(sentences.length);
            onChange([...sentences, { text: '', sources: [] }]);
          }}
        >
          {message('situation-report.sentence.add')}
        </Button>
      )}
    </section>
  );
}

interface WordsProps {
  sentence: ReportSentence;
  label: string;
  /** Takes the keyboard as it comes. */
  begins: boolean;
  onChange?: (text: string) => void;
}

function Words({ sentence, label, begins, onChange }: WordsProps): ReactNode {
  if (onChange === undefined) return <p className={styles['words']}>{sentence.text}</p>;
  return (
    <textarea
      className={styles['words']}
      aria-label={label}
      rows={Math.max(1, Math.ceil(sentence.text.length / 90))}
      maxLength={4_000}
      ref={(field) => {
        if (begins && field !== null && sentence.text === '') field.focus();
      }}
      value={sentence.text}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

interface MovesProps {
  index: number;
  part: string;
  onUp: () => void;
  onRemove: () => void;
}

function Moves({ index, part, onUp, onRemove }: MovesProps): ReactNode {
  const number = String(index + 1);
  return (
    <>
      {index === 0 ? null : (
        <IconButton
          kind="quiet"
          size="small"
          icon={<Icon of={ArrowUp} />}
          label={message('situation-report.sentence.up.name', { number, part })}
          onClick={onUp}
        />
      )}
      <IconButton
        kind="quiet"
        size="small"
        icon={<Icon of={Trash2} />}
        label={message('situation-report.sentence.remove.name', { number, part })}
        onClick={onRemove}
      />
    </>
  );
}

function swapped(sentences: readonly ReportSentence[], index: number): readonly ReportSentence[] {
  const [above, own] = [sentences[index - 1], sentences[index]];
  if (above === undefined || own === undefined) return sentences;
  return sentences.toSpliced(index - 1, 2, own, above);
}
