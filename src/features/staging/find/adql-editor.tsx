import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { SQLDialect, sql } from '@codemirror/lang-sql';
import { bracketMatching } from '@codemirror/language';
import { EditorState, Transaction } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { codeLook } from '../../../ui/code-look.ts';
import { t } from './words.ts';

export interface AdqlEditorProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** Words of ADQL 2.1. https://www.ivoa.net/documents/ADQL/20231215/REC-ADQL-2.1.html */
const adql = SQLDialect.define({
  keywords:
    'select distinct all top from where and or not in between like ilike is null exists as on using natural inner left right full outer join group by having order asc desc offset union except intersect with cast case when then else end',
  builtin:
    'point circle polygon box region contains intersects distance area centroid coord1 coord2 coordsys abs ceiling degrees exp floor log log10 mod pi power radians rand round sqrt truncate sin cos tan asin acos atan atan2 count avg max min sum lower upper in_unit coalesce ivo_hasword ivo_nocasematch ivo_healpix_index',
  types: 'integer smallint bigint real double precision char varchar timestamp',
});

/** Columns of the table of observations. https://www.ivoa.net/documents/ObsCore/20170509/REC-ObsCore-v1.1-20170509.pdf */
const schema = {
  'ivoa.obscore':
    'dataproduct_type dataproduct_subtype calib_level obs_collection obs_id obs_title obs_publisher_did obs_creator_did access_url access_format access_estsize target_name target_class s_ra s_dec s_fov s_region s_resolution s_xel1 s_xel2 t_min t_max t_exptime t_resolution t_xel em_min em_max em_res_power em_xel o_ucd pol_states pol_xel facility_name instrument_name'.split(
      ' ',
    ),
};

/**
 * The editor of queries. Tab leaves it, so that nobody is caught. It lives in a shadow tree: there its styles are style
 * sheet objects, which the content security policy of the page allows, and not elements, which it forbids.
 */
export function AdqlEditor({ text, onChange }: AdqlEditorProps): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const change = useRef(onChange);
  change.current = onChange;
  const initial = useRef(text);

  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const editor = new EditorView({
      root,
      parent: root,
      state: EditorState.create({ doc: initial.current, extensions: extensions(change) }),
    });
    view.current = editor;
    return () => {
      initial.current = editor.state.doc.toString();
      editor.destroy();
      view.current = null;
    };
  }, []);

  // The form writes here as well, as long as nobody else has.
  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === text) return;
    editor.dispatch({
      changes: { from: 0, to: editor.state.doc.length, insert: text },
      annotations: Transaction.remote.of(true),
    });
  }, [text]);

  return <div ref={host} dir="ltr" className="overflow-clip rounded-control border border-edge" />;
}

function extensions(change: RefObject<(text: string) => void>) {
  return [
    lineNumbers(),
    drawSelection(),
    history(),
    bracketMatching(),
    EditorView.lineWrapping,
    sql({ dialect: adql, schema, defaultTable: 'ivoa.obscore', upperCaseKeywords: true }),
    autocompletion({ icons: false }),
    keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
    codeLook({ min: '12rem', max: 'min(30rem, 55dvh)' }),
    EditorView.contentAttributes.of({
      'aria-label': t('find.adql.label'),
      'aria-description': t('find.adql.keys'),
      spellcheck: 'false',
      autocapitalize: 'off',
    }),
    EditorState.phrases.of({ Completions: t('find.adql.completions') }),
    EditorView.updateListener.of(({ docChanged, transactions, state }) => {
      const isTyped = transactions.some((each) => each.docChanged && !each.annotation(Transaction.remote));
      if (docChanged && isTyped) change.current(state.doc.toString());
    }),
  ];
}
