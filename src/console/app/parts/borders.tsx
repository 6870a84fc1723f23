import { post, segment } from '../api.js';
import { cutPlaces } from '../cut-places.js';
import { plainly } from '../marks.js';
import { texts } from '../texts.js';
import { Foreign, KeyCap } from './small.js';

export interface BorderAnswer {
  readonly pageId: string;
  readonly comments: readonly { readonly id: string; readonly index: number; readonly itemId: string | null }[];
}

export const mergeWithNext = (commentId: string): Promise<BorderAnswer> =>
  post<BorderAnswer>(`/v1/comments/${segment(commentId)}/merge`);
export const cutAt = (commentId: string, at: number): Promise<BorderAnswer> =>
  post<BorderAnswer>(`/v1/comments/${segment(commentId)}/cut`, { at });

/**
 * The comment in pieces, with a place to cut between each two, and what follows it on the page.
 *
 * @param next what stands after it; null where nothing does.
 */
export function Borders(props: {
  text: string;
  next: { readonly author: string | null; readonly text: string } | null;
  merge: () => void;
  cut: (at: number) => void;
}) {
  const { text, next } = props;
  const places = cutPlaces(text);
  const borders = [0, ...places, text.length];
  return (
    <div class="borders">
      {borders.slice(0, -1).map((begin, at) => (
        <div key={begin}>
          {at > 0 && (
            <button
              type="button"
              class="border-cut"
              aria-label={texts.borders.cutBefore(plainly(text.slice(begin, begin + 40)))}
              onClick={() => props.cut(begin)}
            >
              <span>{texts.borders.cut}</span>
            </button>
          )}
          <Foreign class="border-piece">{text.slice(begin, borders[at + 1]).trim()}</Foreign>
        </div>
      ))}
      {next ? (
        <>
          <button type="button" class="border-merge button" onClick={props.merge}>
            {texts.borders.merge} <KeyCap name="G" />
          </button>
          <div class="border-next">
            <Foreign class="author">{next.author ?? texts.unknownAuthor}</Foreign>
            <Foreign class="border-piece">{next.text}</Foreign>
          </div>
        </>
      ) : (
        <p class="unknown">{texts.borders.last}</p>
      )}
    </div>
  );
}
