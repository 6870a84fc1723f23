import type { CalibrationBin, CurvePoint } from './curves.js';
import type { Confusion } from './metrics.js';

/**
 * Plots as SVG text. Every string that comes from data passes `escapeHtml`; a plot says in `aria-label` what it
 * shows, and lines differ in dash as well as in colour.
 */

/** Dark enough for text on white; the order keeps neighbours apart for colour-blind readers. */
const COLOURS = ['#1f5fa8', '#b3480f', '#2c7a4b', '#7a3b8f', '#8a6d00', '#3d3d3d'];
const DASHES = ['', '6 3', '2 3', '9 3 2 3', '1 2', '12 4'];
const SIZE = 260;
const MARGIN = 44;

/** Text for HTML and SVG: markup is escaped, and what cannot be seen is shown as its code. */
export function escapeHtml(text: string): string {
  return text
    .replace(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]/gu,
      (char) => {
        return `\u2039U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}\u203a`;
      },
    )
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

export interface Line {
  readonly name: string;
  readonly points: readonly CurvePoint[];
}

/** Lines over the unit square, with a legend below. */
export function linePlot(
  title: string,
  xTitle: string,
  yTitle: string,
  lines: readonly Line[],
  diagonal: boolean,
): string {
  const x = (value: number): string => (MARGIN + value * SIZE).toFixed(1);
  const y = (value: number): string => (MARGIN + (1 - value) * SIZE - 24).toFixed(1);
  const grid = [0, 0.25, 0.5, 0.75, 1].flatMap((at) => [
    `<path class="grid" d="M${x(at)} ${y(0)}V${y(1)}M${x(0)} ${y(at)}H${x(1)}"/>`,
    `<text x="${x(at)}" y="${Number(y(0)) + 14}" text-anchor="middle">${at}</text>`,
    `<text x="${Number(x(0)) - 6}" y="${Number(y(at)) + 4}" text-anchor="end">${at}</text>`,
  ]);
  const drawn = lines.map(({ points }, index) => {
    const path = points.map((point, at) => `${at === 0 ? 'M' : 'L'}${x(point.x)} ${y(point.y)}`).join('');
    return `<path d="${path}" fill="none" stroke="${colour(index)}" stroke-width="2" stroke-dasharray="${dash(index)}"/>`;
  });
  const bottom = MARGIN + SIZE;
  const legend = lines.flatMap(({ name }, index) => {
    const at = bottom + 32 + index * 16;
    return [
      `<path d="M${MARGIN} ${at - 4}h26" stroke="${colour(index)}" stroke-width="2" stroke-dasharray="${dash(index)}"/>`,
      `<text x="${MARGIN + 32}" y="${at}">${escapeHtml(shortened(name, 40))}</text>`,
    ];
  });
  const height = bottom + 40 + lines.length * 16;
  return svg(title, MARGIN * 2 + SIZE, height, [
    ...grid,
    ...(diagonal ? [`<path class="guide" d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}"/>`] : []),
    ...drawn,
    `<text x="${MARGIN + SIZE / 2}" y="${bottom + 10}" text-anchor="middle">${escapeHtml(xTitle)}</text>`,
    `<text transform="translate(12 ${MARGIN + SIZE / 2 - 24}) rotate(-90)" text-anchor="middle">${escapeHtml(yTitle)}</text>`,
    ...legend,
  ]);
}

/** The bins of a calibration as a line; empty bins are passed over. */
export function calibrationLine(name: string, bins: readonly CalibrationBin[]): Line {
  const points = bins.flatMap((bin) =>
    bin.meanScore === null || bin.share === null ? [] : [{ x: bin.meanScore, y: bin.share }],
  );
  return { name, points };
}

const CELL_WIDTH = 62;
const CELL_HEIGHT = 28;
const NAME_WIDTH = 120;
/** More cannot be read; the table of classes stands beside it. */
const MAX_CLASSES = 30;

/** Right classes in rows, given ones in columns; the shade is the share of the row. */
export function confusionPlot(title: string, { classes, counts }: Confusion): string {
  const shown = classes.slice(0, MAX_CLASSES);
  const cells = shown.flatMap((name, row) => {
    const total = counts[row]!.reduce((sum, count) => sum + count, 0);
    const top = 40 + row * CELL_HEIGHT;
    return [
      `<text x="${NAME_WIDTH - 6}" y="${top + 18}" text-anchor="end">${escapeHtml(shortened(name, 16))}</text>`,
      ...shown.map((_, column) => {
        const count = counts[row]![column]!;
        const share = total === 0 ? 0 : count / total;
        const left = NAME_WIDTH + column * CELL_WIDTH;
        const right = row === column ? '31,95,168' : '179,72,15';
        const ink = share > 0.55 ? '#fff' : '#111';
        return (
          `<rect x="${left}" y="${top}" width="${CELL_WIDTH - 2}" height="${CELL_HEIGHT - 2}" fill="rgba(${right},${share.toFixed(3)})" stroke="#ccc"/>` +
          `<text x="${left + CELL_WIDTH / 2 - 1}" y="${top + 18}" text-anchor="middle" fill="${ink}">${count}</text>`
        );
      }),
    ];
  });
  const heads = shown.map(
    (name, column) =>
      `<text x="${NAME_WIDTH + column * CELL_WIDTH + CELL_WIDTH / 2}" y="34" text-anchor="middle">${escapeHtml(shortened(name, 9))}</text>`,
  );
  const width = NAME_WIDTH + shown.length * CELL_WIDTH + 8;
  return svg(title, Math.max(width, 260), 48 + shown.length * CELL_HEIGHT, [
    `<text x="0" y="14">right class in rows, given class in columns</text>`,
    ...heads,
    ...cells,
  ]);
}

function svg(title: string, width: number, height: number, parts: readonly string[]): string {
  const label = escapeHtml(title);
  return (
    `<figure><figcaption>${label}</figcaption><svg role="img" aria-label="${label}" viewBox="0 0 ${width} ${height}" ` +
    `width="${width}" height="${height}">${parts.join('')}</svg></figure>`
  );
}

const colour = (index: number): string => COLOURS[index % COLOURS.length]!;
const dash = (index: number): string => DASHES[index % DASHES.length]!;

function shortened(text: string, most: number): string {
  const chars = [...text];
  return chars.length <= most ? text : `${chars.slice(0, most - 1).join('')}\u2026`;
}
