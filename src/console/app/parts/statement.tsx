import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { ApiError, get, segment } from '../api.js';
import { texts } from '../texts.js';
import { Foreign, Section } from './small.js';

/** What the author of a comment that was turned away is told, ready to be copied. */
export function Statement({ commentId, decidedAt }: { commentId: string; decidedAt: string | null }) {
  const [copied, setCopied] = useState(false);
  const query = useQuery({
    queryKey: ['statement', commentId, decidedAt],
    queryFn: () => get<{ text: string; isAutomatic: boolean }>(`/v1/comments/${segment(commentId)}/statement`),
    retry: (failures, error) => failures < 2 && error instanceof ApiError && error.passing,
  });
  if (!query.data) return null;
  const { text, isAutomatic } = query.data;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Without a secure address the browser lends no clipboard: the text is selected, the hand does the rest.
      const range = document.createRange();
      const shown = document.querySelector('.statement-text');
      if (!shown) return;
      range.selectNodeContents(shown);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    }
  };
  return (
    <Section
      title={texts.statement.title}
      aside={
        <button type="button" class="button" onClick={() => void copy()}>
          {copied ? texts.statement.copied : texts.statement.copy}
        </button>
      }
    >
      <p class="statement-text">
        <Foreign>{text}</Foreign>
      </p>
      {isAutomatic && <p class="unknown">{texts.statement.automatic}</p>}
      <p class="visually-hidden" role="status">
        {copied ? texts.statement.copied : ''}
      </p>
    </Section>
  );
}
