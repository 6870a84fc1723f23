import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { call, get, messageOf, segment } from '../api.js';
import { desk } from '../desk/desk.js';
import { queries } from '../queries.js';
import { texts } from '../texts.js';
import type { GoldenItem } from '../types.js';

const words = texts.keep;

/** What a lead makes of a decided item beside undoing it: a precedent, or a golden item. */
export function KeepPanel({ itemId }: { itemId: string }) {
  const golden = useQuery({
    queryKey: ['quality', 'golden', itemId],
    queryFn: () => get<{ golden: GoldenItem[] }>(`/v1/quality/golden?itemId=${segment(itemId)}`),
  });
  const [note, setNote] = useState('');
  const isGolden = (golden.data?.golden.length ?? 0) > 0;
  const change = async (method: 'PUT' | 'DELETE', kind: 'golden' | 'precedent', said: string) => {
    try {
      await call(method, `/v1/items/${segment(itemId)}/${kind}`, {
        ...(method === 'PUT' ? { body: note.trim() === '' ? {} : { note: note.trim() } } : {}),
      });
      desk.toast(said, '', 'plain', false);
    } catch (error) {
      desk.trouble(messageOf(error));
    }
    void queries.invalidateQueries({ queryKey: ['quality'] });
  };
  return (
    <details class="keep">
      <summary>{isGolden ? words.isGolden : words.title}</summary>
      <p class="unknown">{words.lead}</p>
      <label>
        {words.note}
        <textarea dir="auto" maxLength={2_000} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      </label>
      <p class="keep-acts">
        <button
          type="button"
          class="button"
          disabled={note.trim() === ''}
          onClick={() => void change('PUT', 'precedent', words.kept)}
        >
          {words.precedent}
        </button>
        <button
          type="button"
          class="button"
          onClick={() =>
            void change(isGolden ? 'DELETE' : 'PUT', 'golden', isGolden ? words.ordinary : words.madeGolden)
          }
        >
          {isGolden ? words.notGolden : words.golden}
        </button>
      </p>
    </details>
  );
}
