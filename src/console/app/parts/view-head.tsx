import type { ComponentChildren } from 'preact';
import { linkTo } from '../router.js';

/** The head of a view: the way back where there is one, the title, a line below it, and what can be done at the side. */
export function ViewHead({
  title,
  lead,
  back,
  children,
}: {
  title: ComponentChildren;
  lead?: ComponentChildren;
  back?: { readonly to: string; readonly text: string };
  children?: ComponentChildren;
}) {
  return (
    <header class="view-head">
      <div>
        {back && (
          <p>
            <a {...linkTo(back.to)}>{back.text}</a>
          </p>
        )}
        <h1>{title}</h1>
        {lead && <p>{lead}</p>}
      </div>
      {children}
    </header>
  );
}
