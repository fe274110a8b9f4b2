import { type ReactNode, useEffect, useRef } from 'react';
import { crateIndex } from '../../../domain/crate/crate-index.ts';
import { JsonEditor, type JsonEditorHandle } from './json-editor.tsx';
import type { JsonPaneProps } from './json-pane-props.ts';
import { entityStretches } from './locate.ts';
import { faultMark, marksOf } from './marks.ts';
import { TextNotice } from './text-notice.tsx';
import { useCrateText } from './use-crate-text.ts';

/** The metadata of a crate as text, to be read and changed. Fills the height that it is given. */
export function JsonPane(props: JsonPaneProps): ReactNode {
  const { findings, chosen, crate } = props;
  const editor = useRef<JsonEditorHandle>(null);
  const text = useCrateText(props, editor);
  const { reading, says } = text;
  const fault = reading?.kind === 'unreadable' ? reading.problem.fault : undefined;
  // Findings say where they are by counting entities: they fit the text only while it says what was checked.
  const shown = says !== undefined && findings?.of === says ? findings.findings : undefined;
  const places = useRef(crate);
  places.current = crate;

  useEffect(() => {
    const now = editor.current;
    if (!now) return;
    // While it is typed, marks move along with the text; new ones come with new findings.
    if (fault) {
      now.mark([faultMark(now.text(), fault)]);
      // The notice above takes room: what is typed stays in sight.
      if (now.hasFocus()) now.reveal();
    } else if (shown) now.mark(marksOf(now.text(), shown));
  }, [fault, shown]);

  useEffect(() => {
    const now = editor.current;
    const place = chosen === undefined ? undefined : crateIndex(places.current).places.get(chosen);
    if (!now || place === undefined || now.hasFocus()) return;
    const stretch = entityStretches(now.text())[place];
    if (stretch) now.goTo(stretch.from, false);
  }, [chosen]);

  return (
    <div className="flex h-full min-h-[24rem] flex-col">
      <TextNotice text={text} onGoTo={(at) => editor.current?.goTo(at, true)} />
      <div className="min-h-0 grow basis-0">
        <JsonEditor initial={text.initial} onEdit={text.onEdit} onLeave={text.onLeave} ref={editor} />
      </div>
    </div>
  );
}
