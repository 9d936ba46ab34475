import type { ReactNode } from 'react';
import { DrawBar } from './draw-bar.tsx';
import { geometryOf } from './draw-state.ts';
import { SaveDialog, ThrowAwayDialog } from './drawing-dialogs.tsx';
import type { Drawn } from './use-draw.ts';

/** What lies over the map while something is drawn: the bar with its steps, and the questions at the end. */
export function DrawDesk({
  drawn,
  phone,
  onSaved,
}: {
  drawn: Drawn;
  phone: boolean;
  onSaved: (drawing: string) => void;
}): ReactNode {
  const { started, asks } = drawn;
  if (started === null) return null;
  const geometry = geometryOf(started);
  return (
    <>
      <DrawBar
        started={started}
        phone={phone}
        onChange={drawn.change}
        onMiddle={drawn.middle}
        onFinish={drawn.finish}
        onCancel={drawn.cancel}
      />
      {asks === 'words' && geometry !== null && started.tool !== 'measure' ? (
        <SaveDialog
          kind={started.tool}
          geometry={geometry}
          onSaved={(drawing) => {
            drawn.throwAway();
            onSaved(drawing);
          }}
          onClose={drawn.goOn}
        />
      ) : null}
      {asks === 'throw-away' ? (
        <ThrowAwayDialog count={started.corners.length} onYes={drawn.throwAway} onNo={drawn.goOn} />
      ) : null}
    </>
  );
}
