import { message } from '#shared/language/message.ts';
import { lazy, type ReactNode, Suspense } from 'react';
import { TextField } from '../../components/field.tsx';
import { withTexts } from '../../lib/with-texts.ts';

interface SourceProps {
  value: string;
  onChange: (who: string) => void;
}

/** Who told it, as free text: until the names to choose among are loaded, and where they cannot be. */
function PlainSource({ value, onChange }: SourceProps): ReactNode {
  return <TextField label={message('common.source')} value={value} onChange={onChange} />;
}

/** The list of names is much to load for a board that is only looked at, so it comes with the open form. */
const SourceField = lazy(async () => {
  try {
    return { default: (await withTexts(() => import('./source-field.tsx'))).SourceField };
  } catch {
    return { default: PlainSource };
  }
});

/** Who told it: free text, with names to choose among. */
export function Source(props: SourceProps): ReactNode {
  return (
    <Suspense fallback={<PlainSource {...props} />}>
      <SourceField {...props} />
    </Suspense>
  );
}
