import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { localTime } from '../format.js';
import { Foreign, Table } from '../parts/small.js';
import { texts } from '../texts.js';

/** One line or bar of a plot; a colour is the name of a variable of the style sheet, such as `go`. */
export interface PlotSeries {
  readonly label: string;
  readonly values: readonly (number | null)[];
  readonly colour: string;
  /** A mark to compare with, drawn dashed and left out of the table. */
  readonly isLimit?: boolean;
}

export interface PlotProps {
  readonly title: string;
  /** What is shown, in a sentence. */
  readonly lead?: string;
  /** ISO times, one for each value. */
  readonly times: readonly string[];
  readonly series: readonly PlotSeries[];
  readonly format: (value: number) => string;
  /** Bars one above the other instead of lines. */
  readonly stacked?: boolean;
  /** The least the scale shows. */
  readonly top?: number;
  /** Distances that marks on the scale may have; round numbers unless said. */
  readonly steps?: readonly number[];
}

const HEIGHT = 180;
/** Colours for series that have no meaning of their own, in their order. */
const PLAIN_COLOURS = ['accent', 'wait', 'go', 'junk', 'stop', 'ink-3'] as const;
/** More lines than this are no longer told apart. */
const MOST_LINES = 4;

/** The first few of many as lines, each in a colour of its own. */
export const plainLines = (lines: readonly Pick<PlotSeries, 'label' | 'values'>[]): PlotSeries[] =>
  lines.slice(0, MOST_LINES).map(({ label, values }, at) => ({ label, values, colour: PLAIN_COLOURS[at]! }));

/** A colour of the style sheet as a canvas understands it, in the scheme that is shown now. */
function colourOf(element: Element, name: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(--${name})`;
  element.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** Calls when the colours change: by the switch in the menu, or with the system. */
function onScheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', changed);
  };
}

/** Each value with all before it in the same step: what a bar reaches up to. */
function stackedValues(series: readonly PlotSeries[]): (number | null)[][] {
  const sums: number[] = [];
  return series.map(({ values }) =>
    values.map((value, at) => {
      sums[at] = (sums[at] ?? 0) + (value ?? 0);
      return sums[at];
    }),
  );
}

function optionsOf(element: HTMLElement, props: PlotProps, width: number, look: (at: number | null) => void) {
  const { series, stacked, format, top = 0, steps } = props;
  const [ink, line] = [colourOf(element, 'ink-3'), colourOf(element, 'line')];
  const font = `11px ${getComputedStyle(element).fontFamily}`;
  const axis = { stroke: ink, font, grid: { stroke: line, width: 1 }, ticks: { stroke: line, width: 1, size: 4 } };
  const lines = series.map(({ label, colour, isLimit, values }): uPlot.Series => {
    const stroke = colourOf(element, colour);
    if (stacked)
      return {
        label,
        fill: stroke,
        stroke,
        width: 0,
        paths: uPlot.paths.bars!({ size: [0.8, 40] }),
        points: { show: false },
      };
    const isSparse = values.filter((value) => value !== null).length <= 40;
    return {
      label,
      stroke,
      width: isLimit ? 1 : 1.75,
      ...(isLimit ? { dash: [4, 4] } : {}),
      points: { show: isSparse && !isLimit, size: 5, fill: stroke, stroke },
    };
  });
  const options: uPlot.Options = {
    width,
    height: HEIGHT,
    legend: { show: false },
    cursor: { y: false, points: { show: !stacked }, drag: { x: false, y: false } },
    scales: { y: { range: (_, __, max) => [0, Math.max(top, (max ?? 0) * 1.1, 1e-6)] } },
    axes: [
      { ...axis, space: 70 },
      {
        ...axis,
        size: 52,
        ...(steps ? { incrs: [...steps] } : {}),
        values: (_, ticks) => ticks.map((tick) => format(tick)),
      },
    ],
    // The tallest of a stack is drawn first, the others over it.
    series: [{}, ...(stacked ? lines.toReversed() : lines)],
    hooks: { setCursor: [({ cursor }) => look(cursor.idx ?? null)] },
  };
  return options;
}

/** A plot with its legend, what stands under the pointer, and the same numbers as a table. */
export function Plot(props: PlotProps) {
  const { title, lead, times, series, format, stacked } = props;
  const box = useRef<HTMLDivElement>(null);
  const [at, look] = useState<number | null>(null);
  const [scheme, setScheme] = useState(0);
  const [isTable, showTable] = useState(false);
  const data = useMemo((): uPlot.AlignedData => {
    const values = stacked ? stackedValues(series).toReversed() : series.map((one) => [...one.values]);
    return [times.map((time) => Date.parse(time) / 1_000), ...values];
  }, [times, series, stacked]);
  useEffect(() => onScheme(() => setScheme((count) => count + 1)), []);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const plot = new uPlot(optionsOf(element, props, element.clientWidth || 400, look), data, element);
    const resize = new ResizeObserver(() => {
      if (element.clientWidth > 0 && element.clientWidth !== plot.width)
        plot.setSize({ width: element.clientWidth, height: HEIGHT });
    });
    resize.observe(element);
    return () => {
      resize.disconnect();
      plot.destroy();
    };
  }, [data, scheme]);
  const shown = series.filter(({ isLimit }) => !isLimit);
  const place = at ?? times.length - 1;
  return (
    <section class="plot">
      <h2>{title}</h2>
      {lead && <p class="unknown">{lead}</p>}
      <div class="plot-box" ref={box} role="img" aria-label={texts.dashboard.plotOf(title)} />
      <p class="plot-at">
        <span class="plot-time">{at === null ? texts.dashboard.latest : localTime(times[place] ?? '')}</span>
        {series.map(({ label, values, colour, isLimit }) => (
          <span key={label} class={isLimit ? 'plot-key plot-key-limit' : 'plot-key'}>
            <svg viewBox="0 0 12 8" width="12" height="8" aria-hidden="true" class={`plot-ink plot-${colour}`}>
              <rect y="2" width="12" height="4" rx="1" />
            </svg>
            <Foreign>{label}</Foreign>
            {!isLimit && <b>{valueText(values[place], format)}</b>}
          </span>
        ))}
      </p>
      <details class="plot-table" onToggle={(event) => showTable(event.currentTarget.open)}>
        <summary>{texts.dashboard.asTable}</summary>
        {isTable && (
          <Table
            label={texts.dashboard.tableOf(title)}
            columns={[texts.dashboard.time, ...shown.map(({ label }) => label)]}
            rows={times
              .map((time, row) => [localTime(time), ...shown.map(({ values }) => valueText(values[row], format))])
              .toReversed()}
          />
        )}
      </details>
    </section>
  );
}

/** Stands where a plot would, while there is nothing to draw. */
export function NoPlot({ title, reason }: { title: string; reason: string }) {
  return (
    <section class="plot">
      <h2>{title}</h2>
      <p class="unknown">{reason}</p>
    </section>
  );
}

const valueText = (value: number | null | undefined, format: (value: number) => string): string =>
  value === null || value === undefined ? texts.dashboard.nothing : format(value);
