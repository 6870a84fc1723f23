import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { texts } from '../texts.js';
import { KeyCap } from './small.js';

/** Accounts that have seen it in this browser; `*` for all. */
const KEPT = 'parley.tour';

function seenBy(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '[]');
    return Array.isArray(kept) ? kept.map(String) : [];
  } catch {
    return [];
  }
}

export function hasSeenTour(accountId: string): boolean {
  const seen = seenBy();
  return seen.includes(accountId) || seen.includes('*');
}

function keepSeen(accountId: string): void {
  localStorage.setItem(KEPT, JSON.stringify([...new Set([...seenBy(), accountId])]));
}

const LOOK_EVERY_MS = 200;
/** What each step points at; a step whose place is not on the screen points at nothing. */
const TARGETS = ['.why', '.actions', '.context', '.nav', '.tools'] as const;

/** Five steps for who is here for the first time. No key acts on comments while it is open. */
export function Tour({ accountId, close }: { accountId: string; close: () => void }) {
  const [step, setStep] = useState(0);
  const self = useRef<HTMLDialogElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const titleId = useId();
  const { title, text } = texts.tour.steps[step]!;
  const isLast = step === TARGETS.length - 1;
  const finish = () => {
    keepSeen(accountId);
    close();
  };
  useLayoutEffect(() => {
    const before = document.activeElement;
    self.current?.show();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => {
    next.current?.focus();
    // The first comment may still be on its way.
    const mark = () => document.querySelector(TARGETS[step]!)?.setAttribute('data-tour', '');
    mark();
    const timer = window.setInterval(mark, LOOK_EVERY_MS);
    return () => {
      window.clearInterval(timer);
      for (const one of document.querySelectorAll('[data-tour]')) one.removeAttribute('data-tour');
    };
  }, [step]);
  return (
    <dialog
      ref={self}
      class="tour"
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        if (event.key === 'Escape') finish();
        else if (event.key === 'ArrowRight' && !isLast) setStep(step + 1);
        else if (event.key === 'ArrowLeft' && step > 0) setStep(step - 1);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <p class="unknown" role="status">
        {texts.tour.step(step + 1, TARGETS.length)}
      </p>
      <h2 id={titleId}>{title}</h2>
      <p>{text}</p>
      <div class="sheet-foot">
        <button ref={next} type="button" class="button strong" onClick={isLast ? finish : () => setStep(step + 1)}>
          {isLast ? texts.tour.done : texts.tour.next} <KeyCap name="Enter" />
        </button>
        {step > 0 && (
          <button type="button" class="button" onClick={() => setStep(step - 1)}>
            {texts.tour.back}
          </button>
        )}
        {!isLast && (
          <button type="button" class="button plain" onClick={finish}>
            {texts.tour.skip} <KeyCap name="Esc" />
          </button>
        )}
      </div>
    </dialog>
  );
}
