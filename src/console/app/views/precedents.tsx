import { useState } from 'preact/hooks';
import { More, Unanswered } from '../parts/answer.js';
import { Foreign, When } from '../parts/small.js';
import { usePaged, useReasonCodes } from '../queries.js';
import { linkTo } from '../router.js';
import { texts } from '../texts.js';
import type { PrecedentEntry } from '../types.js';

const words = texts.quality;

/** The library of decisions that people go by: by words, reason and decision. */
export function PrecedentList() {
  const codes = useReasonCodes().data?.codes ?? [];
  const [q, setQ] = useState('');
  const [reasonCode, setReasonCode] = useState('');
  const [decision, setDecision] = useState('');
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ q: q.trim(), reasonCode, decision }))
    if (value !== '') params.set(name, value);
  const { query, rows } = usePaged<PrecedentEntry>(
    ['quality', 'precedents', `${params}`],
    `/v1/precedents?${params}`,
    'precedents',
    { keepsLast: true },
  );
  return (
    <>
      <form class="filter" onSubmit={(event) => event.preventDefault()}>
        <label>
          {words.words}
          <input type="search" dir="auto" value={q} onInput={(event) => setQ(event.currentTarget.value)} />
        </label>
        <label>
          {words.reason}
          <select value={reasonCode} onChange={(event) => setReasonCode(event.currentTarget.value)}>
            <option value="">{words.any}</option>
            {codes.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.decision}
          <select value={decision} onChange={(event) => setDecision(event.currentTarget.value)}>
            <option value="">{words.any}</option>
            {(['approve', 'reject', 'spam'] as const).map((name) => (
              <option key={name} value={name}>
                {texts.trouble.decidedAs[name]}
              </option>
            ))}
          </select>
        </label>
      </form>
      {rows.length > 0 ? (
        <ul class="precedents">
          {rows.map((one) => (
            <li key={one.itemId} class="disagreement">
              <p class="opinion-head">
                <span class={`verdict verdict-${one.decision}`}>{texts.trouble.decidedAs[one.decision]}</span>
                <Foreign class="author">{one.decidedBy}</Foreign> <When at={one.decidedAt} />
                {one.reasonCodes.map((code) => (
                  <Foreign key={code} class="chip">
                    {codes.find((known) => known.code === code)?.label ?? code}
                  </Foreign>
                ))}
              </p>
              <p class="disagreement-text">
                <Foreign>{one.text}</Foreign>
              </p>
              <p>
                <Foreign>{one.note}</Foreign>
              </p>
              <a {...linkTo(`/item/${one.itemId}`)}>{words.look}</a>
            </li>
          ))}
        </ul>
      ) : query.isSuccess ? (
        <p class="unknown">{words.noPrecedents}</p>
      ) : (
        <Unanswered query={query} />
      )}
      <More query={query} />
    </>
  );
}
